namespace Dvc.Indicators.Samples;

/// <summary>Times of day at which offices work: 7:30 to 11:30 and 13:00 to 17:00.</summary>
internal static class OfficeHours
{
    /// <summary>How long a working day is, in seconds.</summary>
    public const int Length = 8 * Hour;

    /// <summary>When the last have gone, in seconds since midnight.</summary>
    public const int Closed = (17 * 60 + 30) * Minute;

    public const int Hour = 60 * Minute;
    public const int Minute = 60;

    private const int Opening = (7 * 60 + 30) * Minute;
    private const int LunchBreak = 90 * Minute;

    /// <summary>The time of day after so much of the working day, in seconds since midnight.</summary>
    public static int After(int worked) => Opening + worked + (worked < Length / 2 ? 0 : LunchBreak);
}
