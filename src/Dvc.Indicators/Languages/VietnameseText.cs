using System.Text;

namespace Dvc.Indicators;

/// <summary>Composes Vietnamese text (tiếng Việt) to Unicode NFC by its own table, so that it works in programs without ICU.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> does nothing in a program with invariant globalization. The table holds every letter of
/// Vietnamese; all other text that NFC may change is handed to <see cref="string.Normalize()"/> after the Vietnamese in it is
/// composed, and so needs ICU (or Windows) to become NFC. Safe for use by several threads.
/// </remarks>
public static class VietnameseText
{
    /// <summary>The text in composed form (NFC).</summary>
    /// <param name="text">Any text; may be empty.</param>
    /// <returns>
    /// The composed text; the same instance where nothing changes. Text that is no valid Unicode (half a surrogate pair) comes back
    /// with no more than its Vietnamese letters composed.
    /// </returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string ToNfc(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', ComposedText.LastUnchanging);
        return first < 0 ? text : Compose(text, first);
    }

    private static string Compose(string text, int first)
    {
        var decided = true;
        StringBuilder? composed = null;
        var copied = 0;
        for (var i = first; i < text.Length;)
        {
            var stable = ComposedText.StableLength(text, i);
            if (stable > 0)
            {
                i += stable;
                continue;
            }

            var end = ComposedText.EndOfMarks(text, i);
            if (end > i && i > copied && ComposedText.TryCompose(text.AsSpan(i - 1, end - i + 1), out var letter))
            {
                composed ??= new StringBuilder(text.Length);
                composed.Append(text, copied, i - 1 - copied).Append(letter);
                copied = end;
            }
            else
            {
                decided = false;
            }

            i = Math.Max(end, i + 1);
        }

        var result = composed is null ? text : composed.Append(text, copied, text.Length - copied).ToString();
        return decided ? result : Normalize(result);
    }

    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Not valid Unicode: what reads the text decides what becomes of it, not its normalisation.
            return text;
        }
    }
}
