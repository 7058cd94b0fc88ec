using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The figures that came of records, and what must be said with them.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed class RecordFigureResult
{
    internal RecordFigureResult(
        FigureTable figures,
        ScoringContext context,
        ImmutableArray<RecordRejection> rejectedAuthority,
        ImmutableArray<RecordRejection> rejectedDecisions,
        bool isWithoutEvaluations)
    {
        Figures = figures;
        Context = context;
        RejectedAuthority = rejectedAuthority;
        RejectedDecisions = rejectedDecisions;
        IsWithoutEvaluations = isWithoutEvaluations;
    }

    /// <summary>The figures, by the ids of the components of the rule set.</summary>
    public FigureTable Figures { get; }

    /// <summary>Period, cut and what else decided the figures, to be scored with them; without a summary of records.</summary>
    public ScoringContext Context { get; }

    /// <summary>The rows of authority that were rejected (<c>agency</c>), in the order given.</summary>
    public ImmutableArray<RecordRejection> RejectedAuthority { get; }

    /// <summary>The decisions that were rejected (<c>agency</c>, <c>calendar</c>), in the order given.</summary>
    public ImmutableArray<RecordRejection> RejectedDecisions { get; }

    /// <summary>Whether 5.4 was computed from sources without evaluations (<c>KhongHaiLong</c>), which is shown with it.</summary>
    public bool IsWithoutEvaluations { get; }
}
