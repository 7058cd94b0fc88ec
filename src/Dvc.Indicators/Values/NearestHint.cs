namespace Dvc.Indicators;

/// <summary>Tells in a sentence which ids a mistyped one may have meant.</summary>
internal static class NearestHint
{
    /// <summary>A hint for an error sentence, as <c>, such as A or B</c>; empty where no id is near.</summary>
    public static LocalizedText Of(string text, IEnumerable<string> ids) => NearestIds.To(text, ids) is [_, ..] nearest
        ? new($", chẳng hạn {string.Join(" hoặc ", nearest)}", $", such as {string.Join(" or ", nearest)}")
        : LocalizedText.Same("");
}
