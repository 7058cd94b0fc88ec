namespace Dvc.Indicators;

/// <summary>Sorts texts as Vietnamese readers expect, by its own table, whatever the machine knows of cultures.</summary>
/// <remarks>
/// First by base letters: a ă â b c d đ e ê … o ô ơ … u ư …; blanks and signs come before digits, digits before letters, other letters last
/// by code point. Numbers in digits count by value, so that "Phường 9" comes before "Phường 10". Among equals by tones, from the left:
/// ngang, huyền, hỏi, ngã, sắc, nặng; then small letters before capitals; then, so that only equal texts are equal, by code points. Texts
/// are composed (NFC) before they are compared. Null comes first. Immutable and safe for use by several threads.
/// </remarks>
public sealed class VietnameseComparer : IComparer<string>
{
    private VietnameseComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static VietnameseComparer Ordering { get; } = new();

    /// <summary>Compares two texts.</summary>
    /// <param name="x">The left text; null comes first.</param>
    /// <param name="y">The right text; null comes first.</param>
    /// <returns>
    /// Negative, zero or positive as the left comes before, is equal to or comes after the right; zero only for equal texts (NFC).
    /// </returns>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var (left, right) = (VietnameseText.ToNfc(x), VietnameseText.ToNfc(y));
        var order = CompareLetters(left, right);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int CompareLetters(string left, string right)
    {
        int i = 0, j = 0, tones = 0, cases = 0;
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var order = CompareNumbers(DigitsAt(left, i), DigitsAt(right, j));
                if (order != 0)
                {
                    return order;
                }

                i += DigitsAt(left, i).Length;
                j += DigitsAt(right, j).Length;
                continue;
            }

            var (a, b) = (VietnameseLetter.FromChar(left[i++]), VietnameseLetter.FromChar(right[j++]));
            if (a.Base != b.Base)
            {
                return a.Base.CompareTo(b.Base);
            }

            tones = tones != 0 ? tones : a.Tone.CompareTo(b.Tone);
            cases = cases != 0 ? cases : a.IsCapital.CompareTo(b.IsCapital);
        }

        var length = (left.Length - i).CompareTo(right.Length - j);
        return length != 0 ? length : tones != 0 ? tones : cases;
    }

    private static ReadOnlySpan<char> DigitsAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var a = left.TrimStart('0');
        var b = right.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }
}
