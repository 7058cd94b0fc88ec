using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Databases;

/// <summary>Writes the values of a reader as files write them.</summary>
internal static class DbValueText
{
    private const string Time = "yyyy-MM-dd HH:mm:ss";
    private const string Day = "yyyy-MM-dd";

    /// <summary>The value of a column as UTF-8; empty for NULL.</summary>
    public static byte[] Of(DbDataReader reader, int ordinal, bool? hasTimeOfDay = null)
    {
        if (reader.IsDBNull(ordinal))
        {
            return [];
        }

        var value = reader.GetValue(ordinal);
        if (value is byte[] bytes)
        {
            return bytes;
        }

        // Drivers that have no type for days give a time; the database's own name of the type tells.
        var isDay = hasTimeOfDay is { } has ? !has : value is DateTime && IsDate(reader.GetDataTypeName(ordinal));
        return Encoding.UTF8.GetBytes(Of(value, isDay, hasTimeOfDay == true));
    }

    private static string Of(object value, bool isDay, bool isTime) => value switch
    {
        string text => isDay ? DayOf(text) : isTime && IsDayAlone(text) ? text + " 00:00:00" : text,
        bool flag => flag ? "1" : "0",
        DateOnly day => day.ToString(isTime ? "yyyy-MM-dd 00:00:00" : Day, CultureInfo.InvariantCulture),
        DateTime time => time.ToString(isDay ? Day : Time, CultureInfo.InvariantCulture) + (isDay || time.Kind != DateTimeKind.Utc ? "" : "Z"),
        DateTimeOffset time => time.ToString(isDay ? Day : Time + "zzz", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        double number => OfDouble(number),
        float number => OfDouble(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Whole numbers are codes; software keeps them in columns of every type.
    private static string OfDouble(double number) => Math.Abs(number) < (double)decimal.MaxValue
        ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsDate(string type) => string.Equals(type, "DATE", StringComparison.OrdinalIgnoreCase)
        || string.Equals(type, "Date32", StringComparison.OrdinalIgnoreCase);

    private static bool IsDayAlone(string text) => text.Length == Day.Length && text[4] == '-';

    private static string DayOf(string text) => text.Length > Day.Length && text[4] == '-' && text[Day.Length] is ' ' or 'T' ? text[..Day.Length] : text;
}
