using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads the records of blocks. A record whose fields are all written in their common forms is read straight from its bytes; every other one by
/// <see cref="DossierParser"/>, which therefore says what is right. Not safe for use by several threads at once.
/// </summary>
internal sealed class DossierBlockReader
{
    private readonly DossierParser _parser;
    private readonly DossierJsonNames _names;
    private readonly bool _isCommon;
    private readonly (int Field, byte[] Value)[] _constants;
    private readonly CodeCache _agencies;
    private readonly CodeCache _procedures;
    private readonly CsvRecords _csv;
    private readonly JsonRecords _json;
    private readonly DossierFields _fields = new();
    private readonly bool[] _areCommon = new bool[RecordBatch.Size];
    private readonly bool[] _areDayFirst = new bool[RecordBatch.Size];
    private readonly DossierValues[] _values = new DossierValues[RecordBatch.Size];
    private readonly int[] _agencyNumbers = new int[RecordBatch.Size];
    private readonly int[] _procedureNumbers = new int[RecordBatch.Size];
    private DossierBlock _block = new();
    private DossierBatch? _dossiers;
    private Action<Dossier, long>? _accepted;
    private Dictionary<int, Dossier>? _whole;
    private ReadTally _tally = new();
    private RecordBatch _batch = new();
    private byte[] _keyBytes = new byte[64];

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="codes">Numbers the codes, for all threads alike.</param>
    public DossierBlockReader(RecordOptions options, DossierCodes codes)
    {
        _parser = new DossierParser(options);
        (_names, _isCommon) = (options.Mapping.Json, options.Mapping.IsCommon);
        _constants = DossierParser.ConstantsOf(options.Mapping);

        // Of a code that is not written as it is meant there is something to tell each time.
        _agencies = new CodeCache(written => CodeText.Read(written) is { IsPlain: true } code && AgencyCode.TryParse(code.Text, out var agency)
            && (options.KnowsAgency?.Invoke(agency) ?? true) && codes.TryNumber(agency, out var number)
            ? number
            : CodeCache.None);
        _procedures = new CodeCache(written => CodeText.Read(written) is { IsPlain: true, Text: { Length: > 0 } code }
            ? codes.NumberOf(code)
            : CodeCache.None);
        _csv = new CsvRecords(this);
        _json = new JsonRecords(this, _names);
    }

    /// <summary>Reads all records of a block, whose bytes mean nothing afterwards.</summary>
    /// <param name="block">The block.</param>
    /// <param name="dossiers">Takes the records.</param>
    /// <param name="accepted">Is given each accepted dossier and where it starts; null for nobody, which is several times as fast.</param>
    /// <returns>What came of them, for <see cref="DossierBlocks.Add"/>.</returns>
    public BlockReport Read(DossierBlock block, DossierBatch dossiers, Action<Dossier, long>? accepted)
    {
        (_block, _dossiers, _accepted) = (block, dossiers, accepted);
        _whole = dossiers.WantsDossiers ? [] : null;
        _tally = new ReadTally();
        var whole = _whole;
        dossiers.Begin(block.File, block.Sequence, whole is null ? null : row => whole.GetValueOrDefault(row));
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
        _agencies.Look(batch, DossierField.Agency, _agencyNumbers);
        _procedures.Look(batch, DossierField.Procedure, _procedureNumbers);
        for (var record = 0; record < batch.Count; record++)
        {
            _areCommon[record] = _isCommon && CommonValues.TryRead(batch[record], batch.KnownOf(record), out _values[record], out _areDayFirst[record]);
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
        var dossiers = _dossiers!;
        foreach (var (field, value) in _constants)
        {
            fields.Set(field, fields.Store(value));
        }

        var place = new RecordPlace(_block.FileName, line);
        if ((fault is null ? _parser.Parse(fields, out fault) : null) is not { } dossier)
        {
            _tally.AddRejected(fault!);
            dossiers.Reject(fault!.ToRejection(place, CodeText.ShowKey(fields[DossierField.Key]), DossierField.Names));
            return;
        }

        _tally.Accepted++;
        _tally.DayFirst += _parser.IsDayFirst ? 1 : 0;
        foreach (var finding in _parser.Findings)
        {
            dossiers.Find(finding.Of(dossier.Key, dossier.Agency, DossierField.Names[finding.Column], place));
        }

        dossiers.Add(dossier, line, _block.FileName);
        if (_whole is { } whole)
        {
            whole.Add(dossiers.Count - 1, dossier);
        }

        _accepted?.Invoke(dossier, line);
    }

    /// <summary>Counts lines whose fields are all empty, which are no records.</summary>
    public void AddBlankLines(long lines) => _tally.BlankLines += lines;

    /// <summary>Rejects a record whose fields are not known.</summary>
    public void Reject(RecordFault fault, long line)
    {
        _fields.Clear();
        Read(_fields, line, fault);
    }

    private void Give(int first, int end)
    {
        _tally.Accepted += end - first;
        for (var record = first; record < end; record++)
        {
            _tally.DayFirst += _areDayFirst[record] ? 1 : 0;
            _dossiers!.Add(KeyOf(record), _agencyNumbers[record], _procedureNumbers[record], _values[record], _batch.LineOf(record));
            if (_accepted is not null || (_whole is not null && _values[record].Has(DossierFlags.PaidOnline)))
            {
                TellWhole(record);
            }
        }
    }

    // That there is a key was seen before.
    private ReadOnlySpan<byte> KeyOf(int record)
    {
        TryKey(_batch[record], out var key);
        return key;
    }

    // The kind of online payment is told in findings and is not in columns.
    private void TellWhole(int record)
    {
        TakeFields(record);
        var dossier = _parser.Parse(_fields, out _)!;
        _whole?.Add(_dossiers!.Count - 1, dossier);
        _accepted?.Invoke(dossier, _batch.LineOf(record));
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
            && (_procedureNumbers[record] >= 0 || TryCode(_procedures, fields, DossierField.Procedure, out _procedureNumbers[record]))
            && (_agencyNumbers[record] >= 0 || TryCode(_agencies, fields, DossierField.Agency, out _agencyNumbers[record]));
    }

    private bool TryKey(in FieldPlaces fields, out ReadOnlySpan<byte> key)
    {
        ref var text = ref fields.At(DossierField.Key, out var length);
        key = MemoryMarshal.CreateReadOnlySpan(ref text, length);
        return CommonValues.IsCode(ref text, length) || TryOtherKey(ref key);
    }

    // What is trimmed or composed is written out anew.
    private bool TryOtherKey(ref ReadOnlySpan<byte> key)
    {
        if (CodeText.IsSurelyPlain(key))
        {
            return true;
        }

        var code = CodeText.Read(key);
        if (!Ascii.IsValid(key) || code.Text.Length < key.Length)
        {
            key = Encode(code.Text);
        }

        return !key.IsEmpty && code.IsPlain;
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
            new DossierJson(_names.Of(_block.Form), _fields).Read(_block.Content.Slice(start, length));
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
