using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Finds the mistakes of a plan.</summary>
internal sealed class IndexPlanChecks(IndexPlan plan)
{
    private readonly List<OutcomeError> _errors = [];

    public ImmutableArray<OutcomeError> Find()
    {
        Require(plan.Rules is not null, nameof(plan.Rules), Same("null"), new("một bộ quy tắc, như BuiltInRules.Default", "a rule set, as BuiltInRules.Default"));
        Require(plan.Calendar is not null, nameof(plan.Calendar), Same("null"), new("một lịch làm việc, như WorkingCalendar.VietNam", "a working calendar, as WorkingCalendar.VietNam"));
        Require(
            plan.Cut is not { } cut || cut >= plan.Period.Start, nameof(plan.Cut), Same($"{plan.Cut}"),
            new($"đầu kỳ, {plan.Period.Start}, hoặc sau đó", $"the start of the period, {plan.Period.Start}, or later"));
        Require(plan.Due is null || Enum.IsDefined(plan.Due.Value), nameof(plan.Due), Same($"{plan.Due}"), new("Instant, Date hoặc null", "Instant, Date or null"));
        Require(Enum.IsDefined(plan.Versions), nameof(plan.Versions), Same($"{plan.Versions}"), new("Look hoặc Unique", "Look or Unique"));
        Require(Enum.IsDefined(plan.TieRule), nameof(plan.TieRule), Same($"{plan.TieRule}"), Same(string.Join(", ", Enum.GetNames<TieRule>())));
        Require((plan.Columns & ~DossierColumns.All) == 0, nameof(plan.Columns), Same(Text((int)plan.Columns)), new("các cột thuộc DossierColumns.All", "some of DossierColumns.All"));
        Require(plan.MaxDegreeOfParallelism >= 1, nameof(plan.MaxDegreeOfParallelism), Same(Text(plan.MaxDegreeOfParallelism)), new("từ 1 trở lên", "1 or more"));
        Require(plan.MemoryLimit is null or > 0, nameof(plan.MemoryLimit), Same($"{plan.MemoryLimit}"), new("từ 1 byte trở lên, hoặc null", "1 or more bytes, or null"));
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
            Require(false, nameof(plan.Calendar), new($"lịch không có năm {Text(year)}", $"no working days for {Text(year)}"),
                new("lịch có đủ các năm từ đầu kỳ đến cuối kỳ và đến thời điểm chốt", "a calendar with every year from the period's start to its end and to the cut"));
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
                roster is null || roster.IndexOf(agency.Code) >= 0, nameof(plan.Figures), new($"số liệu của cơ quan {agency.WrittenCode}", $"figures of the agency {agency.WrittenCode}"),
                new("cơ quan có dòng trong kỳ", "agencies that have a row in the period"));
        }
    }

    private void Require(bool holds, string where, LocalizedText found, LocalizedText allowed)
    {
        if (!holds)
        {
            _errors.Add(OutcomeError.At(where, found, allowed));
        }
    }

    private static LocalizedText Same(string text) => LocalizedText.Same(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
