using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// How a report writes numbers, dates and periods in one language. It asks nothing of the machine's culture data. Immutable and safe for
/// use by several threads.
/// </summary>
/// <remarks>
/// Rounding is decided here, half up: points and percentages of tables have two decimals, those of sentences and charts one. A percentage that is
/// not 0 or 100 is never rounded to it.
/// </remarks>
public abstract class ReportFormat
{
    /// <summary>What stands in place of a number where there are no data: a dash, never 0.</summary>
    public const string NoData = "–";

    private const char MinusSign = '−';
    private const int ShortDecimals = 2;
    private const int FewestForPercentage = 10;
    private const decimal LargestShort = 1_000_000_000_000_000;

    private static readonly decimal[] Powers = [1, 10, 100];

    private protected ReportFormat(Language language, char decimalSign, char groupSign)
    {
        Language = language;
        DecimalSign = decimalSign;
        GroupSign = groupSign;
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The sign before the decimals.</summary>
    public char DecimalSign { get; }

    /// <summary>The sign between groups of three digits.</summary>
    public char GroupSign { get; }

    /// <summary>The format of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="Language"/>.</exception>
    public static ReportFormat From(Language language) => language switch
    {
        Language.Vietnamese => VietnameseFormat.Instance,
        Language.English => EnglishFormat.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "The language is Vietnamese or English."),
    };

    /// <summary>A text in the format's language.</summary>
    /// <param name="text">The text in both languages.</param>
    /// <returns>The one text.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public string Text(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    /// <summary>A number.</summary>
    /// <param name="number">The number; negative with a minus sign (U+2212).</param>
    /// <param name="fewestDecimals">The decimals that are written even if they are 0.</param>
    /// <param name="mostDecimals">The most decimals, 0 to 20; what is beyond is rounded half up (away from zero).</param>
    /// <returns>The number with groups of three digits, such as <c>1.234.567,89</c> or <c>1,234,567.89</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are out of range.</exception>
    public string Number(decimal number, int fewestDecimals = 0, int mostDecimals = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fewestDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostDecimals, 20);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fewestDecimals, mostDecimals);
        var rounded = decimal.Round(number, mostDecimals, MidpointRounding.AwayFromZero);
        if (fewestDecimals <= ShortDecimals && Math.Abs(rounded) < LargestShort && decimal.Round(rounded, fewestDecimals) == rounded)
        {
            return Short(rounded, fewestDecimals);
        }

        Span<char> buffer = stackalloc char[64];
        var form = $"#,0.{new string('0', fewestDecimals)}{new string('#', mostDecimals - fewestDecimals)}";
        Math.Abs(rounded).TryFormat(buffer, out var length, form, CultureInfo.InvariantCulture);
        var text = buffer[..length];
        foreach (ref var c in text)
        {
            c = c switch { ',' => GroupSign, '.' => DecimalSign, _ => c };
        }

        return rounded < 0 ? $"{MinusSign}{text}" : new string(text);
    }

    /// <summary>A count.</summary>
    /// <param name="count">The count; null where there are no data.</param>
    /// <returns>Such as <c>339.457</c>, or <see cref="NoData"/>.</returns>
    public string Count(long? count) => count is { } known ? Number(known, 0, 0) : NoData;

    /// <summary>Points.</summary>
    /// <param name="points">The points; null where there are no data.</param>
    /// <returns>Two decimals, such as <c>61,39</c>, or <see cref="NoData"/>.</returns>
    public string Points(Points? points) => points is { } known ? Number(known.Value, ShortDecimals, ShortDecimals) : NoData;

    /// <summary>A maximum, which is mostly a whole number.</summary>
    /// <param name="maximum">The maximum.</param>
    /// <returns>As few decimals as it has, such as <c>18</c>.</returns>
    public string Maximum(Points maximum) => Number(maximum.Value);

    /// <summary>A change of points or percentage points.</summary>
    /// <param name="change">The change; null where nothing is compared.</param>
    /// <returns>With a plus or minus sign, such as <c>+1,25</c>; <c>0,00</c> for none; or <see cref="NoData"/>.</returns>
    public string Change(decimal? change) => change is { } known ? Signed(Number(known, ShortDecimals, ShortDecimals), known) : NoData;

    /// <summary>A change of places.</summary>
    /// <param name="places">The places won (positive) or lost; null where nothing is compared.</param>
    /// <returns>With a plus or minus sign, such as <c>+3</c>; <c>0</c> for none; or <see cref="NoData"/>.</returns>
    public string Places(decimal? places) => places is { } known ? (known > 0 ? "+" : "") + Number(known, 0, 1) : NoData;

    /// <summary>A ratio as a percentage with two decimals, for tables.</summary>
    /// <param name="ratio">The exact ratio, 1 being 100 %; null where there are no data.</param>
    /// <returns>Such as <c>79,16%</c> or <c>79.16%</c>, or <see cref="NoData"/>.</returns>
    public string Percentage(Ratio? ratio) => ratio is { } known ? Percentage(known, ShortDecimals) : NoData;

    /// <summary>A ratio as a percentage with one decimal, for sentences, tiles and charts.</summary>
    /// <param name="ratio">The exact ratio, 1 being 100 %; null where there are no data.</param>
    /// <returns>Such as <c>79,2%</c> or <c>79.2%</c>, or <see cref="NoData"/>.</returns>
    public string ShortPercentage(Ratio? ratio) => ratio is { } known ? Percentage(known, 1) : NoData;

    /// <summary>How many of how many, for sentences, tiles and charts: a percentage of fewer than 10 says nothing.</summary>
    /// <param name="numerator">How many.</param>
    /// <param name="denominator">Of how many, above 0.</param>
    /// <returns>Such as <c>3/7</c>, or from 10 on <see cref="ShortPercentage"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above 0.</exception>
    public string Rate(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return denominator < FewestForPercentage
            ? $"{Count(numerator)}/{Count(denominator)}"
            : Percentage(new Ratio(numerator, denominator), 1);
    }

    /// <summary>A percentage that is exact already, such as a target.</summary>
    /// <param name="percentage">The percentage, 80 being 80 %.</param>
    /// <returns>As few decimals as it has, such as <c>80%</c>.</returns>
    public string Percentage(decimal percentage) => Percent(Number(percentage));

    /// <summary>A rank.</summary>
    /// <param name="rank">The rank; null without one.</param>
    /// <returns>
    /// Such as <c>2</c>, with an equals sign after it where another agency has the same, <c>2=</c>; or <see cref="NoData"/>.
    /// </returns>
    public string Rank(Rank? rank) => rank is { } known ? Number(known.Value, 0, 1) + (known.IsTied ? "=" : "") : NoData;

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Such as <c>31/12/2026</c> (months 3 to 9 of one digit, as offices write them) or <c>31 December 2026</c>.</returns>
    public abstract string Day(DateOnly day);

    /// <summary>A point in time, in the local time of Viet Nam.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The day with the time of day, such as <c>08:30:00 31/12/2026</c>.</returns>
    public abstract string Time(VietnamTime time);

    /// <summary>A period as it stands in a sentence.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Such as <c>quý III/2026</c> or <c>Q3 2026</c>.</returns>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public string Period(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return PeriodOf(period);
    }

    /// <summary>A period as it stands alone or begins a part of a title.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Such as <c>Quý III/2026</c> or <c>Q3 2026</c>.</returns>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public string PeriodTitle(ReportingPeriod period)
    {
        var text = Period(period);
        return $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}";
    }

    private protected abstract string PeriodOf(ReportingPeriod period);

    private protected abstract string Percent(string number);

    private protected static string TimeOfDay(VietnamTime time) => time.TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    // What reports are full of, hundreds of thousands of them: few decimals, all of which are written. Digit by digit, from the last.
    private string Short(decimal rounded, int decimals)
    {
        var left = (long)(Math.Abs(rounded) * Powers[decimals]);
        Span<char> buffer = stackalloc char[32];
        var start = buffer.Length;
        for (var digits = -decimals; digits <= 0 || left > 0; digits++, left /= 10)
        {
            if (digits == 0 && decimals > 0)
            {
                buffer[--start] = DecimalSign;
            }
            else if (digits > 0 && digits % 3 == 0)
            {
                buffer[--start] = GroupSign;
            }

            buffer[--start] = (char)('0' + (left % 10));
        }

        if (rounded < 0)
        {
            buffer[--start] = MinusSign;
        }

        return new string(buffer[start..]);
    }

    private static string Signed(string number, decimal value) => value > 0 && number.AsSpan().ContainsAnyInRange('1', '9') ? $"+{number}" : number;

    private string Percentage(Ratio ratio, int decimals)
    {
        var (percentage, step) = (ratio.ToPercentage(decimals), 1m / Powers[decimals]);
        return percentage == 0 && ratio > new Ratio(0, 1) ? $"< {Percent(Number(step, decimals, decimals))}"
            : percentage == 100 && ratio < Ratio.One ? $"> {Percent(Number(100 - step, decimals, decimals))}"
            : Percent(Number(percentage, decimals, decimals));
    }
}
