using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Values as parts of an error sentence, which is one line whatever the value holds.</summary>
internal static class ErrorValue
{
    private const int LongestValue = 60;

    /// <summary>Nothing where something must be.</summary>
    public static readonly LocalizedText Nothing = new("giá trị trống", "nothing");

    /// <summary>A text without words of ours, which is the same in both languages.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>A value in quotes, cut where it is long, as all that was found.</summary>
    public static LocalizedText Value(string value) => value.Length == 0 ? Nothing : Same(Of(value));

    /// <summary>A value in quotes, cut where it is long; <c>nothing</c> when it is empty.</summary>
    public static string Of(string value) => value.Length switch
    {
        0 => "nothing",
        <= LongestValue => $"'{OneLine(value)}'",
        _ => $"'{OneLine(Cut(value))}…'",
    };

    /// <summary>A value as it is, cut where it is long.</summary>
    public static string Short(string value) => value.Length <= LongestValue ? OneLine(value) : $"{OneLine(Cut(value))}…";

    /// <summary>A list as <c>a, b, c</c>; <c>none</c> when it is empty.</summary>
    public static LocalizedText List(IEnumerable<string> values)
    {
        var text = string.Join(", ", values.Select(OneLine));
        return text.Length == 0 ? new("không có", "none") : Same(text);
    }

    /// <summary>The text with every control character and line break replaced by a blank.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAny('\u2028', '\u2029') && !text.Any(char.IsControl))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return line.ToString();
    }

    private static string Cut(string value) =>
        value[..(char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)];
}
