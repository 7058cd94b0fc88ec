namespace Dvc.Indicators;

/// <summary>What is known of one item of one agency: nothing, a figure, or a score from outside. The default is nothing.</summary>
public readonly record struct FigureEntry
{
    private FigureEntry(FigureKind kind, Figure figure, Points reported)
    {
        Kind = kind;
        Figure = figure;
        Reported = reported;
    }

    /// <summary>What is known.</summary>
    public FigureKind Kind { get; }

    /// <summary>The figure; 0/0 unless <see cref="Kind"/> is <see cref="FigureKind.Counted"/>.</summary>
    public Figure Figure { get; }

    /// <summary>The score from outside; 0 unless <see cref="Kind"/> is <see cref="FigureKind.Reported"/>.</summary>
    public Points Reported { get; }

    /// <summary>The exact ratio of the figure; null when there is no figure or its denominator is 0.</summary>
    public Ratio? Ratio => Kind == FigureKind.Counted ? Figure.Ratio : null;

    /// <summary>Makes the entry of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The entry.</returns>
    public static FigureEntry FromFigure(Figure figure) => new(FigureKind.Counted, figure, default);

    /// <summary>Makes the entry of a score from outside.</summary>
    /// <param name="score">The score, at least 0.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is negative.</exception>
    public static FigureEntry FromReported(Points score)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(score.Value, nameof(score));
        return new FigureEntry(FigureKind.Reported, default, score);
    }
}
