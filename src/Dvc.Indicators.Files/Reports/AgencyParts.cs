using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// What is large of what a report says of one agency, each made when it is first asked for. Immutable and safe for use by several threads.
/// </summary>
internal sealed class AgencyParts
{
    // Two threads may make the same; neither waits.
    private const LazyThreadSafetyMode Mode = LazyThreadSafetyMode.PublicationOnly;

    private readonly Lazy<AgencyChange?> _change;
    private readonly Lazy<Neighbours?> _neighbours;
    private readonly Lazy<ImmutableArray<ReportGroup>> _groups;
    private readonly Lazy<ImmutableArray<HeadlineRateScore>> _rates;
    private readonly Lazy<ImmutableArray<TargetResult>> _targets;
    private readonly Lazy<ImmutableArray<WinnablePoints>> _winnable;
    private readonly Lazy<ImmutableArray<Points?>> _course;

    public AgencyParts(AgencyBuilder builder, int row)
    {
        Row = row;
        _change = new(() => builder.ChangeOf(row), Mode);
        _neighbours = new(() => builder.Result.NeighboursOf(row), Mode);
        _groups = new(() => builder.GroupsOf(row, Change), Mode);
        _rates = new(() => HeadlineRates.Compute(builder.Result.Scores[row]), Mode);
        _targets = new(() => builder.TargetsOf(row, Rates), Mode);
        _winnable = new(() => WinnableList.Create(builder.Result.Scores.Rules, Groups), Mode);
        _course = new(() => builder.CourseOf(row), Mode);
    }

    public int Row { get; }

    public AgencyChange? Change => _change.Value;

    public Neighbours? Neighbours => _neighbours.Value;

    public ImmutableArray<ReportGroup> Groups => _groups.Value;

    public ImmutableArray<HeadlineRateScore> Rates => _rates.Value;

    public ImmutableArray<TargetResult> Targets => _targets.Value;

    public ImmutableArray<WinnablePoints> Winnable => _winnable.Value;

    public ImmutableArray<Points?> Course => _course.Value;
}
