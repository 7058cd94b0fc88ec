using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// The Vietnamese format: <c>1.234.567,89</c>, <c>79,16 %</c>, <c>31/12/2026</c>, <c>Quý 3/2026</c>. Safe for use by several threads.
/// </summary>
public sealed class VietnameseFormat : ReportFormat
{
    private VietnameseFormat()
        : base(Language.Vietnamese, ',', '.')
    {
    }

    /// <summary>The format.</summary>
    public static VietnameseFormat Instance { get; } = new();

    /// <inheritdoc/>
    public override string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Time(VietnamTime time) => $"{TimeOfDay(time)} {Day(time.Date)}";

    private protected override string PeriodOf(ReportingPeriod period) => period.Name(Language.Vietnamese);

    private protected override string Percent(string number) => $"{number} %";
}
