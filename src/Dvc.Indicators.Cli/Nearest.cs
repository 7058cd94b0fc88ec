namespace Dvc.Indicators.Cli;

/// <summary>What a mistyped word may have meant.</summary>
internal static class Nearest
{
    /// <summary>A question for an error sentence, as <c> (did you mean score?)</c>; empty where no word is near.</summary>
    public static LocalizedText Hint(string text, IEnumerable<string> words) =>
        NearestIds.To(text, words) is [_, ..] nearest ? Question(nearest) : Said.Same("");

    /// <summary>Asks whether one of some words was meant.</summary>
    public static LocalizedText Question(IReadOnlyList<string> words) =>
        new($" (có phải là {string.Join(" hoặc ", words)}?)", $" (did you mean {string.Join(" or ", words)}?)");
}
