using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Tallies;

/// <summary>Memory that is read only so that it is near when it is needed; many such reads wait together, not one after another.</summary>
internal static class MemoryTouch
{
    /// <summary>Makes use of what was read: the compiler leaves out what nobody uses.</summary>
    /// <param name="read">Anything made of all that was read.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Use(uint read) => _ = read;
}
