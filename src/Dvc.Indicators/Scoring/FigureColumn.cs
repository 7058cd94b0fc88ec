namespace Dvc.Indicators;

/// <summary>The entries of one item for all agencies, as columns, so that a million agencies cost 17 bytes each and no object.</summary>
internal sealed class FigureColumn(int count)
{
    private readonly FigureKind[] _kinds = new FigureKind[count];
    private readonly long[] _numerators = new long[count];
    private readonly long[] _denominators = new long[count];
    private decimal[]? _reported;

    public ReadOnlySpan<FigureKind> Kinds => _kinds;

    public ReadOnlySpan<long> Numerators => _numerators;

    public ReadOnlySpan<long> Denominators => _denominators;

    public FigureEntry this[int row]
    {
        get => _kinds[row] switch
        {
            FigureKind.Counted => FigureEntry.FromFigure(new Figure(_numerators[row], _denominators[row])),
            FigureKind.Reported => FigureEntry.FromReported(new Points(_reported![row])),
            _ => default,
        };
        set
        {
            _kinds[row] = value.Kind;
            _numerators[row] = value.Figure.Numerator;
            _denominators[row] = value.Figure.Denominator;
            if (value.Kind == FigureKind.Reported)
            {
                _reported ??= new decimal[count];
                _reported[row] = value.Reported.Value;
            }
        }
    }

    /// <summary>The same column, but for one entry.</summary>
    public FigureColumn With(int row, FigureEntry entry)
    {
        var copy = new FigureColumn(count);
        _kinds.CopyTo(copy._kinds, 0);
        _numerators.CopyTo(copy._numerators, 0);
        _denominators.CopyTo(copy._denominators, 0);
        copy._reported = (decimal[]?)_reported?.Clone();
        copy[row] = entry;
        return copy;
    }

    public decimal ReportedAt(int row) => _reported![row];
}
