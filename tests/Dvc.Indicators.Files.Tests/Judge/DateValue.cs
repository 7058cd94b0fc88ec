using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>A date as one pattern reads it.</summary>
/// <param name="Fault">Null, or what is wrong.</param>
/// <param name="Time">The time; null where the date stands for none.</param>
/// <param name="HasTimeOfDay">Whether a time of day is written.</param>
/// <param name="First">The first number of a date with slashes, else 0.</param>
/// <param name="Second">The second one.</param>
internal sealed partial record DateValue(RejectionReason? Fault, DateTime? Time, bool HasTimeOfDay, int First, int Second)
{
    private static readonly string[] Placeholders =
        ["0000-00-00", "0001-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "9999-12-31"];

    private static DateValue Wrong => new(RejectionReason.Date, null, false, 0, 0);

    public static DateValue Read(string text, ZoneHandling zone)
    {
        var match = Form().Match(text);
        return match.Success ? Of(match, zone) : WithSlashes(text);
    }

    /// <summary>Reads a JSON array or object.</summary>
    public static DateValue ReadJson(string json, ZoneHandling zone)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 10_000, AllowDuplicateProperties = true });
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object)
        {
            var members = root.EnumerateObject().ToList();
            return members is [{ Name: "$date", Value.ValueKind: JsonValueKind.String }]
                ? FieldText.Written(System.Text.Encoding.UTF8.GetBytes(members[0].Value.GetString()!)) is { Length: > 0 } text
                    ? Read(text, zone)
                    : new DateValue(null, null, false, 0, 0)
                : Wrong;
        }

        var numbers = root.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Number ? number.GetRawText() : "x").ToList();
        if (numbers.Count is not (3 or 5 or 6 or 7) || numbers.Exists(number => number.Length > 9 || !number.All(char.IsAsciiDigit)))
        {
            return Wrong;
        }

        var parts = numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Concat(new int[6]).ToList();
        var day = FormattableString.Invariant($"{parts[0]:0000}-{parts[1]:00}-{parts[2]:00}");
        var time = FormattableString.Invariant($" {parts[3]:00}:{parts[4]:00}:{parts[5]:00}");
        return Read(numbers.Count == 3 ? day : day + time, ZoneHandling.Refuse);
    }

    // A date that is wrong otherwise too can still show which number is the day.
    private static DateValue WithSlashes(string text)
    {
        var match = Slashes().Match(text);
        return match.Success && IsClock(match) ? Wrong with { First = Number(match, "d"), Second = Number(match, "m") } : Wrong;
    }

    private static DateValue Of(Match match, ZoneHandling zone)
    {
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        var hasSlashes = match.Groups["slash"].Success;
        var hasTime = match.Groups["h"].Success;
        var wrong = Wrong with { First = hasSlashes ? day : 0, Second = hasSlashes ? month : 0 };
        if (!IsClock(match))
        {
            return hasTime && match.Groups["h"].Index < match.Groups["d"].Index ? Wrong : wrong;
        }

        TryHour(match, out var hour);
        if (!TryOffset(match.Groups["zone"].Value, out var offset))
        {
            return wrong;
        }

        var value = wrong with { Fault = null, HasTimeOfDay = hasTime };
        if (Placeholders.Contains(FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}")))
        {
            return value;
        }

        if (year is < 1990 or > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return wrong;
        }

        if (offset is not null && zone == ZoneHandling.Refuse)
        {
            return value with { Fault = RejectionReason.Zone };
        }

        var time = new DateTime(year, month, day, hour, Number(match, "min"), Number(match, "s"), DateTimeKind.Unspecified);
        time = offset is { } minutes && zone == ZoneHandling.Utc && hasTime ? time.AddMinutes(7 * 60 - minutes) : time;
        return time.Year is < 1990 or > 2099 ? wrong : value with { Time = time };
    }

    private static bool IsClock(Match match) => TryHour(match, out _) && Number(match, "min") <= 59 && Number(match, "s") <= 59;

    private static bool TryHour(Match match, out int hour)
    {
        hour = Number(match, "h");
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half.Length == 0 || (hour is >= 13 and <= 23 && half is ("CH" or "PM")))
        {
            return hour <= 23;
        }

        var isRight = hour is >= 1 and <= 12;
        hour = hour % 12 + (half is "CH" or "PM" ? 12 : 0);
        return isRight;
    }

    // Null is Viet Nam's own.
    private static bool TryOffset(string zone, out int? minutes)
    {
        minutes = null;
        if (zone is "" or "+07:00" or "+0700" or "+07")
        {
            return true;
        }

        if (zone is "Z" or "z")
        {
            minutes = 0;
            return true;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var (hours, rest) = (int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture));
        minutes = (hours * 60 + rest) * (zone[0] == '-' ? -1 : 1);
        return hours <= 23 && rest <= 59;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private const string Clock = @"(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(:(?<s>[0-9]{2})(\.[0-9]+)?)?( ?(?<half>[Ss][Aa]|[Cc][Hh]|[Aa][Mm]|[Pp][Mm]))?";
    private const string Iso = @"(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})";
    private const string Slashed = @"(?<slash>)(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{4})";
    private const string Compact = @"(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})(?<h>[0-9]{2})(?<min>[0-9]{2})(?<s>[0-9]{2})(\.[0-9]+)?";
    private const string Zone = @"( ?(?<zone>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?))?";

    [GeneratedRegex($@"\A({Iso}([ T]{Clock})?|{Slashed}( {Clock})?|{Clock} ({Iso}|{Slashed})|{Compact}){Zone}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex($@"\A({Clock} )?{Slashed}(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Slashes();
}
