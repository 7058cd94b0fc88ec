using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>A point in the local time of Viet Nam (+07:00, no daylight saving), to the second.</summary>
/// <remarks>
/// From 1990-01-01T00:00:00 to 2100-01-01T00:00:00; the last is there only as the excluded end of the year 2099.
/// Immutable and safe for use by several threads. The default value is <see cref="Earliest"/>.
/// </remarks>
public readonly struct VietnamTime : IEquatable<VietnamTime>, IComparable<VietnamTime>, ISpanParsable<VietnamTime>
{
    /// <summary>The seconds of a day: Viet Nam has no day of another length.</summary>
    public const int SecondsPerDay = 86_400;

    private static readonly string[] Written = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];
    private static readonly DateOnly FirstDate = new(1990, 1, 1);
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);
    private static readonly uint LastSecond = (uint)(new DateOnly(2100, 1, 1).DayNumber - FirstDate.DayNumber) * SecondsPerDay;

    private VietnamTime(uint seconds) => SecondsSinceEpoch = seconds;

    /// <summary>1990-01-01T00:00:00.</summary>
    public static VietnamTime Earliest => default;

    /// <summary>2100-01-01T00:00:00, the excluded end of the last year.</summary>
    public static VietnamTime Latest => new(LastSecond);

    /// <summary>The whole seconds since 1990-01-01T00:00:00; 0 at <see cref="Earliest"/>.</summary>
    public uint SecondsSinceEpoch { get; }

    /// <summary>The calendar day.</summary>
    public DateOnly Date => FirstDate.AddDays((int)(SecondsSinceEpoch / SecondsPerDay));

    /// <summary>The time of day, in whole seconds.</summary>
    public TimeOnly TimeOfDay => new(SecondsSinceEpoch % SecondsPerDay * TimeSpan.TicksPerSecond);

    /// <summary>Whether it is 00:00:00, the instant at which a day begins.</summary>
    public bool IsMidnight => SecondsSinceEpoch % SecondsPerDay == 0;

    /// <summary>The time at a day and a time of day.</summary>
    /// <param name="date">The calendar day.</param>
    /// <param name="timeOfDay">The time of day; a fraction of a second is cut off.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public static VietnamTime Create(DateOnly date, TimeOnly timeOfDay) =>
        Checked(SecondsTo(date) + timeOfDay.Ticks / TimeSpan.TicksPerSecond, nameof(date));

    /// <summary>The time at a day and a time of day.</summary>
    /// <param name="year">The year, 1990 to 2099 (2100 only at its first second).</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day, from 1.</param>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <param name="second">The second, 0 to 59.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time, or it is out of range.</exception>
    public static VietnamTime Create(int year, int month, int day, int hour, int minute, int second) =>
        Create(new DateOnly(year, month, day), new TimeOnly(hour, minute, second));

    /// <summary>00:00:00 of a day.</summary>
    /// <param name="date">The day, 1990-01-01 to 2100-01-01.</param>
    /// <returns>The instant at which the day begins.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1990-01-01 or after 2100-01-01.</exception>
    public static VietnamTime AtStartOf(DateOnly date) => Checked(SecondsTo(date), nameof(date));

    /// <summary>The time at a number of seconds since 1990-01-01T00:00:00.</summary>
    /// <param name="seconds">The seconds, as given by <see cref="SecondsSinceEpoch"/>.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is after <see cref="Latest"/>.</exception>
    public static VietnamTime FromSeconds(uint seconds) => Checked(seconds, nameof(seconds));

    /// <summary>The local time of Viet Nam at an instant given in UTC.</summary>
    /// <param name="utc">The instant in UTC, its kind UTC or unspecified; a fraction of a second is cut off.</param>
    /// <returns>The time seven hours later on the clock.</returns>
    /// <exception cref="ArgumentException">The kind is <see cref="DateTimeKind.Local"/>: the machine's zone is never asked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public static VietnamTime FromUtc(DateTime utc)
    {
        if (utc.Kind == DateTimeKind.Local)
        {
            throw new ArgumentException("The time is in the machine's zone: give it in UTC.", nameof(utc));
        }

        return FromLocalTicks(utc.Ticks + Offset.Ticks, nameof(utc));
    }

    /// <summary>A time written without a zone, as databases hold it, which is the local time of Viet Nam.</summary>
    /// <param name="local">The time, of kind <see cref="DateTimeKind.Unspecified"/>; a fraction of a second is cut off.</param>
    /// <returns>The same time on the clock.</returns>
    /// <exception cref="ArgumentException">
    /// The kind is UTC, which <see cref="FromUtc"/> takes, or <see cref="DateTimeKind.Local"/>: the machine's zone is never asked.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public static VietnamTime FromLocal(DateTime local) => local.Kind switch
    {
        DateTimeKind.Unspecified => FromLocalTicks(local.Ticks, nameof(local)),
        DateTimeKind.Utc => throw new ArgumentException("The time is in UTC: take FromUtc, which moves it to +07:00.", nameof(local)),
        _ => throw new ArgumentException(
            "The time is in the machine's zone: give it in UTC to FromUtc, or of kind Unspecified if it is the local time of Viet Nam.",
            nameof(local)),
    };

    /// <summary>The local time of Viet Nam at an instant.</summary>
    /// <param name="instant">The instant, of any offset; it is moved to +07:00 and a fraction of a second is cut off.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public static VietnamTime From(DateTimeOffset instant) => FromLocalTicks(instant.UtcTicks + Offset.Ticks, nameof(instant));

    /// <summary>Reads a time.</summary>
    /// <param name="text">
    /// <c>yyyy-MM-ddTHH:mm:ss</c>, as <see cref="ToString"/> writes it, or with one blank for the <c>T</c>; <c>+07:00</c> may follow.
    /// </param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no such time, or is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public static VietnamTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var time) ? time : throw NoTime(text);
    }

    /// <summary>Reads a time, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="text">The text; null is no time.</param>
    /// <param name="time">The time, or the default value where there is none.</param>
    /// <returns>True when the text is a time.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out VietnamTime time) => TryRead(text, out time);

    static VietnamTime IParsable<VietnamTime>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<VietnamTime>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VietnamTime result) =>
        TryRead(s, out result);

    static VietnamTime ISpanParsable<VietnamTime>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryRead(s, out var time) ? time : throw NoTime(s.ToString());

    static bool ISpanParsable<VietnamTime>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out VietnamTime result) =>
        TryRead(s, out result);

    /// <summary>The time from another time to this one.</summary>
    /// <param name="other">The time to count from.</param>
    /// <returns>Whole seconds; negative when this is the earlier.</returns>
    public long SecondsSince(VietnamTime other) => (long)SecondsSinceEpoch - other.SecondsSinceEpoch;

    /// <summary>The time a number of seconds later.</summary>
    /// <param name="seconds">The seconds; negative for earlier.</param>
    /// <returns>The moved time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public VietnamTime AddSeconds(long seconds) =>
        Checked(Math.Clamp(seconds, -1L - LastSecond, 1L + LastSecond) + SecondsSinceEpoch, nameof(seconds));

    /// <inheritdoc/>
    public int CompareTo(VietnamTime other) => SecondsSinceEpoch.CompareTo(other.SecondsSinceEpoch);

    /// <inheritdoc/>
    public bool Equals(VietnamTime other) => SecondsSinceEpoch == other.SecondsSinceEpoch;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VietnamTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SecondsSinceEpoch.GetHashCode();

    /// <summary>The time as text.</summary>
    /// <returns><c>yyyy-MM-ddTHH:mm:ss</c>, without an offset.</returns>
    public override string ToString() =>
        Date.ToDateTime(TimeOfDay).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same second.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(VietnamTime left, VietnamTime right) => left.Equals(right);

    /// <summary>Whether they are different seconds.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(VietnamTime left, VietnamTime right) => !left.Equals(right);

    /// <summary>Whether the first is earlier.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>True when the first is earlier.</returns>
    public static bool operator <(VietnamTime left, VietnamTime right) => left.SecondsSinceEpoch < right.SecondsSinceEpoch;

    /// <summary>Whether the first is later.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>True when the first is later.</returns>
    public static bool operator >(VietnamTime left, VietnamTime right) => left.SecondsSinceEpoch > right.SecondsSinceEpoch;

    /// <summary>Whether the first is earlier or the same second.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>True when the first is not later.</returns>
    public static bool operator <=(VietnamTime left, VietnamTime right) => left.SecondsSinceEpoch <= right.SecondsSinceEpoch;

    /// <summary>Whether the first is later or the same second.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>True when the first is not earlier.</returns>
    public static bool operator >=(VietnamTime left, VietnamTime right) => left.SecondsSinceEpoch >= right.SecondsSinceEpoch;

    // A fraction before the first second is before it, so that a quotient cut off towards 0 would be wrong.
    private static VietnamTime FromLocalTicks(long local, string parameter)
    {
        var ticks = local - FirstDate.ToDateTime(TimeOnly.MinValue).Ticks;
        return Checked(ticks < 0 ? -1 : ticks / TimeSpan.TicksPerSecond, parameter);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out VietnamTime time)
    {
        var local = text.EndsWith("+07:00", StringComparison.Ordinal) ? text[..^6] : text;
        var isTime = DateTime.TryParseExact(local, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            && read >= Earliest.Date.ToDateTime(TimeOnly.MinValue) && read <= Latest.Date.ToDateTime(TimeOnly.MinValue);
        time = isTime ? FromLocal(read) : default;
        return isTime;
    }

    private static FormatException NoTime(string text) => new(
        $"'{text}' is no time of Viet Nam; allowed is 2026-09-30T17:00:00 from 1990-01-01T00:00:00 to 2100-01-01T00:00:00, with or without +07:00.");

    private static long SecondsTo(DateOnly date) => (long)(date.DayNumber - FirstDate.DayNumber) * SecondsPerDay;

    private static VietnamTime Checked(long seconds, string parameter) => seconds >= 0 && seconds <= LastSecond
        ? new VietnamTime((uint)seconds)
        : throw new ArgumentOutOfRangeException(parameter, "The time must lie from 1990-01-01T00:00:00 to 2100-01-01T00:00:00.");
}
