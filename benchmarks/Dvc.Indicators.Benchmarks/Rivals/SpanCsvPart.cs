using System.Text;
using CsvHelper;
using Dvc.Indicators.Benchmarks.Data;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>Counts a part of a file with CsvHelper's spans: dates by arithmetic, codes by look-ups of bytes, no object a record.</summary>
internal sealed class SpanCsvPart(SpanCsvRules rules)
{
    private const int New = 1;
    private const int Refused = 3;
    private const int FirstEnded = 7;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrimWhitespace = false,
        TrackLineNumbers = false,
    };

    private readonly Dictionary<byte[], int> _agencies = new(new BytesComparer());
    private readonly Dictionary<long, int> _pairs = [];
    private readonly Dictionary<byte[], int> _procedures = new(new BytesComparer());
    private readonly List<SpanCsvProcedure> _catalogue = [];
    private long[] _counts = new long[1 << 18];
    private long[] _pairCounts = new long[1 << 20];

    /// <summary>Counts the rows of a stream, which has all columns in the order of the generated files and no header.</summary>
    public void Count(Stream stream)
    {
        using var reader = CsvReader.Create(stream, Options, leaveOpen: true);
        while (reader.Read())
        {
            if (reader.FieldCount != DossierSchema.Columns.Length)
            {
                throw new InvalidOperationException($"A row has {reader.FieldCount} fields.");
            }

            CountRow(reader);
        }
    }

    /// <summary>Adds the counts to those of other parts.</summary>
    public void AddTo(RivalCounts all)
    {
        var names = _agencies.ToDictionary(agency => agency.Value, agency => Encoding.UTF8.GetString(agency.Key));
        var procedures = _procedures.ToDictionary(procedure => procedure.Value, procedure => Encoding.UTF8.GetString(procedure.Key));
        foreach (var (id, name) in names)
        {
            Add(all.Agencies, name, _counts.AsSpan(id * RivalCounts.Facts, RivalCounts.Facts));
            all.Pairs.TryAdd(name, new(StringComparer.Ordinal));
        }

        var length = RivalCounts.ProcedureFacts.Length;
        foreach (var (pair, place) in _pairs)
        {
            Add(all.Pairs[names[(int)(pair >> 32)]], procedures[(int)pair], _pairCounts.AsSpan(place * length, length));
        }
    }

    private static void Add(Dictionary<string, long[]> all, string name, ReadOnlySpan<long> counts)
    {
        if (!all.TryGetValue(name, out var sums))
        {
            all.Add(name, sums = new long[counts.Length]);
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += counts[i];
        }
    }

    private static uint Number(ReadOnlySpan<byte> text)
    {
        var number = 0u;
        foreach (var digit in text)
        {
            number = number * 10 + digit - '0';
        }

        return number;
    }

    private static bool Flag(CsvReader reader, int column) => reader.GetSpan(column) is [(byte)'1'];

    private static int If(bool holds, DossierFacts fact) => holds ? (int)fact : 0;

    private void CountRow(CsvReader reader)
    {
        var status = Number(reader.GetSpan(4));
        var received = SpanCsvRules.Time(reader.GetSpan(6));
        var entered = received ?? SpanCsvRules.Time(reader.GetSpan(5));
        if (status is New or Refused || entered is not { } known || !rules.Contains(known))
        {
            return;
        }

        var procedure = ProcedureOf(reader.GetSpan(1));
        var isOnline = reader.GetSpan(3) is [(byte)'2'];
        var facts = If(isOnline, DossierFacts.OnlineService);
        if (received is { } at)
        {
            facts |= Received(reader, procedure, isOnline) | Satisfied(reader, IsOnTime(reader, status, at, procedure));
        }

        Count(AgencyOf(reader.GetSpan(2)), procedure, facts);
    }

    private int Received(CsvReader reader, int procedure, bool isOnline)
    {
        var known = _catalogue[procedure];
        var fee = reader.GetSpan(13);
        var hasFee = fee.ContainsAnyExcept((byte)'0', (byte)'.');
        var isPaid = reader.GetSpan(14) is [(byte)'1'] or [(byte)'2'];
        var owes = known.IsKnown ? known.HasFee && (fee.IsEmpty || hasFee) : hasFee;
        var (hasPaper, hasResult, fromStore) = (Flag(reader, 15), Flag(reader, 16), Flag(reader, 19));
        return (int)DossierFacts.Received | If(isOnline, DossierFacts.Online)
            | If(isOnline && (hasResult || !known.ReturnsPaper), DossierFacts.OnlineWithResult)
            | If(isPaid, DossierFacts.PaidOnline) | If(hasFee, DossierFacts.CarriesFee)
            | If(owes, DossierFacts.OwesFee) | If(owes && isPaid, DossierFacts.PaidOwedFeeOnline)
            | If(hasResult, DossierFacts.ResultFile) | If(hasPaper && hasResult, DossierFacts.PapersAndResult)
            | If(Flag(reader, 17) || Flag(reader, 18), DossierFacts.ReusedData) | If(fromStore, DossierFacts.NationalStore)
            | If(fromStore || Flag(reader, 20), DossierFacts.PopulationData);
    }

    private static int Satisfied(CsvReader reader, bool isOnTime)
    {
        var isDisliked = Flag(reader, 21);
        return If(isOnTime, DossierFacts.OnTime) | If(isDisliked, DossierFacts.Disliked)
            | If(isOnTime && !isDisliked, DossierFacts.Satisfied);
    }

    private bool IsOnTime(CsvReader reader, uint status, uint received, int procedure)
    {
        var isWaiting = status is 5 or 6;
        if (isWaiting && Number(reader.GetSpan(12)) > 1)
        {
            return false;
        }

        var recorded = status >= FirstEnded ? SpanCsvRules.Time(reader.GetSpan(8)) ?? SpanCsvRules.Time(reader.GetSpan(9))
            : isWaiting ? SpanCsvRules.Time(reader.GetSpan(10)) : null;
        var end = Math.Min(recorded ?? uint.MaxValue, rules.Cut);
        if (!isWaiting && SpanCsvRules.Time(reader.GetSpan(10)) is { } from && SpanCsvRules.Time(reader.GetSpan(11)) is { } to)
        {
            var (first, last) = (Math.Max(from, received), Math.Min(to, end));
            end -= last > first ? last - first : 0;
        }

        return SpanCsvRules.Due(reader.GetSpan(7)) is { } due ? end <= due : rules.IsWithin(_catalogue[procedure].Limit, received, end);
    }

    private void Count(int agency, int procedure, int facts)
    {
        for (var rest = facts; rest != 0; rest &= rest - 1)
        {
            _counts[agency * RivalCounts.Facts + int.TrailingZeroCount(rest)]++;
        }

        if ((facts & SpanCsvRules.ProcedureFacts) == 0)
        {
            return;
        }

        var key = ((long)agency << 32) | (uint)procedure;
        if (!_pairs.TryGetValue(key, out var pair))
        {
            _pairs.Add(key, pair = _pairs.Count);
            Grow(ref _pairCounts, _pairs.Count * RivalCounts.ProcedureFacts.Length);
        }

        for (var i = 0; i < RivalCounts.ProcedureFacts.Length; i++)
        {
            _pairCounts[pair * RivalCounts.ProcedureFacts.Length + i] += (facts >> RivalCounts.ProcedureFacts[i]) & 1;
        }
    }

    private int AgencyOf(ReadOnlySpan<byte> code)
    {
        var known = _agencies.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(code, out var agency))
        {
            _agencies.Add(code.ToArray(), agency = _agencies.Count);
            Grow(ref _counts, _agencies.Count * RivalCounts.Facts);
        }

        return agency;
    }

    private int ProcedureOf(ReadOnlySpan<byte> code)
    {
        var known = _procedures.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(code, out var procedure))
        {
            _procedures.Add(code.ToArray(), procedure = _procedures.Count);
            _catalogue.Add(rules.Find(Encoding.UTF8.GetString(code)));
        }

        return procedure;
    }

    private static void Grow(ref long[] counts, int length)
    {
        if (counts.Length < length)
        {
            Array.Resize(ref counts, counts.Length * 2);
        }
    }
}
