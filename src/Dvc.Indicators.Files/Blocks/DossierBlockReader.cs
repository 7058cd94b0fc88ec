using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads the records of blocks. A record whose fields are all written in their common forms is read straight from its bytes; every other one by
/// <see cref="DossierParser"/>, which therefore says what is right. Not safe for use by several threads at once.
/// </summary>
internal sealed class DossierBlockReader
{
    private readonly DossierCodes _codes;
    private readonly DossierParser _parser;
    private readonly CodeCache _agencies;
    private readonly CodeCache _procedures;
    private readonly CsvRecords _csv;
    private readonly JsonRecords _json;
    private readonly DossierFields _fields = new();
    private readonly ulong[] _agencyHashes = new ulong[RecordBatch.Size];
    private readonly ulong[] _procedureHashes = new ulong[RecordBatch.Size];
    private readonly bool[] _areCommon = new bool[RecordBatch.Size];
    private DossierBlock _block = new();
    private IDossierSink? _sink;
    private ReadTally _tally = new();
    private RecordBatch _batch = new();
    private byte[] _keyBytes = new byte[64];

    // A dossier that is given alone, and its line.
    private Dossier? _alone;
    private long _aloneLine;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="codes">Numbers the codes, for all threads alike.</param>
    public DossierBlockReader(RecordOptions options, DossierCodes codes)
    {
        _codes = codes;
        _parser = new DossierParser(options);
        _agencies = new CodeCache(text => AgencyCode.TryParse(text, out var agency) && (options.KnowsAgency?.Invoke(agency) ?? true)
            ? codes.NumberOf(agency)
            : CodeCache.None);
        _procedures = new CodeCache(text => text.Length > 0 ? codes.NumberOf(text) : CodeCache.None);
        _csv = new CsvRecords(this);
        _json = new JsonRecords(this);
    }

    /// <summary>The values of the records of the batch, and behind them room for as many as are judged together.</summary>
    public DossierValues[] Values { get; } = new DossierValues[RecordBatch.Size + ValueLanes.Count];

    /// <summary>The numbers of their agencies.</summary>
    public int[] Agencies { get; } = new int[RecordBatch.Size];

    /// <summary>The numbers of their procedures.</summary>
    public int[] Procedures { get; } = new int[RecordBatch.Size];

    /// <summary>Where a record that is being given starts: the physical line, in a payload the position from 1.</summary>
    public long LineOf(int record) => _alone is null ? _batch.LineOf(record) : _aloneLine;

    /// <summary>The key of a record that is being given, trimmed and composed, in UTF-8.</summary>
    public ReadOnlySpan<byte> KeyOf(int record)
    {
        if (_alone is not null)
        {
            return Encode(_alone.Key);
        }

        TryKey(_batch[record], out var key);
        return key;
    }

    /// <summary>The whole dossier of a record that is being given.</summary>
    public Dossier ToDossier(int record)
    {
        if (_alone is not null)
        {
            return _alone;
        }

        TakeFields(record);
        return _parser.Parse(_fields, out _)!;
    }

    /// <summary>Reads all records of a block, whose bytes mean nothing afterwards.</summary>
    /// <param name="block">The block.</param>
    /// <param name="sink">Is given the records.</param>
    /// <returns>What came of them, for <see cref="DossierBlocks.Add"/>.</returns>
    public BlockReport Read(DossierBlock block, IDossierSink sink)
    {
        _block = block;
        _sink = sink;
        _tally = new ReadTally();
        if (block.Form == DossierForm.Csv)
        {
            _csv.Read(block);
            return new BlockReport(block.Sequence, block.File, _tally);
        }

        _json.Read(block);
        return new BlockReport(block.Sequence, block.File, _tally, _json.Columns, _json.UnknownNames, _json.Error);
    }

    /// <summary>Reads records whose fields are in the block, and empties their batch.</summary>
    public void Read(RecordBatch batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        _batch = batch;
        _agencies.Expect(batch, DossierField.Agency, _agencyHashes);
        _procedures.Expect(batch, DossierField.Procedure, _procedureHashes);
        _agencies.Look(batch, DossierField.Agency, _agencyHashes, Agencies);
        _procedures.Look(batch, DossierField.Procedure, _procedureHashes, Procedures);
        _sink!.Expect(Procedures.AsSpan(0, batch.Count));
        for (var record = 0; record < batch.Count; record++)
        {
            _areCommon[record] = CommonValues.TryRead(batch[record], batch.KnownOf(record), out Values[record]);
        }

        var first = 0;
        for (var record = 0; record < batch.Count; record++)
        {
            if (!TryAccept(record))
            {
                Give(first, record);
                TakeFields(record);
                Read(_fields, batch.LineOf(record), null);
                first = record + 1;
            }
        }

        Give(first, batch.Count);
        batch.Clear();
    }

    /// <summary>Reads a record that is no record as a whole.</summary>
    /// <param name="batch">A batch of this record alone, which is empty after.</param>
    /// <param name="fault">What is wrong with it.</param>
    public void Reject(RecordBatch batch, RecordFault fault)
    {
        _batch = batch;
        TakeFields(0);
        Read(_fields, batch.LineOf(0), fault);
        batch.Clear();
    }

    /// <summary>Reads a record as it is read one by one.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="line">Where the record starts.</param>
    /// <param name="fault">What is wrong with it as a whole; null where nothing is.</param>
    public void Read(DossierFields fields, long line, RecordFault? fault)
    {
        if ((fault is null ? _parser.Parse(fields, out fault) : null) is not { } dossier)
        {
            _tally.AddRejected(fault!.Reason);
            var place = new RecordPlace(_block.FileName, line);
            _sink!.Reject(fault.ToRejection(place, FieldText.Show(fields[DossierField.Key]), DossierField.Names));
            return;
        }

        Values[0] = DossierValues.Of(dossier);
        Agencies[0] = _codes.NumberOf(dossier.Agency);
        Procedures[0] = _codes.NumberOf(dossier.Procedure);
        (_alone, _aloneLine) = (dossier, line);
        Give(0, 1);
        _alone = null;
    }

    /// <summary>Rejects a record whose fields are not known.</summary>
    public void Reject(RecordFault fault, long line)
    {
        _fields.Clear();
        Read(_fields, line, fault);
    }

    private void Give(int first, int end)
    {
        if (end > first)
        {
            _tally.Accepted += end - first;
            _sink!.Add(new AcceptedDossiers(this, first, end - first));
        }
    }

    // Codes have numbers when a dossier with them is accepted, not before.
    private bool TryAccept(int record)
    {
        if (!_areCommon[record])
        {
            return false;
        }

        var fields = _batch[record];
        return TryKey(fields, out _)
            && (Procedures[record] >= 0 || TryCode(_procedures, fields, DossierField.Procedure, out Procedures[record]))
            && (Agencies[record] >= 0 || TryCode(_agencies, fields, DossierField.Agency, out Agencies[record]));
    }

    private bool TryKey(in FieldPlaces fields, out ReadOnlySpan<byte> key)
    {
        ref var text = ref fields.At(DossierField.Key, out var length);
        key = MemoryMarshal.CreateReadOnlySpan(ref text, length);
        return CommonValues.IsInk(ref text, length) || TryOtherKey(ref key);
    }

    // What is trimmed or composed is written out anew.
    private bool TryOtherKey(ref ReadOnlySpan<byte> key)
    {
        if (!Ascii.IsValid(key) || FieldText.Trim(key).Length < key.Length)
        {
            key = Encode(FieldText.Decode(key));
        }

        return !key.IsEmpty;
    }

    private static bool TryCode(CodeCache codes, in FieldPlaces fields, int field, out int number)
    {
        number = codes.Find(ref fields.At(field, out var length), length);
        return number >= 0;
    }

    private ReadOnlySpan<byte> Encode(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        _keyBytes = _keyBytes.Length < most ? new byte[most] : _keyBytes;
        return _keyBytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _keyBytes));
    }

    private void TakeFields(int record)
    {
        var (start, length) = _batch.SourceOf(record).GetOffsetAndLength(_block.Length);
        if (length > 0)
        {
            new DossierJson(DossierJsonNames.Of(_block.Form), _fields).Read(_block.Content.Slice(start, length));
            return;
        }

        _fields.Clear();
        var places = _batch[record];
        for (var field = 0; field < DossierField.Count; field++)
        {
            _fields.Set(field, _fields.Store(places[field]));
        }
    }
}
