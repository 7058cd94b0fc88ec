using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Dvc.Indicators;

/// <summary>Reads one working calendar from JSON and collects every mistake.</summary>
internal sealed class WorkingCalendarReader
{
    private const string Announced = "announced";
    private const string Computed = "computed";
    private const string DayForm = "yyyy-MM-dd";

    // From Sunday on, as the system numbers them.
    private static readonly string[] Weekdays = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private readonly List<OutcomeError> _errors = [];
    private string? _id;

    public Outcome<WorkingCalendar> Read(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Span.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json[ByteOrderMark.Length..];
        }

        var years = Utf8.IsValid(utf8Json.Span) ? ReadDocument(utf8Json) : Nothing("$", new("byte không phải UTF-8", "bytes that are not UTF-8"), new("JSON bằng UTF-8", "JSON in UTF-8"));
        return _errors.Count == 0
            ? new Outcome<WorkingCalendar>(new WorkingCalendar(years) { GivenId = _id })
            : new Outcome<WorkingCalendar>(_errors);
    }

    private List<CalendarYear> ReadDocument(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json, Options);
            return ReadYears(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var why = e.Message.TrimEnd('.');
            return Nothing(
                "$", new($"văn bản không phải JSON ({why})", $"text that is not JSON ({why})"), new("một đối tượng JSON", "one JSON object"));
        }
    }

    private List<CalendarYear> ReadYears(JsonElement root)
    {
        if (!IsObject(root, "$", ["id", "years"]))
        {
            return [];
        }

        ReadId(root);
        if (!root.TryGetProperty("years", out var array) || array.ValueKind != JsonValueKind.Array || array.GetArrayLength() == 0)
        {
            return Nothing("$.years", Shown(array), new("một mảng có ít nhất một năm", "an array of at least one year"));
        }

        var years = new List<CalendarYear>();
        var seen = new HashSet<int>();
        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            var path = At("$.years", index++);
            if (IsObject(element, path, ["year", "status", "source", "off", "worked"]))
            {
                years.Add(ReadYear(element, path, seen));
            }
        }

        return years;
    }

    private void ReadId(JsonElement root)
    {
        if (!root.TryGetProperty("id", out var value))
        {
            return;
        }

        _id = TextOf(value);
        if (_id is null || !CalendarIdentity.IsId(_id))
        {
            Add("$.id", Shown(value), new("chuỗi gồm chữ không dấu, chữ số, '.', '-' và '_'", "a text of letters, digits, '.', '-' and '_'"));
        }
    }

    private CalendarYear ReadYear(JsonElement element, string path, HashSet<int> seen)
    {
        element.TryGetProperty("year", out var value);
        var isYear = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);
        var year = isYear ? value.GetInt32() : 0;
        if (year is < ReportingPeriod.FirstYear or > ReportingPeriod.LastYear)
        {
            Add($"{path}.year", Shown(value), new("số nguyên từ 1990 đến 2099", "a whole number from 1990 to 2099"));
            year = 0;
        }
        else if (!seen.Add(year))
        {
            Add($"{path}.year", Twice(value), new("mỗi năm một lần", "every year once"));
        }

        return new CalendarYear(
            year,
            ReadStatus(element, $"{path}.status"),
            ReadSource(element, $"{path}.source"),
            ReadDays(element, "off", $"{path}.off", year, isWorked: false),
            ReadDays(element, "worked", $"{path}.worked", year, isWorked: true));
    }

    private CalendarStatus ReadStatus(JsonElement year, string path)
    {
        year.TryGetProperty("status", out var value);
        var text = TextOf(value);
        if (text is not (Announced or Computed))
        {
            Add(path, Shown(value), new("\"announced\" hoặc \"computed\"", "\"announced\" or \"computed\""));
        }

        return text == Computed ? CalendarStatus.Computed : CalendarStatus.Announced;
    }

    private string ReadSource(JsonElement year, string path)
    {
        year.TryGetProperty("source", out var value);
        var text = TextOf(value)?.Trim() ?? "";
        if (text.Length == 0)
        {
            Add(path, Shown(value), new("nguồn của các ngày này", "words that say where the days come from"));
        }

        return VietnameseText.ToNfc(text);
    }

    private ImmutableArray<DateOnly> ReadDays(JsonElement yearElement, string name, string path, int year, bool isWorked)
    {
        if (!yearElement.TryGetProperty(name, out var array) || array.ValueKind != JsonValueKind.Array)
        {
            Add(path, Shown(array), new("mảng các ngày ở dạng \"2026-01-01\", có thể rỗng", "an array of dates as \"2026-01-01\", which may be empty"));
            return [];
        }

        var days = new SortedSet<DateOnly>();
        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            ReadDay(element, At(path, index++), year, isWorked, days);
        }

        return [.. days];
    }

    private void ReadDay(JsonElement element, string path, int year, bool isWorked, SortedSet<DateOnly> days)
    {
        if (!DateOnly.TryParseExact(TextOf(element), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Add(path, Shown(element), new("ngày có thật ở dạng \"2026-01-01\"", "a calendar date as \"2026-01-01\""));
        }
        else if (year != 0 && day.Year != year)
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            Add(path, Shown(element), new($"một ngày của năm {text}", $"a day of the year {text}"));
        }
        else if ((day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) != isWorked)
        {
            var found = Shown(element);
            Add(
                path,
                new($"{found.Vietnamese}, là {Vietnamese(day)}", $"{found.English}, a {English(day)}"),
                isWorked
                    ? new("thứ bảy hoặc chủ nhật", "a Saturday or Sunday")
                    : new("ngày từ thứ hai đến thứ sáu", "a day from Monday to Friday"));
        }
        else if (!days.Add(day))
        {
            Add(path, Twice(element), new("mỗi ngày một lần", "every day once"));
        }
    }

    private bool IsObject(JsonElement element, string path, ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(path, Shown(element), new("một đối tượng", "an object"));
            return false;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                Add($"{path}.{property.Name}", new("tên không có trong định dạng", "an unknown name"), LocalizedText.Same(string.Join(", ", names!)));
            }
        }

        return true;
    }

    private void Add(string path, LocalizedText found, LocalizedText allowed) => _errors.Add(new OutcomeError(path, found, allowed, new(
        $"{path}: nhận được {found.Vietnamese}; cho phép {allowed.Vietnamese}.",
        $"{path}: found {found.English}; allowed is {allowed.English}.")));

    private List<CalendarYear> Nothing(string path, LocalizedText found, LocalizedText allowed)
    {
        Add(path, found, allowed);
        return [];
    }

    private static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair: JSON allows it, text does not.
            return null;
        }
    }

    private static LocalizedText Twice(JsonElement element) => new($"{element.GetRawText()} lần thứ hai", $"{element.GetRawText()} a second time");

    private static string Vietnamese(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    private static string English(DateOnly day) => day.DayOfWeek.ToString();

    private static LocalizedText Shown(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => OutcomeError.Nothing,
        JsonValueKind.Array when element.GetArrayLength() == 0 => new("một mảng rỗng", "an empty array"),
        JsonValueKind.Array => new("một mảng", "an array"),
        JsonValueKind.Object => new("một đối tượng", "an object"),
        _ => LocalizedText.Same(element.GetRawText()),
    };
}
