namespace Dvc.Indicators;

/// <summary>What kind of reporting period (kỳ báo cáo) it is; only periods of one kind can be compared.</summary>
public enum PeriodKind
{
    /// <summary>One calendar month (tháng), as <c>2026-08</c>.</summary>
    Month,

    /// <summary>Three calendar months (quý), as <c>2026-Q3</c>.</summary>
    Quarter,

    /// <summary>January to June (6 tháng đầu năm), as <c>2026-6M</c>.</summary>
    HalfYear,

    /// <summary>January to September (9 tháng đầu năm), as <c>2026-9M</c>.</summary>
    NineMonths,

    /// <summary>One calendar year (năm), as <c>2026</c>.</summary>
    Year,

    /// <summary>Any two days and all between them, as <c>2026-01-15..2026-02-14</c>.</summary>
    Days,
}
