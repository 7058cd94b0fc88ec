namespace Dvc.Indicators;

/// <summary>The promised time of the result (<c>NgayHenTra</c>, ngày hẹn trả), written with or without a time of day.</summary>
/// <remarks>
/// "10/08/2026" is the end of that day and is compared by day; "10/08/2026 00:00:00" is the instant at which the day begins.
/// Immutable and safe for use by several threads.
/// </remarks>
public readonly record struct Deadline
{
    private Deadline(VietnamTime time, bool hasTimeOfDay)
    {
        Time = time;
        HasTimeOfDay = hasTimeOfDay;
    }

    /// <summary>The instant; 00:00:00 of the day where no time of day is written, which then stands for the whole day.</summary>
    public VietnamTime Time { get; }

    /// <summary>Whether a time of day is written, be it 00:00:00.</summary>
    public bool HasTimeOfDay { get; }

    /// <summary>The day promised.</summary>
    public DateOnly Day => Time.Date;

    /// <summary>A deadline written with a time of day.</summary>
    /// <param name="time">The instant, which still is on time.</param>
    /// <returns>The deadline.</returns>
    public static Deadline At(VietnamTime time) => new(time, hasTimeOfDay: true);

    /// <summary>A deadline written as a date alone.</summary>
    /// <param name="day">The day, all of which still is on time; 1990-01-01 to 2099-12-31.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is out of range.</exception>
    public static Deadline On(DateOnly day) => new(VietnamTime.AtStartOf(day), hasTimeOfDay: false);

    /// <summary>The deadline as text.</summary>
    /// <returns><c>yyyy-MM-ddTHH:mm:ss</c>, or <c>yyyy-MM-dd</c> where no time of day is written.</returns>
    public override string ToString() => HasTimeOfDay ? Time.ToString() : Time.ToString()[..10];
}
