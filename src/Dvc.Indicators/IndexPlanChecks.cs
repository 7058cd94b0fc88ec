using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Finds the mistakes of a plan.</summary>
internal sealed class IndexPlanChecks(IndexPlan plan)
{
    private readonly List<OutcomeError> _errors = [];

    public ImmutableArray<OutcomeError> Find()
    {
        Require(plan.Rules is not null, nameof(plan.Rules), "null", "a rule set, as BuiltInRules.Default");
        Require(plan.Calendar is not null, nameof(plan.Calendar), "null", "a working calendar, as WorkingCalendar.VietNam");
        Require(
            plan.Cut is not { } cut || cut >= plan.Period.Start, nameof(plan.Cut), $"{plan.Cut}",
            $"the start of the period, {plan.Period.Start}, or later");
        Require(plan.Due is null || Enum.IsDefined(plan.Due.Value), nameof(plan.Due), $"{plan.Due}", "Instant, Date or null");
        Require(Enum.IsDefined(plan.Versions), nameof(plan.Versions), $"{plan.Versions}", "Look or Unique");
        Require(Enum.IsDefined(plan.TieRule), nameof(plan.TieRule), $"{plan.TieRule}", string.Join(", ", Enum.GetNames<TieRule>()));
        Require((plan.Columns & ~DossierColumns.All) == 0, nameof(plan.Columns), Text((int)plan.Columns), "some of DossierColumns.All");
        Require(plan.MaxDegreeOfParallelism >= 1, nameof(plan.MaxDegreeOfParallelism), Text(plan.MaxDegreeOfParallelism), "1 or more");
        Require(plan.MemoryLimit is null or > 0, nameof(plan.MemoryLimit), $"{plan.MemoryLimit}", "1 or more bytes, or null");
        CheckCalendar();
        CheckAgencies();
        return [.. _errors];
    }

    private void CheckCalendar()
    {
        if (plan.Calendar is null || plan.Cut < plan.Period.Start)
        {
            return;
        }

        foreach (var year in plan.Judged.MissingYears(plan.Calendar))
        {
            Require(false, nameof(plan.Calendar), $"no working days for {Text(year)}", "a calendar with every year from the period's start to its end and to the cut");
        }
    }

    private void CheckAgencies()
    {
        if (plan.Agencies is null)
        {
            return;
        }

        var tree = AgencyTree.From(plan.Agencies);
        _errors.AddRange(tree.Errors);
        if (tree.Value?.In(plan.Period) is { } roster)
        {
            _errors.AddRange(roster.Errors);
            CheckFigures(roster.Value);
        }
    }

    // Figures of agencies that have no row would be lost.
    private void CheckFigures(AgencyRoster? roster)
    {
        foreach (var agency in plan.Figures?.Agencies.Agencies ?? [])
        {
            Require(
                roster is null || roster.IndexOf(agency.Code) >= 0, nameof(plan.Figures), $"figures of the agency {agency.WrittenCode}",
                "agencies that have a row in the period");
        }
    }

    private void Require(bool holds, string where, string found, string allowed)
    {
        if (!holds)
        {
            _errors.Add(OutcomeError.At(where, found, allowed));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
