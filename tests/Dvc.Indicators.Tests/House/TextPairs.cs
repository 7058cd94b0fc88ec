using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.House;

/// <summary>The pairs of a Vietnamese and an English text in source: each says the same in both languages.</summary>
internal static partial class TextPairs
{
    // Texts that have no words of their own: names, numbers, units and the words of options.
    private const int FewestLetters = 4;

    /// <summary>All pairs of a file.</summary>
    public static IEnumerable<(string Vietnamese, string English)> In(SourceFile file) =>
        Pair().Matches(file.Text).Select(match => (match.Groups["vi"].Value, match.Groups["en"].Value));

    /// <summary>What is wrong with the pairs of a file.</summary>
    public static IEnumerable<string> Violations(SourceFile file) => In(file).SelectMany(pair => Violations(pair.Vietnamese, pair.English))
        .Select(violation => $"{file.Path}: {violation}");

    /// <summary>What is wrong with one pair.</summary>
    public static IEnumerable<string> Violations(string vietnamese, string english)
    {
        if (vietnamese.Length == 0 != (english.Length == 0))
        {
            yield return $"'{vietnamese}{english}' has one language only";
        }

        if (vietnamese == english && Hole().Replace(english, "").Count(char.IsLetter) >= FewestLetters)
        {
            yield return $"'{english}' is the same in both languages";
        }

        if (!vietnamese.IsNormalized())
        {
            yield return $"'{vietnamese}' is not composed (NFC)";
        }

        if (!Holes(vietnamese).SequenceEqual(Holes(english)))
        {
            yield return $"'{vietnamese}' and '{english}' do not show the same values";
        }
    }

    // A value that is a text itself is shown in the language of the sentence, dates in its form; the order may differ.
    private static IEnumerable<string> Holes(string text) => Hole().Matches(text)
        .Select(match => match.Value).Where(hole => !hole.Contains('?') && !hole.Contains('"'))
        .Select(hole => Language().Replace(hole, "")).Order(StringComparer.Ordinal);

    [GeneratedRegex("""new(?: LocalizedText)?\(\s*\$?"(?<vi>(?:\\.|\{[^{}]*\}|[^"\\{])*)",\s*\$?"(?<en>(?:\\.|\{[^{}]*\}|[^"\\{])*)"\)""")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.?(?:Vietnamese|English|vietnamese|english)|:[\w/-]+(?=\})")]
    private static partial Regex Language();
}
