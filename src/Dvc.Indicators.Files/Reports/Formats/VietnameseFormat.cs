using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// The Vietnamese format: <c>1.234.567,89</c>, <c>79,16%</c>, <c>31/12/2026</c>, <c>quý III/2026</c>. Safe for use by several threads.
/// </summary>
public sealed class VietnameseFormat : ReportFormat
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    private VietnameseFormat()
        : base(Language.Vietnamese, ',', '.')
    {
    }

    /// <summary>The format.</summary>
    public static VietnameseFormat Instance { get; } = new();

    /// <inheritdoc/>
    public override string Day(DateOnly day) => day.ToString(day.Month <= 2 ? "dd'/'MM'/'yyyy" : "dd'/'M'/'yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Time(VietnamTime time) => $"{TimeOfDay(time)} {Day(time.Date)}";

    private protected override string PeriodOf(ReportingPeriod period)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        return period.Kind switch
        {
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"tháng {first.Month}/{first.Year}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"quý {Quarters[first.Month / 3]}/{first.Year}"),
            PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"năm {first.Year}"),
            PeriodKind.Days when first.DayOfYear == 1 => $"từ đầu năm đến ngày {Day(last)}",
            PeriodKind.Days => $"từ ngày {Day(first)} đến ngày {Day(last)}",
            _ => period.Name(Language.Vietnamese),
        };
    }

    private protected override string Percent(string number) => $"{number}%";
}
