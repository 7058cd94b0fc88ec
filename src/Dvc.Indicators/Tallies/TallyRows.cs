using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>Reads the rows of a tally that another engine counted, once; see <see cref="Tally.From"/>.</summary>
internal sealed class TallyRows(TallyBasis basis)
{
    /// <summary>More than all dossiers that there will ever be; a million rows of so many still add up.</summary>
    public const long Most = 1L << 40;

    /// <summary>What a count may be, in words.</summary>
    public static readonly LocalizedText Counts = new("từ 0 đến 2^40", "0 to 2^40");

    /// <summary>That a source may stand only once.</summary>
    public static readonly LocalizedText EverySource = new("mỗi nguồn một lần", "every source once");

    private static readonly int[] ProcedureFacts = [.. FigureVocabulary.ProcedureFacts.Select(FactCounts.IndexOf)];

    private readonly List<OutcomeError> _errors = [];
    private readonly Dictionary<AgencyCode, int> _agencies = [];
    private readonly Dictionary<string, int> _procedures = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _rowOf = [];
    private readonly List<long> _dossiers = [];
    private readonly List<long[]> _facts = [];

    // The counts of procedures of each row, one row after the other.
    private readonly List<long> _counts = [];

    public Outcome<Tally> Read(
        IEnumerable<TallyRow> rows, IEnumerable<KeyValuePair<string, long>> outcomes, ImmutableArray<string> sources, VietnamTime? dataUntil)
    {
        Require(basis.FactsVersion == FactRules.Version, "facts",
            new($"phiên bản {Text(basis.FactsVersion)}", $"version {Text(basis.FactsVersion)}"),
            new(
                $"phiên bản {Text(FactRules.Version)}, theo cách tính của thư viện này",
                $"version {Text(FactRules.Version)}, as this library counts"));
        foreach (var (index, row) in rows.Index())
        {
            if (IsWhole(row, index + 1) && IsPossible(row, index + 1))
            {
                Add(row with { Procedure = RecordText.Tidy(row.Procedure) }, index + 1);
            }
        }

        var read = new TallyOutcomes(_errors).Read(outcomes, _dossiers.Sum());
        Require(sources.Distinct(StringComparer.Ordinal).Count() == sources.Length, "sources", new("một tên hai lần", "a name twice"), EverySource);
        Require(dataUntil is null || dataUntil < basis.Period.Cut, "data until", LocalizedText.Same($"{dataUntil}"),
            new($"thời điểm trước khi chốt {basis.Period.Cut}", $"a time before the cut {basis.Period.Cut}"));
        return _errors.Count > 0
            ? new Outcome<Tally>(_errors)
            : new Outcome<Tally>(new Tally(basis, sources, read!, dataUntil, Table()));
    }

    private bool IsWhole(TallyRow row, int number)
    {
        var facts = row.Facts.IsDefault ? [] : row.Facts;
        if (!row.Agency.IsEmpty && !string.IsNullOrWhiteSpace(row.Procedure) && facts.Length == FactCounts.Facts)
        {
            return true;
        }

        Require(!row.Agency.IsEmpty, RowAt(number), new("dòng không có cơ quan", "no agency"), new("mã của một cơ quan", "the code of an agency"));
        Require(!string.IsNullOrWhiteSpace(row.Procedure), RowAt(number), new("dòng không có thủ tục", "no procedure"), new("mã của một thủ tục", "the code of a procedure"));
        Require(facts.Length == FactCounts.Facts, RowAt(number), new($"{Text(facts.Length)} số đếm", $"{Text(facts.Length)} counts of facts"), LocalizedText.Same(Text(FactCounts.Facts)));
        return false;
    }

    private bool IsPossible(TallyRow row, int number)
    {
        var errors = _errors.Count;
        if (!IsCount(row.Dossiers) || row.Facts.AsSpan().ContainsAnyExceptInRange(0, Most))
        {
            Require(IsCount(row.Dossiers), RowAt(number), new($"{Text(row.Dossiers)} hồ sơ", $"{Text(row.Dossiers)} dossiers"), Counts);
            _errors.AddRange(FigureVocabulary.AllFacts.Zip(row.Facts).Where(fact => !IsCount(fact.Second))
                .Select(fact => OutcomeError.At(RowAt(number), LocalizedText.Same($"{Text(fact.Second)} {fact.First}"), Counts)));
            return false;
        }

        _errors.AddRange(FactBounds.Check(row.Dossiers, row.Facts).Select(bound => OutcomeError.At(RowAt(number), bound.Found, bound.Allowed)));
        if (basis.Petitions is null && row.Facts[FactCounts.IndexOf(DossierFacts.Petitioned)] is > 0 and var petitioned)
        {
            _errors.Add(OutcomeError.At(RowAt(number), LocalizedText.Same($"{Text(petitioned)} {DossierFacts.Petitioned}"),
                new("0: cơ sở tính không có phản ánh, kiến nghị", "0: the basis has no petitions")));
        }

        return _errors.Count == errors;
    }

    private void Add(TallyRow row, int number)
    {
        _procedures.TryAdd(row.Procedure, _procedures.Count);
        if (_agencies.TryAdd(row.Agency, _agencies.Count))
        {
            _dossiers.Add(0);
            _facts.Add(new long[FactCounts.Facts]);
        }

        var agency = _agencies[row.Agency];
        if (!_rowOf.TryAdd(DossierPairs.CodeOf(agency, _procedures[row.Procedure]), _rowOf.Count))
        {
            _errors.Add(OutcomeError.At(RowAt(number), new($"cơ quan {row.Agency} và thủ tục {row.Procedure} lần thứ hai", $"agency {row.Agency} and procedure {row.Procedure} again"),
                new("mỗi cặp cơ quan và thủ tục một lần", "every pair of agency and procedure once")));
            return;
        }

        _dossiers[agency] += row.Dossiers;
        for (var fact = 0; fact < FactCounts.Facts; fact++)
        {
            _facts[agency][fact] += row.Facts[fact];
        }

        foreach (var fact in ProcedureFacts)
        {
            _counts.Add(row.Facts[fact]);
        }
    }

    private CountedTable Table()
    {
        var facts = new FactCounts(_agencies.Count);
        for (var agency = 0; agency < _agencies.Count; agency++)
        {
            facts.Add(agency, _facts[agency]);
        }

        // Codes ascend by agency.
        var (pairs, codes, rows) = (new CountedPairsBuilder(), _rowOf.Keys.ToArray(), _rowOf.Values.ToArray());
        Array.Sort(codes, rows);
        var next = 0;
        for (var agency = 0; agency < _agencies.Count; agency++)
        {
            pairs.BeginAgency();
            for (; next < codes.Length && DossierPairs.AgencyIn(codes[next]) == agency; next++)
            {
                var counts = CollectionsMarshal.AsSpan(_counts).Slice(rows[next] * PairCounts.Facts, PairCounts.Facts);
                pairs.Add(DossierPairs.ProcedureIn(codes[next]), counts);
            }
        }

        return new CountedTable
        {
            Agencies = [.. _agencies.Keys],
            Procedures = [.. _procedures.Keys],
            Dossiers = [.. _dossiers],
            Facts = facts,
            Pairs = new Lazy<CountedPairs>(pairs.Build()),
        };
    }

    private static bool IsCount(long count) => count is >= 0 and <= Most;

    private static string RowAt(int number) => $"row {Text(number)}";

    private void Require(bool holds, string where, LocalizedText found, LocalizedText allowed)
    {
        if (!holds)
        {
            _errors.Add(OutcomeError.At(where, found, allowed));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
