namespace Dvc.Indicators.Files;

/// <summary>Reads dates as a mapping says that they are written; what it says nothing of is read as without it.</summary>
internal static class MappedTime
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The value without blanks around it, not empty.</param>
    /// <param name="form">How the dates of the column are written.</param>
    /// <param name="zone">What becomes of foreign zones.</param>
    /// <param name="time">What it says.</param>
    /// <returns>Null, or what is wrong: <see cref="RejectionReason.Date"/> or <see cref="RejectionReason.Zone"/>.</returns>
    public static RejectionReason? Read(ReadOnlySpan<byte> text, DateForm form, ZoneHandling zone, out ReadTime time) =>
        TakesNumbers(form) && NumberedTime.TryRead(text, form, out var reason, out time)
            ? reason
            : TimeText.Read(text, zone, out time, isMonthFirst: form == DateForm.MonthFirst);

    /// <summary>Whether numbers are dates.</summary>
    public static bool TakesNumbers(DateForm form) => form is DateForm.EpochMilliseconds or DateForm.EpochSeconds or DateForm.ExcelDays;
}
