using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>The first records of a file of dossiers in JSON: the members of each record's own object.</summary>
/// <param name="cutter">Cuts the file.</param>
/// <param name="names">The names of members.</param>
internal sealed class JsonSample(BlockCutter cutter, JsonNames names) : SampleTable
{
    private readonly DossierBlock _block = new();
    private readonly DossierJson _json = new(names, new DossierFields());
    private readonly List<Member> _members = [];
    private readonly List<string> _headings = [];
    private readonly Dictionary<int, SampleValue> _values = [];
    private int _element;
    private int _at;
    private RecordFault? _fault;

    public override IReadOnlyList<string> Headings => _headings;

    public override IEnumerable<string> Unknown => _members.Where(member => member.Number == JsonNames.Unknown).Select(member => member.Name);

    public override RecordFault? Fault => _fault;

    public override SampleValue ValueOf(int heading) => _values.GetValueOrDefault(heading);

    public override SampleValue ColumnValueOf(int column)
    {
        // As in reading, the column's own name says nothing beside one that is given.
        var present = Candidates(column).Where(_values.ContainsKey).ToList();
        var hasGiven = present.Exists(candidate => _members[candidate].IsGiven);
        var member = present
            .Where(candidate => !hasGiven || _members[candidate].IsGiven || _members[candidate].Number >= DossierField.Count)
            .FirstOrDefault(candidate => !_values[candidate].IsEmpty, -1);
        return member < 0 ? default : _values[member] with { IsList = _members[member].Number >= DossierJsonNames.FirstList };
    }

    public override string? HeadingOf(int column) => Candidates(column).FirstOrDefault(-1) is >= 0 and var member ? _members[member].Name : null;

    public override void Dispose() => cutter.Dispose();

    protected override bool ReadNext()
    {
        while (TryTakeText(out var text))
        {
            if (FieldText.Trim(text).IsEmpty)
            {
                continue;
            }

            _values.Clear();
            _fault = _json.Read(text);
            if (_fault is null)
            {
                ReadMembers(text);
            }

            return true;
        }

        return false;
    }

    // What a mapping gives comes first, then the column's own name, then other names and lists that make the column.
    private IEnumerable<int> Candidates(int column) => Enumerable.Range(0, _members.Count)
        .Where(member => IsFor(_members[member].Number, column))
        .OrderByDescending(member => _members[member].IsGiven).ThenBy(member => _members[member].Number);

    private static bool IsFor(int number, int column)
    {
        var field = DossierField.CsvColumn.IndexOf(column);
        return number switch
        {
            JsonNames.Unknown => false,
            < DossierField.Count => number == field,
            < DossierJsonNames.FirstList => field == DossierField.Agency,
            _ => field is not (DossierField.Key or DossierField.Procedure or DossierField.Agency or DossierField.Status)
                && (DossierJsonNames.ColumnsOf(number) & DossierField.ColumnOf(field)) != 0,
        };
    }

    private bool TryTakeText(out ReadOnlySpan<byte> text)
    {
        text = default;
        while (_block.Form == DossierForm.Payload ? _element >= _block.Borders.Count : _at >= _block.Length)
        {
            if (!cutter.TryFill(_block))
            {
                return false;
            }

            (_element, _at) = (0, 0);
        }

        if (_block.Form == DossierForm.Payload)
        {
            text = _block.Content[PayloadBlock.RangeOf(_block, _element++)];
            return true;
        }

        var rest = _block.Content[_at..];
        text = rest.IndexOf((byte)'\n') is >= 0 and var end ? rest[..end] : rest;
        _at += text.Length + 1;
        return true;
    }

    private void ReadMembers(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, DossierJson.Strict);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(reader.GetString()!);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isStructure = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            reader.Skip();
            _values[member] = isStructure ? new SampleValue(json[start..(int)reader.BytesConsumed].ToArray(), IsStructure: true)
                : new SampleValue(TextOf(ref reader, _members[member].Number));
        }
    }

    private static byte[] TextOf(ref Utf8JsonReader reader, int number) => reader.TokenType switch
    {
        JsonTokenType.Null => [],
        JsonTokenType.String => Encoding.UTF8.GetBytes(reader.GetString()!),
        JsonTokenType.Number when DossierJsonNames.IsNumber(number) => JsonNumber.Plain(reader.ValueSpan).ToArray(),
        _ => reader.ValueSpan.ToArray(),
    };

    private int MemberOf(string name)
    {
        var known = _headings.IndexOf(name);
        if (known >= 0)
        {
            return known;
        }

        var number = names.Find(Encoding.UTF8.GetBytes(name), out var isGiven);
        _members.Add(new Member(name, number, isGiven));
        _headings.Add(name);
        return _headings.Count - 1;
    }

    private sealed record Member(string Name, int Number, bool IsGiven);
}
