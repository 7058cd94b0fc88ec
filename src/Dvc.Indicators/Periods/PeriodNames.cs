using System.Globalization;

namespace Dvc.Indicators;

/// <summary>What reporting periods are called.</summary>
internal static class PeriodNames
{
    public static LocalizedText Label(ReportingPeriod period)
    {
        var first = period.FirstDay;
        return period.Kind switch
        {
            PeriodKind.Month => Text($"Tháng {first.Month}/{first.Year}", $"{first:MMMM} {first.Year}"),
            PeriodKind.Quarter => Text($"Quý {(first.Month + 2) / 3}/{first.Year}", $"Quarter {(first.Month + 2) / 3} of {first.Year}"),
            PeriodKind.HalfYear => Text($"6 tháng đầu năm {first.Year}", $"First 6 months of {first.Year}"),
            PeriodKind.NineMonths => Text($"9 tháng đầu năm {first.Year}", $"First 9 months of {first.Year}"),
            PeriodKind.Year => Text($"Năm {first.Year}", $"Year {first.Year}"),
            _ => Text($"{first:dd/MM/yyyy} – {period.LastDay:dd/MM/yyyy}", $"{first:dd/MM/yyyy} – {period.LastDay:dd/MM/yyyy}"),
        };
    }

    private static LocalizedText Text(FormattableString vietnamese, FormattableString english) =>
        new(vietnamese.ToString(CultureInfo.InvariantCulture), english.ToString(CultureInfo.InvariantCulture));
}
