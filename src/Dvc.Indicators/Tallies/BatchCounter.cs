namespace Dvc.Indicators;

/// <summary>Counts and checks the dossiers of one thread's batches as they come; none is kept but for a table. For one thread at a time.</summary>
internal sealed class BatchCounter
{
    private readonly CountContext _context;
    private readonly JudgeBuffer _buffer;
    private readonly KeyPacker _packer;
    private readonly PairSorter _sorter = new();
    private readonly BitCounters _quality = new();
    private readonly BitCounters[] _facts;
    private readonly uint[][] _words;
    private readonly uint[] _until;
    private readonly int _receivedNumber;
    private readonly int _endNumber;
    private readonly int _numbers;
    private readonly BatchInspector _inspector;
    private readonly List<(long Sequence, int First)> _keptBatches = [];
    private readonly LogColumn<KeptRow>? _kept;
    private ProcedureRules[] _procedures = [];
    private int _knownProcedures;
    private uint[] _rules = [];
    private uint[] _flags = [];

    /// <summary>Nothing is counted yet.</summary>
    public BatchCounter(CountContext context)
    {
        _context = context;
        _inspector = new BatchInspector(context);
        _buffer = new JudgeBuffer(context.IsByDay);
        _packer = new KeyPacker(context.Keys);
        _facts = [.. context.Windows.Select(_ => new BitCounters())];
        _words = [.. context.Windows.Select(_ => Array.Empty<uint>())];
        _until = new uint[context.Windows.Length];

        // After the facts in the periods behind the first a version has its reception and, where it is asked for, its end.
        _receivedNumber = context.Windows.Length - 1;
        _endNumber = context.Windows.Length;
        _numbers = context.Windows.Length + (context.Options.FindsEndSeconds ? 1 : 0);
        Ends = context.Options.FindsEndSeconds ? new EndSeconds() : null;
        _kept = context.Options.KeepsTable ? new LogColumn<KeptRow>(new LogSlabs<KeptRow>()) : null;
        Versions = context.Options.IsUnique
            ? null
            : new VersionLog(context.TellsFindings || context.Options.KeepsTable, _numbers);
    }

    /// <summary>What must be kept to tell versions apart; null where every dossier is there once.</summary>
    public VersionLog? Versions { get; }

    /// <summary>What was read of each file, and what was found about records.</summary>
    public BatchInspector Inspector => _inspector;

    /// <summary>The batches whose dossiers are kept: the place of each among all, and its first row.</summary>
    public IReadOnlyList<(long Sequence, int First)> KeptBatches => _keptBatches;

    /// <summary>The dossiers that are kept for a table; null where none are.</summary>
    public LogColumn<KeptRow>? Kept => _kept;

    /// <summary>When dossiers ended; null where nobody asks, or memory is not enough.</summary>
    public EndSeconds? Ends { get; private set; }

    private long Bytes => (Ends?.Bytes ?? 0) + _quality.Bytes + _facts.Sum(facts => facts.Bytes) + (Versions?.Bytes ?? 0)
        + ((_kept?.Count ?? 0) * 36L);

    /// <summary>Counts the records of a batch.</summary>
    public BatchResult Count(DossierBatch batch)
    {
        Judge(batch);
        for (var row = 0; row < batch.Count; row++)
        {
            _flags[row] = FlagCounts.BitsOf(batch.Fields[row], _rules[row]) | BitCounters.Counted;
        }

        var events = _inspector.Inspect(batch, _rules);
        ReadWindows(batch.Count);
        KeepEnds(batch);
        if (_context.NeedsKeys || _kept is not null)
        {
            Keep(batch);
        }

        var agencies = batch.Agencies.AsSpan(0, batch.Count);
        _quality.Add(agencies, _flags.AsSpan(0, batch.Count));
        for (var window = 0; window < _facts.Length; window++)
        {
            var words = _words[window].AsSpan(0, batch.Count);
            _facts[window].Add(agencies, words);
            _sorter.Add(_context.Pairs[window], agencies, batch.Procedures.AsSpan(0, batch.Count), words);
        }

        return new BatchResult(batch.Sequence, batch.Count + batch.Rejections.Count, events, Bytes);
    }

    /// <summary>Takes a version that was counted here back, but nothing of its quality.</summary>
    /// <returns>The number of its agency.</returns>
    public int TakeBack(int part, int index)
    {
        var pair = Versions!.PairOf(part, index);
        for (var window = 0; window < _facts.Length; window++)
        {
            var facts = window == 0 ? Versions.EntryOf(part, index).Second : Versions.NumberOf(window - 1, part, index);
            if (facts != 0)
            {
                _facts[window].Take(DossierPairs.AgencyIn(pair), facts);
                if (ProcedureBits.From(facts) is not 0 and var word)
                {
                    _context.Pairs[window][PairTable.ShardOf(DossierPairs.AgencyIn(pair))].Take(pair, word);
                }
            }
        }

        Versions.NumberOf(_receivedNumber, part, index) = DossierValues.Unknown;
        return DossierPairs.AgencyIn(pair);
    }

    /// <summary>When a version ended; only where that is asked for.</summary>
    public uint EndOf(int part, int index) => Versions!.NumberOf(_endNumber, part, index);

    private void Reach(int window, uint received) =>
        _until[window] = received < _context.Windows[window].Cut ? Math.Max(_until[window], received + 1) : _until[window];

    /// <summary>One more than the second of <see cref="Tally.DataUntil"/>, without versions that were taken back; 0 where there is none.</summary>
    public uint FindUntil(int window)
    {
        foreach (var received in Versions?.NumbersOf(_receivedNumber) ?? [])
        {
            foreach (var second in received.Span)
            {
                Reach(window, second);
            }
        }

        return _until[window];
    }

    /// <summary>Adds the counts of an agency in a period, one a fact.</summary>
    public void AddFacts(int window, int agency, Span<uint> counts) => _facts[window].AddTo(agency, counts);

    /// <summary>Adds how often each bit of <see cref="FlagCounts.BitsOf"/> was set, versions that were taken back included.</summary>
    public void AddQuality(int agency, Span<uint> counts) => _quality.AddTo(agency, counts);

    private void Judge(DossierBatch batch)
    {
        _buffer.Reserve(batch.Count);
        Reserve(batch.Count + EightLanes.Count);
        for (var row = 0; row < batch.Count; row++)
        {
            _buffer.Put(row, RulesOf(batch.Procedures[row]), batch.Received[row], batch.Due[row]);
        }

        for (var row = 0; row < batch.Count; row += EightLanes.Count)
        {
            var lanes = batch.LanesFrom(row);
            DossierChecks.RulesOf(lanes, EightLanes.Load(_buffer.Procedures, row)).Store(_rules, row);
            _buffer.Judge(row, DossierTimes<EightLanes>.From(lanes));
        }
    }

    private void Reserve(int capacity)
    {
        if (_rules.Length < capacity)
        {
            (_rules, _flags) = (new uint[2 * capacity], new uint[2 * capacity]);
            for (var window = 0; window < _words.Length; window++)
            {
                _words[window] = new uint[2 * capacity];
            }
        }
    }

    private ref readonly ProcedureRules RulesOf(int procedure)
    {
        if (procedure >= _knownProcedures)
        {
            if (procedure >= _procedures.Length)
            {
                Array.Resize(ref _procedures, Math.Max(2 * _procedures.Length, procedure + 1));
            }

            for (; _knownProcedures <= procedure; _knownProcedures++)
            {
                _procedures[_knownProcedures] = _context.Catalogue.Find(_context.Codes.ProcedureAt(_knownProcedures));
            }
        }

        return ref _procedures[procedure];
    }

    private void KeepEnds(DossierBatch batch)
    {
        Ends = _context.HasDroppedEnds ? null : Ends;
        for (var row = 0; Ends is not null && row < batch.Count; row++)
        {
            Ends.Add(batch.Agencies[row], EndOf(batch, row));
        }
    }

    private static uint EndOf(DossierBatch batch, int row) => OnTimeLimit.RecordedEnd(batch.ValuesOf(row).ToLanes()).Value;

    private void ReadWindows(int count)
    {
        for (var window = 0; window < _words.Length; window++)
        {
            var period = _context.Windows[window];
            for (var row = 0; row < count; row += EightLanes.Count)
            {
                var facts = period.Read(
                    EightLanes.Load(_buffer.Entered, row), EightLanes.Load(_buffer.LateFrom, row), EightLanes.Load(_buffer.Timeless, row));
                var areCounted = ~EightLanes.AreEqual(facts, EightLanes.Create(0)) & EightLanes.Create(BitCounters.Counted);
                (facts | areCounted).Store(_words[window], row);
            }

            if (Versions is null)
            {
                for (var row = 0; row < count; row++)
                {
                    Reach(window, ReceivedOf(row));
                }
            }
        }
    }

    /// <summary>Looks at the keys of dossiers: whether petitions name them, and what is kept of them.</summary>
    private void Keep(DossierBatch batch)
    {
        Versions?.Begin(batch.Sequence, batch.File);
        _keptBatches.Add((batch.Sequence, _kept?.Count ?? 0));
        Span<uint> numbers = stackalloc uint[_numbers];
        for (var row = 0; row < batch.Count; row++)
        {
            var key = _context.NeedsKeys ? _packer.Pack(batch.KeyOf(row)) : default;
            if (_context.Petitioned.Count > 0 && _context.Petitioned.TryGetValue(key, out var windows))
            {
                MarkPetitioned(row, windows);
            }

            if (Versions is { } versions)
            {
                for (var window = 1; window < _words.Length; window++)
                {
                    numbers[window - 1] = _words[window][row];
                }

                numbers[_receivedNumber] = ReceivedOf(row);
                if (_endNumber < numbers.Length)
                {
                    numbers[_endNumber] = EndOf(batch, row);
                }

                var origin = new VersionOrigin(batch.LineOf(row), _kept?.Count ?? 0, PackedFields.StatusOf(batch.Fields[row]));
                versions.Add(key, batch.Updated[row], DossierPairs.CodeOf(batch.Agencies[row], batch.Procedures[row]), _words[0][row], origin, numbers);
            }

            _kept?.Add(new KeptRow(
                TimesOf(batch, row), batch.Agencies[row], batch.Procedures[row],
                _context.Names.TryGetValue(key, out var name) ? name : DossierTableBuilder.NoName));
        }
    }

    // Unknown where the dossier is in no figure of any period.
    private uint ReceivedOf(int row) =>
        (_buffer.Timeless[row] & (uint)DossierFacts.Received) != 0 ? _buffer.Entered[row] : DossierValues.Unknown;

    private void MarkPetitioned(int row, int[] windows)
    {
        foreach (var window in windows)
        {
            ref var word = ref _words[window][row];
            if (word != 0)
            {
                var period = _context.Windows[window];
                word = BitCounters.Counted | FactRules.AtCut(
                    new OneLane(_buffer.Timeless[row]), period.Hold(new OneLane(_buffer.Entered[row])),
                    period.FindOnTime(new OneLane(_buffer.LateFrom[row])), OneLane.Create(true)).Value;
            }
        }
    }

    private static DossierTimes<OneLane> TimesOf(DossierBatch batch, int row) =>
        DossierTimes<OneLane>.From(batch.ValuesOf(row).ToLanes());
}
