using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>What decides how a text is cut and read, found in one pass over it.</summary>
/// <param name="LineFeeds">The number of LF.</param>
/// <param name="HasReturns">Whether there is a CR.</param>
/// <param name="HasQuotes">Whether there is a quote.</param>
internal readonly record struct TextScan(int LineFeeds, bool HasReturns, bool HasQuotes)
{
    // A lane of a byte counts so far.
    private const int MostRounds = byte.MaxValue;

    /// <summary>What a text has.</summary>
    public static TextScan Of(ReadOnlySpan<byte> text)
    {
        var (at, lineFeeds) = (0, 0);
        var (returns, quotes) = (Vector256<byte>.Zero, Vector256<byte>.Zero);
        while (text.Length - at >= Vector256<byte>.Count)
        {
            var rounds = Math.Min((text.Length - at) / Vector256<byte>.Count, MostRounds);
            lineFeeds += LineFeedsOf(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at), rounds, ref returns, ref quotes);
            at += rounds * Vector256<byte>.Count;
        }

        var rest = text[at..];
        return new TextScan(
            lineFeeds + rest.Count((byte)'\n'),
            returns != Vector256<byte>.Zero || rest.Contains((byte)'\r'),
            quotes != Vector256<byte>.Zero || rest.Contains((byte)'"'));
    }

    private static int LineFeedsOf(ref byte bytes, int rounds, ref Vector256<byte> returns, ref Vector256<byte> quotes)
    {
        var (counts, seenReturns, seenQuotes) = (Vector256<byte>.Zero, returns, quotes);
        for (var round = 0; round < rounds; round++)
        {
            var part = Vector256.LoadUnsafe(ref bytes, (nuint)(round * Vector256<byte>.Count));
            counts -= Vector256.Equals(part, Vector256.Create((byte)'\n'));
            seenReturns |= Vector256.Equals(part, Vector256.Create((byte)'\r'));
            seenQuotes |= Vector256.Equals(part, Vector256.Create((byte)'"'));
        }

        (returns, quotes) = (seenReturns, seenQuotes);
        var (lower, upper) = Vector256.Widen(counts);
        return Vector256.Sum(lower + upper);
    }
}
