using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Finds where a written result differs from the computed one. Layout, the order of names and trailing zeros do not count.
/// </summary>
internal sealed class ResultDifferences(RankedResult result, Action<string, LocalizedText, LocalizedText> report)
{
    private string? _agency;
    private string? _item;

    /// <summary>Reports every difference between a result as it was written, and the same result computed again.</summary>
    /// <param name="written">The result as it was written.</param>
    public void Find(ResultDocument written)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        using var writer = new ResultJsonWriter(result, json);
        FindInAgencies(written, buffer, json, writer);
        writer.WriteBeginning();
        writer.WriteEnd();
        json.Flush();
        using var computed = JsonDocument.Parse(buffer.WrittenMemory);

        // The rules are told by their hash.
        var told = computed.RootElement.EnumerateObject().Where(property => property.Name is not ("agencies" or "rules"));
        foreach (var property in told)
        {
            Compare($"$.{property.Name}", Get(written.Root, property.Name), property.Value);
        }

        ReportUnknown("$", written.Root, computed.RootElement);
    }

    private void FindInAgencies(ResultDocument written, ArrayBufferWriter<byte> buffer, Utf8JsonWriter json, ResultJsonWriter writer)
    {
        foreach (var (row, left) in written.Agencies().Index())
        {
            writer.WriteAgency(row);
            json.Flush();
            using var right = JsonDocument.Parse(buffer.WrittenMemory);
            if (!JsonElement.DeepEquals(left, right.RootElement))
            {
                _agency = result.Scores.Agencies[row].WrittenCode;
                Compare(ResultDocument.PathOf(row), left, right.RootElement);
            }

            buffer.ResetWrittenCount();
            json.Reset();
        }

        _agency = null;
    }

    private void Compare(string path, JsonElement written, JsonElement computed)
    {
        if (written.ValueKind != computed.ValueKind)
        {
            Report(path, JsonFields.Describe(written), JsonFields.Describe(computed));
        }
        else if (computed.ValueKind == JsonValueKind.Object)
        {
            CompareObjects(path, written, computed);
        }
        else if (computed.ValueKind == JsonValueKind.Array)
        {
            CompareArrays(path, written, computed);
        }
        else if (!AreEqual(written, computed))
        {
            Report(path, JsonFields.Describe(written), JsonFields.Describe(computed));
        }
    }

    private void CompareObjects(string path, JsonElement written, JsonElement computed)
    {
        var outer = _item;
        if (Get(computed, "id") is { ValueKind: JsonValueKind.String } id)
        {
            _item = id.GetString();
        }

        foreach (var property in computed.EnumerateObject())
        {
            Compare($"{path}.{property.Name}", Get(written, property.Name), property.Value);
        }

        ReportUnknown(path, written, computed);
        _item = outer;
    }

    private void CompareArrays(string path, JsonElement written, JsonElement computed)
    {
        if (written.GetArrayLength() != computed.GetArrayLength())
        {
            Report(path, Items(written), Items(computed));
            return;
        }

        foreach (var (i, (left, right)) in written.EnumerateArray().Zip(computed.EnumerateArray()).Index())
        {
            Compare(Indexed(path, i), left, right);
        }
    }

    private void ReportUnknown(string path, JsonElement written, JsonElement computed)
    {
        // What a report adds is for readers of the report: nothing is taken from it.
        foreach (var property in written.EnumerateObject().Where(property =>
            !computed.TryGetProperty(property.Name, out _) && !(path == "$" && property.Name == "report")))
        {
            report($"{path}.{ErrorValue.OneLine(property.Name)}", JsonFields.UnknownName, new("chỉ các tên của lược đồ", "only the names of the schema"));
        }
    }

    private void Report(string path, LocalizedText found, LocalizedText computed)
    {
        var item = _item is null ? ErrorValue.Same("") : new($" trong {_item}", $" in {_item}");
        var agency = _agency is null ? ErrorValue.Same("") : new($" của cơ quan {_agency}", $" of agency {_agency}");
        report(path, new($"{found.Vietnamese}{item.Vietnamese}{agency.Vietnamese}", $"{found.English}{item.English}{agency.English}"), new(
            $"{computed.Vietnamese}, như tính từ số liệu trong tệp này", $"{computed.English}, as computed from the figures in this file"));
    }

    private static bool AreEqual(JsonElement written, JsonElement computed) => computed.ValueKind switch
    {
        JsonValueKind.String => written.ValueEquals(computed.GetString()),
        JsonValueKind.Number => written.TryGetDecimal(out var left) && computed.TryGetDecimal(out var right)
            ? left == right
            : written.GetRawText() == computed.GetRawText(),
        _ => true,
    };

    private static JsonElement Get(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : default;

    private static string Indexed(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static LocalizedText Items(JsonElement array)
    {
        var count = array.GetArrayLength().ToString(CultureInfo.InvariantCulture);
        return new($"{count} mục", $"{count} {(count == "1" ? "item" : "items")}");
    }
}
