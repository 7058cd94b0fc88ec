namespace Dvc.Indicators.Cli;

/// <summary>What a mistyped word may have meant.</summary>
internal static class Nearest
{
    /// <summary>A question for an error sentence, as <c> (did you mean score?)</c>; empty where no word is near.</summary>
    public static LocalizedText Hint(string text, IEnumerable<string> words) => NearestIds.To(text, words) is [_, ..] nearest
        ? new(
            $" (có phải là {string.Join(" hoặc ", nearest)}?)", $" (did you mean {string.Join(" or ", nearest)}?)")
        : Said.Same("");
}
