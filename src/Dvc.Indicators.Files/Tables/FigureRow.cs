namespace Dvc.Indicators.Files;

/// <summary>One record of a file of figures.</summary>
internal readonly ref struct FigureRow(string file, CsvTable table, CsvColumns columns, ReadingLog log)
{
    public const int AgencyColumn = 0;
    public const int Component = 1;
    public const int Numerator = 2;
    public const int Denominator = 3;
    public const int Score = 4;

    public string File => file;

    public long Line => table.Line;

    public string Agency => table.Text(AgencyColumn);

    public string Item => table.Text(Component);

    public void Add(int column, LocalizedText found, LocalizedText allowed) => log.Add(new FileError(file, Line, columns.Names[column], found, allowed));

    /// <summary>
    /// What the row gives; nothing where it is wrong. A component's row without numbers was looked at: it is 0/0; a group's says nothing.
    /// </summary>
    public FigureEntry Entry(bool isGroup)
    {
        var numerator = Count(Numerator, out var hasNumerator);
        var denominator = Count(Denominator, out var hasDenominator);
        var score = table.Text(Score);
        if (hasNumerator != hasDenominator)
        {
            var (missing, other) = hasNumerator ? (Denominator, Numerator) : (Numerator, Denominator);
            var beside = $"{columns.Names[other]} {ErrorValue.Of(table.Text(other))}";
            Add(
                missing, new($"giá trị trống bên cạnh {beside}", $"nothing beside the {beside}"),
                new("cả tử số và mẫu số, hoặc không ghi cả hai", "numerator and denominator together, or neither"));
            return default;
        }

        if (score.Length == 0)
        {
            var isWrong = hasNumerator && (numerator is null || denominator is null);
            return isWrong || (isGroup && !hasNumerator) ? default : FigureEntry.FromFigure(new Figure(numerator ?? 0, denominator ?? 0));
        }

        if (hasNumerator)
        {
            var figure = $"{ErrorValue.OneLine(table.Text(Numerator))}/{ErrorValue.OneLine(table.Text(Denominator))}";
            Add(
                Score, new($"{ErrorValue.Of(score)} bên cạnh số liệu {figure}", $"{ErrorValue.Of(score)} beside the figure {figure}"),
                new("số liệu hoặc điểm, không cả hai", "a figure or a score, not both"));
            return default;
        }

        if (FieldValues.TryScore(score, columns.Mapping.DecimalSignOf(columns.File, columns.Names[Score]), out var points))
        {
            return FigureEntry.FromReported(new Points(points));
        }

        Add(Score, ErrorValue.Value(score), AllowedValues.Score);
        return default;
    }

    private long? Count(int column, out bool isGiven)
    {
        if (FieldValues.TryCount(table.Bytes(column), out var count))
        {
            isGiven = true;
            return count;
        }

        // Empty, or blanks around it, or no count at all.
        var text = table.Text(column);
        isGiven = text.Length > 0;
        if (!isGiven || FieldValues.TryCount(text, out count))
        {
            return isGiven ? count : null;
        }

        Add(column, ErrorValue.Value(text), AllowedValues.Count);
        return null;
    }
}
