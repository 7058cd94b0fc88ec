using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>The values under one heading in the first records of a file, long ones left out.</summary>
/// <param name="heading">The heading.</param>
internal sealed class SampleColumn(string heading)
{
    private const int LongestValue = 200;

    private readonly Dictionary<string, (SampleValue Value, long Count)> _values = new(StringComparer.Ordinal);

    /// <summary>The heading.</summary>
    public string Heading => heading;

    /// <summary>The values that are written, each once in the order in which they came, and how often.</summary>
    public IEnumerable<(SampleValue Value, long Count)> Values => _values.Values;

    /// <summary>Adds a value.</summary>
    public void Add(SampleValue value)
    {
        if (value.IsEmpty || value.Text.Length > LongestValue)
        {
            return;
        }

        var key = Encoding.UTF8.GetString(value.Text.Span);
        _values[key] = (value, _values.GetValueOrDefault(key).Count + 1);
    }

    /// <summary>How many of the values are dates of a form; days that stand for none are no evidence.</summary>
    public long CountDates(DateForm form) => Values.Where(value => IsDate(value.Value, form)).Sum(value => value.Count);

    private static bool IsDate(SampleValue value, DateForm form)
    {
        var text = value.IsStructure ? value.Text.Span : FieldText.Written(value.Text.Span);
        var reason = value.IsStructure ? TimeJson.Read(text, form, ZoneHandling.Local, out var time) : MappedTime.Read(text, form, ZoneHandling.Local, out time);
        return reason is null && time.Time is not null;
    }
}
