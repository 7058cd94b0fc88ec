using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators;

/// <summary>Computes the hash of a calendar as <see cref="CalendarIdentity.Hash"/> says.</summary>
internal static class CalendarHash
{
    /// <summary>The hash of years, which are in order, as are their days.</summary>
    public static string Of(IEnumerable<CalendarYear> years)
    {
        var text = new StringBuilder();
        foreach (var year in years)
        {
            text.Append(CultureInfo.InvariantCulture, $"{year.Year}\n");
            Append(text, '-', year.Off);
            Append(text, '+', year.Worked);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, char sign, IEnumerable<DateOnly> days)
    {
        foreach (var day in days)
        {
            text.Append(CultureInfo.InvariantCulture, $"{sign}{day:yyyy-MM-dd}\n");
        }
    }
}
