using System.Collections.Immutable;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Files.Reports.Targets;
using Dvc.Indicators.Ranking;
using Dvc.Indicators.Rules;
using Dvc.Indicators.Scoring;

namespace Dvc.Indicators.Files.Reports;

/// <summary>Builds what a report says of each agency of a result.</summary>
internal sealed class AgencyBuilder
{
    // Transparency figures belong to the publishing authority; every agency below it gets the same (rules 1.1, 1.2, 1.3).
    private static readonly ImmutableArray<string> PublishingFigures = ["PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL"];

    private readonly RankedResult _result;
    private readonly ImmutableArray<OfficialTarget> _targets;
    private readonly ImmutableArray<RankedResult> _course;
    private readonly Dictionary<AgencyCode, AgencyChange> _changes;

    public AgencyBuilder(
        RankedResult result, ImmutableArray<OfficialTarget> targets, Comparison? comparison, ImmutableArray<RankedResult> course)
    {
        _result = result;
        _targets = targets;
        _course = course;
        _changes = comparison?.Changes.ToDictionary(change => change.Agency.Code) ?? [];
    }

    public ImmutableArray<ReportAgency> All() => [.. Enumerable.Range(0, _result.Scores.Count).Select(Build)];

    private ReportAgency Build(int row)
    {
        var score = _result.Scores[row];
        var change = _changes.GetValueOrDefault(score.Agency.Code);
        var groups = GroupsOf(score, change);
        var rates = HeadlineRates.Of(score);
        return new ReportAgency
        {
            Row = row,
            Agency = score.Agency,
            Cohort = _result.CohortOf(row),
            Total = score.Total,
            Rank = _result.RankOf(row, RuleSet.TotalId),
            Neighbours = _result.NeighboursOf(row),
            Grade = score.Grade,
            Groups = groups,
            Rates = rates,
            Targets = [.. _targets.Where(target => target.Concerns(score.Agency.Level)).Select(target => Measure(target, score, rates))],
            Winnable = WinnableList.Of(score.Rules, groups),
            PublishingAuthority = IsBelowAuthority(score.Agency) ? AuthorityOf(row) : null,
            Change = change,
            Course = [.. _course.Select(result => TotalIn(result, score.Agency, row))],
            Quality = _result.Scores.Context.Records?.Quality[row],
            Missing = score.Missing,
            HasNoActivity = score.HasNoActivity,
        };
    }

    private ImmutableArray<ReportGroup> GroupsOf(AgencyScore score, AgencyChange? change)
    {
        var isBelow = IsBelowAuthority(score.Agency);
        var groups = ImmutableArray.CreateBuilder<ReportGroup>(score.Rules.Groups.Length);
        var first = 0;
        foreach (var group in score.Groups)
        {
            var parts = ImmutableArray.CreateBuilder<ReportComponent>(group.Components.Length);
            foreach (var part in group.Components)
            {
                var canInfluence = !isBelow || !PublishingFigures.Contains(part.Component.Figure);
                var known = ScoreOf(part, group);
                var partChange = known == part.Score ? change?.Components[first + parts.Count] : null;
                parts.Add(new ReportComponent(part.Component, part.Entry, known, canInfluence, partChange));
            }

            first += parts.Count;
            var rank = _result.RankOf(score.Row, group.Group.Id);
            groups.Add(new ReportGroup(group.Group, group.Score, rank, change?.Groups[groups.Count], parts.MoveToImmutable()));
        }

        return groups.MoveToImmutable();
    }

    // The rules give a component without a figure its points for an empty denominator. In a group that was reported as a whole nothing
    // was scored by them: there nobody knows what the component had, and unknown is not 0.
    private static ItemScore ScoreOf(ComponentScore part, GroupScore group) =>
        group.Score.State == ScoreState.Reported && part.Score.State == ScoreState.Scored
            && part.Entry.Kind is FigureKind.Absent or FigureKind.NotComputed
            ? part.Score with { State = ScoreState.NoData, Points = null }
            : part.Score;

    private static TargetResult Measure(OfficialTarget target, AgencyScore score, ImmutableArray<HeadlineRateScore> rates)
    {
        if (score.Rules.FindComponent(target.Item) is not null)
        {
            return new TargetResult(target, score.Component(target.Item).Ratio, true);
        }

        if (score.Rules.FindGroup(target.Item) is not null)
        {
            return new TargetResult(target, score.Group(target.Item).Share, true);
        }

        var rate = rates.Where(rate => rate.Rate.Id == target.Item).ToList();
        return new TargetResult(target, rate.Count > 0 ? rate[0].Value : null, rate.Count > 0);
    }

    private static bool IsBelowAuthority(Agency agency) => agency.Level is AgencyLevel.Department or AgencyLevel.Commune;

    private Agency? AuthorityOf(int row)
    {
        var agencies = _result.Scores.Agencies;
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
        var there = ReferenceEquals(result, _result) ? row : result.Scores.Agencies.IndexOf(agency.Code);
        return there >= 0 && result.CohortOf(there).Key == _result.CohortOf(row).Key ? result.Scores[there].Total.Points : null;
    }
}
