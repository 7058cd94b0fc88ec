using System.Collections.Immutable;
using Dvc.Indicators.Analysis;

namespace Dvc.Indicators.Files;

/// <summary>Builds what a report says of each agency of a result. Safe for use by several threads.</summary>
internal sealed class AgencyBuilder
{
    private readonly ImmutableArray<OfficialTarget> _targets;
    private readonly Comparison? _comparison;
    private readonly ImmutableArray<RankedResult> _course;
    private readonly Lazy<ShortNames> _names;
    private AgencyParts? _last;

    public AgencyBuilder(
        RankedResult result, ImmutableArray<OfficialTarget> targets, Comparison? comparison, ImmutableArray<RankedResult> course)
    {
        Result = result;
        _targets = targets;
        _comparison = comparison;
        _course = course;
        _names = new(() => new ShortNames(result), LazyThreadSafetyMode.PublicationOnly);
    }

    public RankedResult Result { get; }

    public string ShortNameOf(int row) => _names.Value[row];

    public ImmutableArray<ReportAgency> All() => [.. Enumerable.Range(0, Result.Scores.Count).Select(row => new ReportAgency(this, row))];

    /// <summary>
    /// What is large of an agency. The last that was asked for is kept: whoever writes a report looks at one agency several times, then at the
    /// next. Of several threads each gets what it asked for, if not always the kept one.
    /// </summary>
    public AgencyParts PartsOf(int row)
    {
        var parts = Volatile.Read(ref _last);
        if (parts is null || parts.Row != row)
        {
            parts = new AgencyParts(this, row);
            Volatile.Write(ref _last, parts);
        }

        return parts;
    }

    /// <summary>
    /// Whether a component's score is not known, though the rules give it one. They give a component without a figure its points for an empty
    /// denominator; in a group that was reported as a whole nothing was scored by them: there nobody knows what the component had, and
    /// unknown is not 0.
    /// </summary>
    public static bool IsUnknown(ScoreState group, ScoreState component, FigureKind figure) =>
        group == ScoreState.Reported && component == ScoreState.Scored && figure is FigureKind.Absent;

    public AgencyChange? ChangeOf(int row) => _comparison?.ChangeOf(row);

    public ImmutableArray<TargetResult> TargetsOf(int row, ImmutableArray<HeadlineRateScore> rates)
    {
        var score = Result.Scores[row];
        return [.. _targets.Where(target => target.Concerns(score.Agency.Level)).Select(target => Measure(target, score, rates))];
    }

    public Agency? PublishingAuthorityOf(int row) => Influence.IsBelowPublishingAuthority(Result.Scores.Agencies[row]) ? AuthorityOf(row) : null;

    public ImmutableArray<Points?> CourseOf(int row) => [.. _course.Select(result => TotalIn(result, Result.Scores.Agencies[row], row))];

    public ImmutableArray<ReportGroup> GroupsOf(int row, AgencyChange? change)
    {
        var score = Result.Scores[row];
        var groups = ImmutableArray.CreateBuilder<ReportGroup>(score.Rules.Groups.Length);
        var first = 0;
        foreach (var group in score.Groups)
        {
            var parts = ImmutableArray.CreateBuilder<ReportComponent>(group.Components.Length);
            foreach (var part in group.Components)
            {
                var canInfluence = Influence.Has(score.Agency, part.Component);
                var known = ScoreOf(part, group);
                var partChange = known == part.Score ? change?.Components[first + parts.Count] : null;
                parts.Add(new ReportComponent(part.Component, part.Entry, known, canInfluence, partChange));
            }

            first += parts.Count;
            var rank = Result.RankOf(score.Row, group.Group.Id);
            groups.Add(new ReportGroup(group.Group, group.Score, rank, change?.Groups[groups.Count], parts.MoveToImmutable()));
        }

        return groups.MoveToImmutable();
    }

    private static ItemScore ScoreOf(ComponentScore part, GroupScore group) =>
        IsUnknown(group.Score.State, part.Score.State, part.Entry.Kind)
            ? part.Score with { State = ScoreState.NotMeasured, Points = null }
            : part.Score;

    private static TargetResult Measure(OfficialTarget target, AgencyScore score, ImmutableArray<HeadlineRateScore> rates)
    {
        if (score.Rules.FindComponent(target.Item) is not null)
        {
            var part = score.Component(target.Item);
            return new TargetResult(target, part.Ratio, part.Score.State != ScoreState.NotMeasured);
        }

        if (score.Rules.FindGroup(target.Item) is not null)
        {
            var group = score.Group(target.Item);
            return new TargetResult(target, group.Share, group.State != ScoreState.Incomplete);
        }

        var rate = rates.Where(rate => rate.Rate.Id == target.Item).ToList();
        return new TargetResult(target, rate.Count > 0 ? rate[0].Value : null, rate.Count > 0);
    }

    private Agency? AuthorityOf(int row)
    {
        var agencies = Result.Scores.Agencies;
        for (var above = agencies.ParentIndex(row); above >= 0; above = agencies.ParentIndex(above))
        {
            if (agencies[above].Level is AgencyLevel.Ministry or AgencyLevel.Province)
            {
                return agencies[above];
            }
        }

        return null;
    }

    // A total earned among other agencies is no part of this agency's course.
    private Points? TotalIn(RankedResult result, Agency agency, int row)
    {
        var there = ReferenceEquals(result, Result) ? row : result.Scores.Agencies.IndexOf(agency.Code);
        return there >= 0 && result.CohortOf(there).Key == Result.CohortOf(row).Key ? result.Scores[there].Total.Points : null;
    }
}
