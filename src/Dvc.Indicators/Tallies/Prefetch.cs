using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators;

/// <summary>Asks for memory that will soon be needed, without waiting for it: many places are then waited for together.</summary>
internal static class Prefetch
{
    /// <summary>Asks for a value. It is only advice: should the value be moved meanwhile, it comes later, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref readonly T value)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
        }
    }
}
