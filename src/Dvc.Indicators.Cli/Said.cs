namespace Dvc.Indicators.Cli;

/// <summary>Texts that several messages of the tool share.</summary>
internal static class Said
{
    /// <summary>Nothing where something must be.</summary>
    public static readonly LocalizedText Nothing = new("giá trị trống", "nothing");

    /// <summary>A value such as the help shows.</summary>
    public static readonly LocalizedText AsInHelp = new("giá trị như --help nêu", "a value such as --help shows");

    /// <summary>A text without words of ours, such as a path or a code, which is the same in both languages.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>A list as <c>a, b, c</c>.</summary>
    public static LocalizedText List(IEnumerable<string> words) => Same(string.Join(", ", words));
}
