using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Makes headings and words comparable: composed (NFC), without case, runs of white space as one blank.</summary>
internal static class WordKey
{
    /// <summary>The form in which a word is compared.</summary>
    /// <param name="word">The word as it is written.</param>
    public static string From(string word)
    {
        var text = VietnameseText.ToNfc(word).Trim();
        if (!text.Any(char.IsWhiteSpace))
        {
            return text.ToUpperInvariant();
        }

        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (!isBlank || key[^1] != ' ')
            {
                key.Append(isBlank ? ' ' : char.ToUpperInvariant(c));
            }
        }

        return key.ToString();
    }
}
