using System.Globalization;

namespace Dvc.Indicators.Cli.Answers;

/// <summary>Rows of an answer. A cell is null, a text, a whole number or a decimal, as its column says; a text may stand in for a number.</summary>
internal sealed class AnswerTable(string name, LocalizedText title, params AnswerColumn[] columns)
{
    private readonly List<object?[]> _rows = [];

    /// <summary>Its name in JSON.</summary>
    public string Name => name;

    /// <summary>What it shows, for people.</summary>
    public LocalizedText Title => title;

    public IReadOnlyList<AnswerColumn> Columns => columns;

    public IReadOnlyList<object?[]> Rows => _rows;

    public void Add(params object?[] cells) => _rows.Add(cells);

    /// <summary>A cell as CSV and JSON write it; null for nothing.</summary>
    public static string? Text(object? cell, AnswerKind kind, int pointsDigits) => cell switch
    {
        null => null,
        Points points => Text(points.Value, AnswerKind.Points, pointsDigits),
        decimal number => number.ToString(FormatOf(kind, pointsDigits), CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static string FormatOf(AnswerKind kind, int pointsDigits) => kind switch
    {
        AnswerKind.Place => "0.##",
        AnswerKind.Measure => "0.0000",
        _ => pointsDigits == 0 ? "0.######" : $"0.{new string('0', pointsDigits)}{new string('#', 6 - pointsDigits)}",
    };
}
