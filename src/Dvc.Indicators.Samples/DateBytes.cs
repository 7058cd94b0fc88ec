using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Samples;

/// <summary>The days around a period as bytes, made once: formatting a date anew costs more than all the rest of a dossier.</summary>
internal sealed class DateBytes
{
    private const int Before = 30;

    private readonly byte[][] _days;

    /// <param name="period">The period.</param>
    /// <param name="format">How a day is written.</param>
    public DateBytes(ReportingPeriod period, string format) => _days =
    [
        .. Enumerable.Range(-Before, Before + period.Days + 2 * WorkDays.Horizon)
            .Select(day => Encoding.ASCII.GetBytes(period.FirstDay.AddDays(day).ToString(format, CultureInfo.InvariantCulture))),
    ];

    /// <summary>A day, given as the number of days since the period's start.</summary>
    public ReadOnlySpan<byte> this[int day] => _days[day + Before];
}
