using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a report says of one agency (cơ quan, đơn vị). Immutable and safe for use by several threads.</summary>
/// <remarks>
/// It is a view on the result: groups, rates, targets, neighbours and the like are made when they are asked for and not held, as those of a
/// whole country would take more memory than everything else. Keep what is asked for where it is needed again later.
/// </remarks>
public sealed class ReportAgency
{
    private readonly AgencyBuilder _builder;

    internal ReportAgency(AgencyBuilder builder, int row)
    {
        _builder = builder;
        Row = row;
    }

    /// <summary>The agency's row in the result.</summary>
    public int Row { get; }

    /// <summary>The agency.</summary>
    public Agency Agency => Score.Agency;

    /// <summary>What it is called in the report: its name without "UBND " before it and without its parent's name after it.</summary>
    public string ShortName => _builder.ShortNameOf(Row);

    /// <summary>The cohort that it is ranked in.</summary>
    public Cohort Cohort => _builder.Result.CohortOf(Row);

    /// <summary>The total; without points when a group has no data (see <see cref="Missing"/>).</summary>
    public ItemScore Total => Score.Total;

    /// <summary>The total's maximum less the total, at least 0; null without a total.</summary>
    public Points? Lost => ReportPoints.Lost(Total);

    /// <summary>The rank by total in its cohort; null without a total.</summary>
    public Rank? Rank => _builder.Result.RankOf(Row, RuleSet.TotalId);

    /// <summary>Who stands next to it by total; null without a rank.</summary>
    public Neighbours? Neighbours => Parts.Neighbours;

    /// <summary>The grade that the total earns; null without a total or where the rule set has no grades.</summary>
    public Grade? Grade => Score.Grade;

    /// <summary>The groups with their components, in the order of the rule set.</summary>
    public ImmutableArray<ReportGroup> Groups => Parts.Groups;

    /// <summary>All headline rates of the rule set, in its order.</summary>
    public ImmutableArray<HeadlineRateScore> Rates => Parts.Rates;

    /// <summary>
    /// Whether it meets the targets, one for each of <see cref="Report.Targets"/> that concerns its level, in their order.
    /// </summary>
    public ImmutableArray<TargetResult> Targets => Parts.Targets;

    /// <summary>What it can still win, largest loss first; of equal ones in the order of the rule set.</summary>
    public ImmutableArray<WinnablePoints> Winnable => Parts.Winnable;

    /// <summary>
    /// The ministry or province that its transparency figures 1.1–1.3 belong to; null where it is one itself, or its level is not known, or
    /// none stands above it in the result.
    /// </summary>
    public Agency? PublishingAuthority => _builder.PublishingAuthorityOf(Row);

    /// <summary>
    /// The change against the earlier result; null where that does not have it in the same cohort, or nothing is compared.
    /// </summary>
    public AgencyChange? Change => Parts.Change;

    /// <summary>The totals in the results of <see cref="Report.Course"/>, in their order; null where one has none.</summary>
    public ImmutableArray<Points?> Course => Parts.Course;

    /// <summary>How many of its dossiers are suspect; null where figures were given.</summary>
    public AgencyQuality? Quality => _builder.Result.Scores.Context.Records?.Quality[Row];

    /// <summary>The ids of the groups and components without data, as <see cref="AgencyScore.Missing"/> tells them.</summary>
    public ImmutableArray<string> Missing => Score.Missing;

    /// <summary>Whether nothing shows that it handled a dossier, so that its points come from empty figures only.</summary>
    public bool HasNoActivity => Score.HasNoActivity;

    private AgencyScore Score => _builder.Result.Scores[Row];

    private AgencyParts Parts => _builder.PartsOf(Row);

    /// <summary>The score of a group, by its place in the rule set, without all that <see cref="Groups"/> tells.</summary>
    internal ItemScore GroupScore(int group) => Score.Group(Score.Rules.Groups[group].Id);
}
