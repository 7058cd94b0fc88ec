using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// The English format: <c>1,234,567.89</c>, <c>79.16%</c>, <c>31 December 2026</c>, <c>Q3 2026</c>. Safe for use by several threads.
/// </summary>
public sealed class EnglishFormat : ReportFormat
{
    private EnglishFormat()
        : base(Language.English, '.', ',')
    {
    }

    /// <summary>The format.</summary>
    public static EnglishFormat Instance { get; } = new();

    /// <inheritdoc/>
    public override string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Time(VietnamTime time) => $"{Day(time.Date)} {TimeOfDay(time)}";

    private protected override string PeriodOf(ReportingPeriod period)
    {
        var first = period.FirstDay;
        return period.Kind switch
        {
            PeriodKind.Month => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{(first.Month + 2) / 3} {first.Year}"),
            PeriodKind.Year => first.ToString("yyyy", CultureInfo.InvariantCulture),
            PeriodKind.Days => $"{Day(first)} – {Day(period.LastDay)}",
            _ => period.Name(Language.English),
        };
    }

    private protected override string Percent(string number) => $"{number}%";
}
