using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>What decides how a text is cut and read, found in one pass over it.</summary>
/// <param name="LineFeeds">The number of LF.</param>
/// <param name="HasReturns">Whether there is a CR.</param>
/// <param name="HasQuotes">Whether there is a quote.</param>
internal readonly record struct TextMarks(int LineFeeds, bool HasReturns, bool HasQuotes)
{
    /// <summary>The marks of a text.</summary>
    public static TextMarks Of(ReadOnlySpan<byte> text)
    {
        ref var bytes = ref MemoryMarshal.GetReference(text);
        var (at, lineFeeds) = (0, 0);
        var (returns, quotes) = (0UL, 0UL);
        for (; at <= text.Length - ByteMasks.Width; at += ByteMasks.Width)
        {
            ref var part = ref Unsafe.Add(ref bytes, at);
            lineFeeds += BitOperations.PopCount(ByteMasks.Of(ref part, (byte)'\n'));
            returns |= ByteMasks.Of(ref part, (byte)'\r');
            quotes |= ByteMasks.Of(ref part, (byte)'"');
        }

        var rest = text[at..];
        return new TextMarks(
            lineFeeds + rest.Count((byte)'\n'),
            returns != 0 || rest.Contains((byte)'\r'),
            quotes != 0 || rest.Contains((byte)'"'));
    }
}
