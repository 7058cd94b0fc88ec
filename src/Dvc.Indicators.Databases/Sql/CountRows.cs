using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Databases;

/// <summary>Reads rows of counts, from an engine or a file, into a tally.</summary>
/// <param name="name">The name of the source.</param>
internal sealed class CountRows(string name)
{
    private const int MostErrors = 20;

    private static readonly ImmutableArray<string> Heads = ["basis", "outcome", "agency", "procedure", "dossiers"];
    private static readonly int Facts = FactColumns.All.Length;

    private readonly List<OutcomeError> _errors = [];
    private readonly Dictionary<(AgencyCode Agency, string Procedure), (long Dossiers, long[] Facts)> _counts = [];
    private readonly Dictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private int[] _heads = [];
    private int[] _facts = [];
    private int _until = -1;
    private string? _basis;
    private long _latest = -1;
    private long _row;

    /// <summary>Whether a header has been read.</summary>
    public bool HasHeader => _heads.Length > 0;

    /// <summary>Takes the names of the columns, in any order and case.</summary>
    public void AddHeader(ImmutableArray<string> names)
    {
        int Find(string column) => names.ToList().FindIndex(name => string.Equals(name.Trim(), column, StringComparison.OrdinalIgnoreCase));
        _heads = [.. Heads.Select(Find)];
        _facts = [.. FactColumns.All.Select(fact => Find(fact.Name))];
        _until = Find("until");
        var missing = Heads.Concat(FactColumns.All.Select(fact => fact.Name)).Where(column => Find(column) < 0).ToList();
        if (missing.Count > 0)
        {
            var columns = string.Join(", ", missing);
            _errors.Add(SqlError.At(name, new LocalizedText($"thiếu cột {columns}", $"no column {columns}"), new LocalizedText(
                "dòng tiêu đề và các dòng của câu lệnh do lệnh sql in ra, dạng TSV hoặc CSV", "the header and rows of the statement that the verb sql writes, as TSV or CSV")));
        }
    }

    /// <summary>Takes a row.</summary>
    public void Add(ImmutableArray<string> fields)
    {
        _row++;
        if (_errors.Count >= MostErrors || _heads.Contains(-1) || _facts.Contains(-1))
        {
            return;
        }

        if (fields.Length <= Math.Max(_heads.Max(), _facts.Max()))
        {
            Fail(new($"{Text(fields.Length)} trường", $"{Text(fields.Length)} fields"), new("số trường như dòng tiêu đề", "as many as in the header"));
            return;
        }

        CheckBasis(fields[_heads[0]]);
        var outcome = fields[_heads[1]];
        if (!TryCount(fields[_heads[4]], out var dossiers))
        {
            return;
        }

        if (_until >= 0 && _until < fields.Length && fields[_until].Length > 0 && TryCount(fields[_until], out var until))
        {
            _latest = Math.Max(_latest, until);
        }

        if (outcome.Length > 0)
        {
            if (!_outcomes.TryAdd(outcome, dossiers))
            {
                Fail(new($"kết cục {outcome} lần nữa", $"the outcome {outcome} again"), new("mỗi kết cục một lần", "every outcome once"));
            }

            return;
        }

        AddPair(fields, dossiers);
    }

    /// <summary>The tally of all rows, or every mistake.</summary>
    public Outcome<Tally> ToTally()
    {
        TallyBasis? basis = null;
        if (_errors.Count == 0 && !TallyBasis.TryParse(_basis, out basis))
        {
            _errors.Add(SqlError.At(
                name, _basis is null ? new LocalizedText("không có dòng nào", "no rows") : new LocalizedText($"căn cứ (basis) {_basis}", $"the basis {_basis}"),
                new LocalizedText(
                    "các dòng của câu lệnh do lệnh sql in ra; dù không có hồ sơ vẫn có một dòng",
                    "rows of the statement that the verb sql writes; there is one even without records")));
        }

        return _errors.Count > 0
            ? new Outcome<Tally>(_errors)
            : Tally.From(
                basis!, _counts.Select(pair => new TallyRow(pair.Key.Agency, pair.Key.Procedure, pair.Value.Dossiers, [.. pair.Value.Facts])), _outcomes, [name],
                _latest < 0 ? null : VietnamTime.FromSeconds((uint)Math.Min(_latest, uint.MaxValue)));
    }

    // Both written forms of a code are one agency.
    private void AddPair(ImmutableArray<string> fields, long dossiers)
    {
        if (!AgencyCode.TryParse(fields[_heads[2]], out var agency))
        {
            Fail(
                new($"cơ quan '{fields[_heads[2]]}'", $"the agency '{fields[_heads[2]]}'"),
                new("mã cơ quan trong dòng không có kết cục (outcome)", "the code of an agency in a row without an outcome"));
            return;
        }

        var key = (agency, fields[_heads[3]]);
        var (sum, facts) = _counts.TryGetValue(key, out var known) ? known : (0, new long[Facts]);
        for (var fact = 0; fact < facts.Length; fact++)
        {
            if (!TryCount(fields[_facts[fact]], out var count))
            {
                return;
            }

            facts[fact] += count;
        }

        _counts[key] = (sum + dossiers, facts);
    }

    private void CheckBasis(string basis)
    {
        _basis ??= basis;
        if (basis != _basis)
        {
            Fail(new($"căn cứ (basis) {basis}", $"the basis {basis}"), new($"một căn cứ cho mọi dòng: {_basis}", $"the same in every row: {_basis}"));
        }
    }

    private bool TryCount(string text, out long count)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count))
        {
            return true;
        }

        Fail(SqlError.Same($"'{text}'"), new("số nguyên từ 0 trở lên", "a whole number from 0 on"));
        return false;
    }

    private void Fail(LocalizedText found, LocalizedText allowed) => _errors.Add(SqlError.At($"{name}, row {Text(_row)}", found, allowed));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
