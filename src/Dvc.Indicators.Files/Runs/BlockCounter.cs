using Dvc.Indicators.Facts;
using Dvc.Indicators.Files.Blocks;
using Dvc.Indicators.Quality;
using Dvc.Indicators.Records;
using Dvc.Indicators.Tallies;

namespace Dvc.Indicators.Files.Runs;

/// <summary>Counts and checks the dossiers of one thread's blocks as they come; none is kept. For one thread at a time.</summary>
internal sealed class BlockCounter : IDossierSink
{
    private readonly BlockCountOptions _options;
    private readonly DossierBlockReader _reader;
    private readonly RowFacts _facts;
    private readonly KeyPacker _packer;
    private readonly DossierBlock _block = new();
    private readonly bool _hasNames;
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
        _facts = new RowFacts(options.Facts);
        _packer = new KeyPacker(options.Keys);
        _hasNames = options.Names.Count > 0;
        Counters = new StreamCounters(options.Pairs);
        Rows = options.KeepsRows ? new RowLog() : null;
        Versions = options.IsUnique ? null : new VersionLog(options.TellsFindings);
    }

    /// <summary>What was counted.</summary>
    public StreamCounters Counters { get; }

    /// <summary>What must be kept to tell versions apart; null where every dossier is there once.</summary>
    public VersionLog? Versions { get; }

    /// <summary>The dossiers as rows; null where they are not kept.</summary>
    public RowLog? Rows { get; }

    /// <summary>The times of day of each file.</summary>
    public IEnumerable<(int File, ClockCounts Clock)> Clocks => _clocks.Select(clock => (clock.Key, clock.Value));

    /// <summary>The dossiers and flags of an agency, see <see cref="FlagCounts.BitsOf"/>.</summary>
    public uint[] QualityOf(int agency) => Counters.QualityOf(agency);

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

    public void Add(in DossierValues values, int agency, int procedure, ReadOnlySpan<byte> key, DossierBlockReader record)
    {
        _records++;
        ref readonly var entry = ref EntryOf(procedure);
        var row = DossierRow.Of(values);
        var facts = _facts.Read(row, entry.Terms);
        var packed = Versions is null && !_hasNames ? default : _packer.Pack(key);
        var isPetitioned = _hasNames && (facts & (int)DossierFacts.Received) != 0 && _options.Named.Contains(packed);
        facts &= (ushort)(isPetitioned ? ~(int)DossierFacts.Satisfied : ushort.MaxValue);
        var rules = ValueChecks.RulesOf(values, entry.Traits);
        Counters.Add(agency, procedure, facts, FlagCounts.BitsOf(values, ValueChecks.MakeSuspect(rules)), isPetitioned);
        Versions?.Add(packed, new LoggedVersion(values.Updated, agency, procedure, facts, isPetitioned), record.Line, values.Status);
        if (Rows is not null)
        {
            var name = _hasNames && _options.Names.TryGetValue(packed, out var known) ? known : DossierTableBuilder.NoName;
            Rows.Add(new LoggedRow(row, agency, procedure, name));
        }

        _clock.Add(values);
        Tell(rules, agency, record);
    }

    public void Reject(Rejection rejection)
    {
        _records++;
        _events.Add(new BlockEvent(rejection, []));
    }

    private void Tell(uint rules, int agency, DossierBlockReader record)
    {
        if (_options.TellsFindings && (rules != 0 || HasNoRow(agency)))
        {
            var place = new RecordPlace(_file, record.Line);
            _events.Add(new BlockEvent(null, RecordChecks.Of(record.ToDossier(), _options.Quality, place)));
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
            _procedures[_knownProcedures++] = new ProcedureEntry(_facts.TermsOf(code), traits);
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
