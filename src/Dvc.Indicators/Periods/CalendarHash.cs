using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Computes the hash of a calendar as <see cref="CalendarIdentity.Hash"/> says.</summary>
internal static class CalendarHash
{
    /// <summary>The hash of years, which are in order, as are their days.</summary>
    public static string Of(IEnumerable<CalendarYear> years) => LinesHash.Of(years.SelectMany(year => new[]
    {
        [string.Create(CultureInfo.InvariantCulture, $"{year.Year}")], year.Off.Select(day => Line('-', day)), year.Worked.Select(day => Line('+', day)),
    }.SelectMany(lines => lines)));

    private static string Line(char sign, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{sign}{day:yyyy-MM-dd}");
}
