namespace Dvc.Indicators.Tests.Oracle;

/// <summary>The library against the oracle, one dossier at a time.</summary>
public sealed class ComparedRecordsTests
{
    private static readonly Dictionary<OnTimeRule, OracleRule> Rules = new()
    {
        [OnTimeRule.PromisedInstant] = OracleRule.Deadline,
        [OnTimeRule.PromisedDay] = OracleRule.DeadlineByDay,
        [OnTimeRule.WorkingDays] = OracleRule.WorkingDays,
        [OnTimeRule.CalendarDays] = OracleRule.CalendarDays,
        [OnTimeRule.Hours] = OracleRule.Hours,
        [OnTimeRule.NoDeadline] = OracleRule.NoDeadline,
        [OnTimeRule.RepeatedSupplements] = OracleRule.SecondSupplement,
    };

    [Fact]
    public void Every_dossier_has_the_facts_and_the_verdict_of_the_oracle()
    {
        var compared = 0;
        var differences = new List<string>();
        foreach (var world in Compared.Worlds)
        {
            var reader = Compared.Reader(world);
            foreach (var expected in new OracleDossiers(world).All())
            {
                var facts = reader.Read(expected.Dossier, out var verdict);
                var (library, oracle) = (Describe(world, facts, verdict), Describe(expected));
                compared++;
                if (library != oracle)
                {
                    differences.Add($"{world}, {expected.Dossier}: {library} where the oracle says {oracle}");
                }
            }
        }

        differences.Should().BeEmpty();
        compared.Should().BeGreaterThan(8_000);
    }

    private static string Describe(World world, DossierFacts facts, OnTimeVerdict? verdict)
    {
        var figures = FigureVocabulary.OfDossiers.Where(figure => figure.Needs.All(need => (world.Columns & need) != 0) && !figure.NeedsProcedures).ToList();
        var procedures = FigureVocabulary.OfProcedures.Where(figure => (world.Columns & figure.Needs) != 0);
        return Describe(
            facts.HasFlag(DossierFacts.Received),
            figures.Where(figure => facts.HasFlag(figure.Numerator)).Select(figure => figure.Name),
            figures.Where(figure => facts.HasFlag(figure.Denominator)).Select(figure => figure.Name),
            procedures.Where(figure => facts.HasFlag(figure.Fact)).Select(figure => figure.Name),
            verdict is { } known ? Describe(known) : null);
    }

    private static string Describe(OracleDossier dossier) => Describe(
        dossier.IsInPopulation, dossier.Numerators, dossier.Denominators, dossier.Evidence, dossier.Verdict?.ToString());

    private static string Describe(OnTimeVerdict verdict)
    {
        var rule = Rules[verdict.Rule];
        var isOpen = verdict.EndKind is EndKind.Open or EndKind.AfterCut;
        return (rule == OracleRule.SecondSupplement
            ? new OracleVerdict(verdict.IsOnTime, null, false, rule)
            : new OracleVerdict(verdict.IsOnTime, verdict.JudgedEnd, isOpen, rule)).ToString();
    }

    private static string Describe(
        bool isInPopulation,
        IEnumerable<string> numerators,
        IEnumerable<string> denominators,
        IEnumerable<string> evidence,
        string? verdict) =>
        FormattableString.Invariant($"in R: {isInPopulation}; counts in {Listed(numerators)} of {Listed(denominators)}; ")
        + $"shows {Listed(evidence)}; {verdict ?? "no verdict"}";

    private static string Listed(IEnumerable<string> names) => $"[{string.Join(", ", names.Order(StringComparer.Ordinal))}]";
}
