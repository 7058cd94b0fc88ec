using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Builds the report of one result.</summary>
internal sealed class ReportBuilder
{
    private readonly RankedResult _result;
    private readonly ReportOptions _options;
    private readonly ImmutableArray<OfficialTarget> _targets;
    private readonly Outcome<Comparison>? _outcome;
    private readonly ImmutableArray<RankedResult> _course;
    private readonly ImmutableArray<ComparisonRefusal> _leftOut;

    public ReportBuilder(RankedResult result, ReportOptions options)
    {
        _result = result;
        _options = options;
        _targets = [.. options.Targets.Targets.Where(target => target.IsInForce(result.Scores.Context.Period))];
        _outcome = options.Previous is { } previous ? Comparison.Between(previous, result) : null;
        (_course, _leftOut) = CourseOf(result, options, _outcome);
    }

    private ScoreResult Scores => _result.Scores;

    private IEnumerable<int> Rows => Enumerable.Range(0, Scores.Count);

    public Report Build()
    {
        var agencies = new AgencyBuilder(_result, _targets, _outcome?.Value, _course).All();
        var lead = LeadOf(agencies);
        ImmutableArray<ReportCohort> cohorts = [.. _result.Cohorts.Select(cohort => CohortOf(cohort, agencies))];
        var main = lead is null ? MainOf(cohorts) : null;
        var wider = _options.CohortResult is { } given ? CohortCheck.Find(given, _result, lead) : default;
        var place = wider.Place ?? (lead is null ? null : CohortPlace.Find(_result, lead.Row));
        return new Report(_result, _options.Title ?? new ReportTitle(_result, lead, main).ToText())
        {
            Agencies = agencies,
            Cohorts = cohorts,
            ShownComponents = [.. Scores.Rules.Components.Where(IsShown)],
            ShownRates = [.. Scores.Rules.HeadlineRates.Where(rate => Rows.Any(row => HeadlineRates.ValueOf(Scores[row], rate) is not null))],
            Quality = Scores.Context.Records is { } records ? new ReportQuality(records) : null,
            Targets = _targets,
            Comparison = _outcome?.Value,
            Refusal = _outcome?.Errors.OfType<ComparisonRefusal>().FirstOrDefault(),
            Course = _course,
            LeftOut = _leftOut,
            Lead = lead,
            Kind = lead is null ? ReportKind.Peers : Scores.Count == 1 ? ReportKind.Single : ReportKind.Tree,
            Previous = _options.Previous,
            Place = place,
            Places = lead?.Change?.Total.IsComparable == true && place is not null ? place.PlacesSince(_options.Previous!) : null,
            CohortRefusal = wider.Refusal,
            MainCohort = main,
            Issuer = _options.Issuer,
            Date = _options.Date,
            Contact = _options.Contact,
            IsFinal = _options.IsFinal,
            Citations = ReportCitations.Create(Scores.Rules, _targets),
        };
    }

    private static (ImmutableArray<RankedResult> Course, ImmutableArray<ComparisonRefusal> LeftOut) CourseOf(
        RankedResult result, ReportOptions options, Outcome<Comparison>? outcome)
    {
        var earlier = options.Earlier.Select(one => (Result: one, Outcome: Comparison.Between(one, result))).ToList();
        var course = earlier.Where(one => one.Outcome.IsValid).Select(one => one.Result);
        ImmutableArray<RankedResult> before = outcome is { IsValid: true } ? [.. course, options.Previous!] : [.. course];
        return ([.. before, result], [.. earlier.SelectMany(one => one.Outcome.Errors).OfType<ComparisonRefusal>()]);
    }

    private bool IsShown(Component component)
    {
        var group = Scores.Rules.GroupOf(component).Id;
        return Rows.Any(row =>
        {
            var (score, kind) = (Scores[row].Component(component.Id).Score, Scores.Figures[row, component.Id].Kind);
            return kind == FigureKind.Counted
                || (score.Points is not null && !AgencyBuilder.IsUnknown(Scores[row].Group(group).State, score.State, kind));
        });
    }

    private ReportCohort CohortOf(Cohort cohort, ImmutableArray<ReportAgency> agencies)
    {
        var names = VietnameseComparer.Ordering;
        var ranking = cohort.Rows.Select(row => agencies[row])
            .OrderByDescending(agency => agency.Total.Points?.Value ?? decimal.MinValue)
            .ThenBy(agency => agency.Agency.Name, names)
            .ThenBy(agency => agency.Row);
        return new ReportCohort(cohort, TitleOf(cohort), _result.MeanOf(cohort), [.. ranking])
        {
            Change = _outcome?.Value?.ChangedCohorts.FirstOrDefault(change => change.Key == cohort.Key),
        };
    }

    private LocalizedText TitleOf(Cohort cohort)
    {
        var level = CohortNouns.Heading(cohort.Key.Level);
        var hasNamesake = _result.Cohorts.Any(other => other.Index != cohort.Index && other.Key.Level == cohort.Key.Level);
        if (cohort.Key.Parent is not { } parent || !hasNamesake)
        {
            return level;
        }

        var name = Scores.Agencies.IndexOf(parent) is >= 0 and var row ? Scores.Agencies[row].Name : parent.ToString();
        return new LocalizedText($"{level.Vietnamese} – {name}", $"{level.English} – {name}");
    }

    // The only agency that stands below none of the result.
    private ReportAgency? LeadOf(ImmutableArray<ReportAgency> agencies) =>
        Rows.Where(row => Scores.Agencies.ParentIndex(row) < 0).Take(2).ToList() is [var only] ? agencies[only] : null;

    private ReportCohort? MainOf(ImmutableArray<ReportCohort> cohorts) => cohorts
        .Where(cohort => Scores.Agencies.ParentIndex(cohort.Ranking[0].Row) < 0)
        .MaxBy(cohort => cohort.Ranking.Length);
}
