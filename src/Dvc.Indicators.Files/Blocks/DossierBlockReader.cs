using System.Text;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Files.Records;
using Dvc.Indicators.Quality;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>
/// Reads the records of blocks. A record whose fields are all written as usual is read straight from its bytes; every other one is read
/// as <see cref="DossierReader"/> reads it, which therefore says what is right. Not safe for use by several threads at once.
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
    private DossierBlock _block = new();
    private IDossierSink? _sink;
    private ReadTally _tally = new();
    private int[] _places = [];
    private int _firstPlace;
    private int[] _ordinals = [];
    private byte[] _keyBytes = new byte[64];
    private Dossier? _dossier;

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

    /// <summary>Where the record starts: the physical line, in a payload the position from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Which of the files the record is from, from 0.</summary>
    public int File => _block.File;

    /// <summary>The whole dossier of the record that the sink is being given.</summary>
    public Dossier ToDossier()
    {
        if (_dossier is null)
        {
            TakeFields();
            _dossier = _parser.Parse(_fields, out _);
        }

        return _dossier!;
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
            return new BlockReport(block.Sequence, block.File, _tally, DossierColumns.None, null);
        }

        _json.Read(block);
        return new BlockReport(block.Sequence, block.File, _tally, _json.Columns, _json.UnknownNames);
    }

    /// <summary>Asks for what is known of the codes of a record that will soon be read.</summary>
    /// <param name="places">Where its fields are; see <see cref="FieldPlaces"/>.</param>
    /// <param name="first">The first of its places.</param>
    /// <param name="ordinals">The place of each column; see <see cref="FieldPlaces"/>.</param>
    public void Expect(int[] places, int first, int[] ordinals)
    {
        var fields = new FieldPlaces(_block.Bytes, places.AsSpan(first), ordinals);
        _agencies.Expect(ref fields.At(DossierField.Agency, out var length), length);
        _procedures.Expect(ref fields.At(DossierField.Procedure, out length), length);
    }

    /// <summary>Reads a record whose fields are in the block.</summary>
    /// <param name="places">Where they are; see <see cref="FieldPlaces"/>.</param>
    /// <param name="first">The first of its places.</param>
    /// <param name="ordinals">The place of each column; see <see cref="FieldPlaces"/>.</param>
    /// <param name="line">Where the record starts.</param>
    /// <param name="fault">What is wrong with it as a whole; null where nothing is.</param>
    public void Read(int[] places, int first, int[] ordinals, long line, RecordFault? fault)
    {
        (_places, _firstPlace, _ordinals, Line, _dossier) = (places, first, ordinals, line, null);
        var fields = Places;
        var procedure = _procedures.Guess(ref fields.At(DossierField.Procedure, out var length), length);
        if (procedure >= 0)
        {
            _sink!.Expect(procedure);
        }

        if (fault is null
            && UsualValues.TryRead(fields, out var values)
            && TryKey(fields[DossierField.Key], out var key)
            && (procedure >= 0 || TryCode(_procedures, fields, DossierField.Procedure, out procedure))
            && TryCode(_agencies, fields, DossierField.Agency, out var agency))
        {
            _tally.Accepted++;
            _sink!.Add(values, agency, procedure, key, this);
            return;
        }

        TakeFields();
        Read(_fields, line, fault);
    }

    /// <summary>Reads a record as it is read one by one.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="line">Where the record starts.</param>
    /// <param name="fault">What is wrong with it as a whole; null where nothing is.</param>
    public void Read(DossierFields fields, long line, RecordFault? fault)
    {
        Line = line;
        _dossier = fault is null ? _parser.Parse(fields, out fault) : null;
        if (_dossier is { } dossier)
        {
            _tally.Accepted++;
            var key = Encode(dossier.Key);
            _sink!.Add(DossierValues.Of(dossier), _codes.NumberOf(dossier.Agency), _codes.NumberOf(dossier.Procedure), key, this);
            return;
        }

        _tally.AddRejected(fault!.Reason);
        _sink!.Reject(DossierReader.RejectionOf(fields, fault, new RecordPlace(_block.FileName, line)));
    }

    /// <summary>Rejects a record whose fields are not known.</summary>
    public void Reject(RecordFault fault, long line)
    {
        _fields.Clear();
        Read(_fields, line, fault);
    }

    private FieldPlaces Places => new(_block.Bytes, _places.AsSpan(_firstPlace), _ordinals);

    // What is trimmed or composed is written out anew.
    private bool TryKey(ReadOnlySpan<byte> field, out ReadOnlySpan<byte> key)
    {
        key = field;
        if (field.IsEmpty || !Ascii.IsValid(field) || FieldText.Trim(field).Length < field.Length)
        {
            key = Encode(FieldText.Decode(field));
        }

        return !key.IsEmpty;
    }

    private static bool TryCode(CodeCache codes, FieldPlaces fields, int field, out int number)
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

    private void TakeFields()
    {
        _fields.Clear();
        var places = Places;
        for (var field = 0; field < DossierField.Count; field++)
        {
            _fields.Set(field, _fields.Store(places[field]));
        }
    }
}
