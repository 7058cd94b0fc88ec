using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>Counts and checks the dossiers of one thread's blocks as they come; none is kept. For one thread at a time.</summary>
internal sealed class BlockCounter : IDossierSink
{
    private readonly BlockCountOptions _options;
    private readonly DossierBlockReader _reader;
    private readonly RowFacts _factReader;
    private readonly KeyPacker _packer;
    private readonly DossierBlock _block = new();
    private readonly bool _hasNames;
    private readonly bool _keepsNothing;
    private readonly uint[] _marks = new uint[RecordBatch.Size];
    private readonly uint[] _traits = new uint[RecordBatch.Size];
    private readonly uint[] _facts = new uint[RecordBatch.Size];
    private readonly uint[] _rules = new uint[RecordBatch.Size];
    private readonly List<bool> _hasNoRow = [];
    private readonly Dictionary<int, ClockCounts> _clocks = [];
    private ProcedureEntry[] _procedures = new ProcedureEntry[256];
    private int _knownProcedures;
    private ClockCounts _clock = new();
    private List<BlockEvent> _events = [];
    private string _file = "";
    private long _records;

    public BlockCounter(BlockCountOptions options)
    {
        _options = options;
        _reader = new DossierBlockReader(options.Records, options.Codes);
        _factReader = new RowFacts(options.Facts);
        _packer = new KeyPacker(options.Keys);
        _hasNames = options.Names.Count > 0;
        Counters = new StreamCounters(options.Pairs);
        Rows = options.KeepsRows ? new RowLog() : null;
        Versions = options.IsUnique ? null : new VersionLog(options.TellsFindings);
        _keepsNothing = Versions is null && Rows is null && !_hasNames && !options.TellsFindings;
    }

    /// <summary>What was counted.</summary>
    public StreamCounters Counters { get; }

    /// <summary>What must be kept to tell versions apart; null where every dossier is there once.</summary>
    public VersionLog? Versions { get; }

    /// <summary>The dossiers as rows; null where they are not kept.</summary>
    public RowLog? Rows { get; }

    /// <summary>The times of day of each file.</summary>
    public IReadOnlyCollection<KeyValuePair<int, ClockCounts>> Clocks => _clocks;

    /// <summary>Takes the next block and counts its records.</summary>
    /// <returns>What came of it; null when there is none.</returns>
    public BlockResult? TryCount(DossierBlocks blocks)
    {
        if (!blocks.TryTake(_block))
        {
            return null;
        }

        (_events, _records, _file) = ([], 0, _block.FileName);
        if (!_clocks.TryGetValue(_block.File, out var clock))
        {
            _clocks.Add(_block.File, clock = new ClockCounts());
        }

        _clock = clock;
        Versions?.Begin(_block.Sequence, _block.File);
        Rows?.Begin(_block.Sequence);
        var report = _reader.Read(_block, this);
        return new BlockResult(report, _records, _events, Counters.Bytes + (Versions?.Bytes ?? 0) + (Rows?.Bytes ?? 0));
    }

    public void Expect(ReadOnlySpan<int> procedures)
    {
        foreach (var procedure in procedures)
        {
            if ((uint)procedure < (uint)_knownProcedures)
            {
                Prefetch.Of(ref _procedures[procedure]);
            }
        }
    }

    public void Add(AcceptedDossiers dossiers)
    {
        _records += dossiers.Count;
        Judge(dossiers);
        for (var dossier = 0; dossier < dossiers.Count; dossier++)
        {
            _clock.Add(dossiers.Values[dossier]);
            if (_keepsNothing)
            {
                Count(dossiers, dossier, (ushort)_facts[dossier], isPetitioned: false);
            }
            else
            {
                CountAndKeep(dossiers, dossier);
            }
        }
    }

    public void Reject(Rejection rejection)
    {
        _records++;
        _events.Add(new BlockEvent(rejection, []));
    }

    /// <summary>The facts of dossiers, and the rules that find something about them.</summary>
    private void Judge(AcceptedDossiers dossiers)
    {
        var values = dossiers.Values;
        var procedures = dossiers.Procedures;
        for (var dossier = 0; dossier < procedures.Length; dossier++)
        {
            ref readonly var entry = ref EntryOf(procedures[dossier]);
            _marks[dossier] = entry.Terms.Mark;
            _traits[dossier] = (uint)entry.Traits;
        }

        for (var first = 0; first < procedures.Length; first += ValueLanes.Count)
        {
            var lanes = ValueLanes.Of(ref values[first]);
            ValueChecks.RulesOf(lanes, Vector256.LoadUnsafe(ref _traits[first])).StoreUnsafe(ref _rules[first]);
            _factReader.Read(lanes, Vector256.LoadUnsafe(ref _marks[first]), out var alone).StoreUnsafe(ref _facts[first]);
            for (var left = alone.ExtractMostSignificantBits(); left != 0; left &= left - 1)
            {
                var dossier = first + BitOperations.TrailingZeroCount(left);
                if (dossier < procedures.Length)
                {
                    _facts[dossier] = _factReader.Read(DossierRow.Of(values[dossier]), EntryOf(procedures[dossier]).Terms);
                }
            }
        }
    }

    private void Count(AcceptedDossiers dossiers, int dossier, ushort facts, bool isPetitioned)
    {
        var quality = FlagCounts.BitsOf(dossiers.Values[dossier], ValueChecks.MakeSuspect(_rules[dossier]));
        Counters.Add(dossiers.Agencies[dossier], dossiers.Procedures[dossier], facts, quality, isPetitioned);
    }

    private void CountAndKeep(AcceptedDossiers dossiers, int dossier)
    {
        var (facts, agency, procedure) = ((ushort)_facts[dossier], dossiers.Agencies[dossier], dossiers.Procedures[dossier]);
        var packed = Versions is null && !_hasNames ? default : _packer.Pack(dossiers.KeyOf(dossier));
        var isPetitioned = _hasNames && (facts & (int)DossierFacts.Received) != 0 && _options.Named.Contains(packed);
        facts &= (ushort)(isPetitioned ? ~(int)DossierFacts.Satisfied : ushort.MaxValue);
        Count(dossiers, dossier, facts, isPetitioned);
        ref readonly var values = ref dossiers.Values[dossier];
        var version = new LoggedVersion(values.Updated, agency, procedure, facts, isPetitioned);
        Versions?.Add(packed, version, dossiers.LineOf(dossier), values.Status);
        if (Rows is not null)
        {
            var name = _hasNames && _options.Names.TryGetValue(packed, out var known) ? known : DossierTableBuilder.NoName;
            Rows.Add(new LoggedRow(DossierRow.Of(values), agency, procedure, name));
        }

        if (_options.TellsFindings && (_rules[dossier] != 0 || HasNoRow(agency)))
        {
            var place = new RecordPlace(_file, dossiers.LineOf(dossier));
            _events.Add(new BlockEvent(null, RecordChecks.Of(dossiers.ToDossier(dossier), _options.Quality, place)));
        }
    }

    private ref readonly ProcedureEntry EntryOf(int procedure)
    {
        while (_knownProcedures <= procedure)
        {
            if (_knownProcedures == _procedures.Length)
            {
                Array.Resize(ref _procedures, 2 * _procedures.Length);
            }

            var code = _options.Codes.ProcedureAt(_knownProcedures);
            var traits = ValueChecks.TraitsOf(_options.Quality.Catalogue, code);
            _procedures[_knownProcedures++] = new ProcedureEntry(_factReader.TermsOf(code), traits);
        }

        return ref _procedures[procedure];
    }

    private bool HasNoRow(int agency)
    {
        while (_hasNoRow.Count <= agency)
        {
            var code = _options.Codes.AgencyAt(_hasNoRow.Count);
            _hasNoRow.Add(_options.Quality.Roster is { } roster && roster.Resolve(code) < 0);
        }

        return _hasNoRow[agency];
    }

    private readonly record struct ProcedureEntry(ProcedureTerms Terms, ProcedureTraits Traits);
}
