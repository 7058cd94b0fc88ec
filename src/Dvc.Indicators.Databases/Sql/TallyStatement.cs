using System.Collections.Immutable;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>The statement that counts: one scan of the records, a row for each outcome, agency and procedure, and one that ends them.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="plan">The period, cut, calendar, procedures and petitions.</param>
/// <param name="mapping">Where the records are.</param>
/// <param name="unknownAgencies">The codes in the records that are no agency, as they are written there.</param>
internal sealed class TallyStatement(SqlDialect dialect, IndexPlan plan, DatabaseMapping mapping, IReadOnlyCollection<string> unknownAgencies)
{
    private readonly DatabaseTable _table = mapping.Find(SourceKind.Dossiers)!;
    private readonly JudgedPeriod _period = new(plan.Period, plan.Cut);

    /// <summary>What the counts rest on.</summary>
    public TallyBasis Basis => (plan with { Columns = Columns() }).Basis();

    /// <summary>All statements; the last one gives the rows.</summary>
    public ImmutableArray<string> Count() => [.. Before(), $"{Steps()},\n{Counted("dvc_facts")}"];

    /// <summary>The facts of all records as a view, for shards; and what counts it.</summary>
    public ImmutableArray<string> View(string name) =>
        [.. Before(), $"CREATE VIEW {dialect.Quoted(name)} AS\n{Steps()}\nSELECT * FROM dvc_facts", $"WITH {Counted(dialect.Quoted(name))}"];

    private IEnumerable<string> Before() =>
        [.. SmallTables().SelectMany(table => dialect.Before(table.Table, table.Rows))];

    // The names of steps and tables begin so that a user's table is none of them.
    private string Steps()
    {
        var check = new CheckStep(dialect, unknownAgencies, _table.IsUnique);
        var timing = new TimingSteps(dialect, _period, (plan.Due ?? plan.Rules.Due) == DueComparison.Date);
        List<(string Name, string Text)> steps =
        [
            ("dvc_source", new SourceStep(dialect, mapping, _table).Render()),
            ("dvc_dated", check.RenderDated("dvc_source")),
            ("dvc_checked", check.RenderChecked("dvc_dated")),
        ];
        if (!_table.IsUnique)
        {
            steps.Add(("dvc_ranked", dialect.Ranked("dvc_checked") + dialect.Fence));
        }

        steps.Add(("dvc_ended", timing.RenderEnded(steps[^1].Name, _table.IsUnique)));
        steps.Add(("dvc_limited", timing.RenderLimited("dvc_ended")));
        steps.Add(("dvc_judged", timing.RenderJudged("dvc_limited")));
        steps.Add(("dvc_timed", timing.RenderTimed("dvc_judged")));
        steps.Add(("dvc_facts", Facts()));
        return "WITH " + string.Join(
            ",\n", SmallTables().Select(table => dialect.Step(table.Table, table.Rows)).OfType<string>().Concat(steps.Select(step => $"{step.Name} AS (\n{step.Text})")));
    }

    private (SmallTable Table, IEnumerable<string> Rows)[] SmallTables()
    {
        var catalogue = plan.Procedures is null ? null : ProcedureCatalogue.Create(plan.Procedures);
        var petitions = plan.Petitions is null ? null
            : PetitionRegister.Of(plan.Petitions, _period, plan.Calendar, plan.Agencies is null ? null : AgencyTree.Build(plan.Agencies).Require());
        return
        [
            (ProcedureTable.Table, ProcedureTable.Rows(dialect, catalogue)),
            (CalendarTable.Table, CalendarTable.Rows(_period, plan.Calendar)),
            (PetitionTable.Table, PetitionTable.Rows(dialect, petitions)),
        ];
    }

    private string Facts()
    {
        var facts = FactColumns.All.Select(fact => $"CASE WHEN outcome = '' AND {fact.Condition} THEN 1 ELSE 0 END AS {fact.Name}");
        return $"""
            SELECT outcome, CASE WHEN outcome = '' THEN agency END AS agency, CASE WHEN outcome = '' THEN proc END AS proc,
              CASE WHEN outcome = '' AND status NOT IN (1, 3) AND received < {SqlDialect.Number(_period.Cut.SecondsSinceEpoch)} THEN received END AS until,
              {string.Join(",\n  ", facts)}
            FROM dvc_timed
            """;
    }

    private string Counted(string from)
    {
        var names = FactColumns.All.Select(fact => fact.Name).ToArray();
        var basis = dialect.Literal(Basis.ToString());
        return $"""
            dvc_counted AS (
            SELECT outcome, agency, proc, COUNT(*) AS dossiers, MAX(until) AS until,
              {string.Join(", ", names.Select(name => $"SUM({name}) AS {name}"))}
            FROM {from}
            GROUP BY outcome, agency, proc)
            SELECT {basis} AS basis, outcome, agency, proc AS {dialect.Quoted("procedure")}, dossiers, until,
              {string.Join(", ", names)}
            FROM dvc_counted
            UNION ALL
            SELECT {basis}, 'end', NULL, NULL, COALESCE(SUM(dossiers), 0), MAX(until),
              {string.Join(", ", names.Select(_ => "0"))}
            FROM dvc_counted
            """;
    }

    private DossierColumns Columns() => PortalColumns.Dossiers
        .Select((column, place) => _table.Columns.ContainsKey(column) || _table.Constants.ContainsKey(column) || (column == "NgayCapNhat" && _table.Updated is not null)
            ? PortalColumns.ColumnAt(place) : DossierColumns.None)
        .Aggregate((all, column) => all | column);
}
