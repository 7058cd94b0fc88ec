using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>Reads the parts of a saved table, of a file on several threads, and puts them together.</summary>
internal sealed class DossierTableParts
{
    private readonly ColumnSource _source;
    private readonly DossierTableHead _head;
    private readonly long[] _parts;
    private readonly long[] _places;
    private readonly bool[] _fitsSum;
    private readonly bool[] _isRight;
    private readonly DossierChunk[] _chunks;
    private DossierPairs? _pairs;
    private string[] _names = [];
    private int _taken = -1;

    /// <summary>Prepares the reading.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="head">What there is.</param>
    /// <param name="parts">The length and the sum of each part.</param>
    /// <param name="start">Where the parts begin.</param>
    public DossierTableParts(ColumnSource source, DossierTableHead head, long[] parts, long start)
    {
        (_source, _head, _parts) = (source, head, parts);
        var count = (int)head.Parts;
        (_fitsSum, _isRight, _chunks) = (new bool[count], new bool[count], new DossierChunk[count - 1]);
        _places = new long[count + 1];
        _places[0] = start;
        for (var part = 0; part < count; part++)
        {
            _places[part + 1] = _places[part] + Math.Max(0, parts[2 * part]);
        }
    }

    public Outcome<DossierTable> Read(int threads)
    {
        if (_source.IsFile && threads > 1)
        {
            ReadParts(Math.Min(threads, _fitsSum.Length));
        }
        else
        {
            ReadParts();
        }

        if (Array.Exists(_fitsSum, fits => !fits) || !_source.IsAtEnd(_places[^1]))
        {
            return DossierTableFormat.Failed(
                "Bảng hồ sơ đã lưu bị hỏng hoặc thiếu: mã kiểm tra không khớp nội dung; đề nghị lưu lại.",
                "The saved table is damaged or cut short: its check sum does not fit its content; save it again.");
        }

        return _pairs is not null && Array.TrueForAll(_isRight, right => right) && HasEveryPair(_pairs)
            ? new Outcome<DossierTable>(
                new DossierTable(_pairs, _names, ImmutableCollectionsMarshal.AsImmutableArray(_chunks), _head.ChunkRows, _head.IsClustered))
            : DossierTableFormat.Failed(
                "Bảng hồ sơ đã lưu bị hỏng: nội dung không theo định dạng; đề nghị lưu lại.",
                "The saved table is damaged: its content does not follow its format; save it again.");
    }

    private bool HasEveryPair(DossierPairs pairs) => _head.IsClustered || DossierTableChecks.HaveTheirRows(pairs, _chunks);

    private void ReadParts(int threads)
    {
        try
        {
            Parallel.For(0, threads, _ => ReadParts());
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    // A part that does not fit ends it: of a stream nobody knows where the next one begins.
    private void ReadParts()
    {
        for (var part = Interlocked.Increment(ref _taken); part < _fitsSum.Length; part = Interlocked.Increment(ref _taken))
        {
            var reader = new ColumnReader(_source, _places[part], _parts[2 * part]);
            if (part == 0)
            {
                ReadCodes(reader);
            }
            else
            {
                ReadChunk(reader, part);
            }

            if (!_fitsSum[part])
            {
                return;
            }
        }
    }

    private void ReadCodes(ColumnReader reader)
    {
        var (agencies, procedures, names) = (reader.Texts(_head.Agencies), reader.Texts(_head.Procedures), reader.Texts(_head.Names));
        var (agencyOf, procedureOf, rowsOf) =
            (reader.Column<int>(_head.Pairs), reader.Column<int>(_head.Pairs), reader.Column<int>(_head.Pairs));
        _fitsSum[0] = reader.Fits((ulong)_parts[1]);
        if (!_fitsSum[0])
        {
            return;
        }

        var codes = agencies.ConvertAll(text => AgencyCode.TryParse(text, out var code) ? code : default).ToArray();
        _isRight[0] = DossierTableChecks.AreCodesRight(codes, procedures)
            && DossierTableChecks.ArePairsRight(agencyOf, procedureOf, rowsOf, _head);
        if (_isRight[0])
        {
            (_pairs, _names) = (new DossierPairs(codes, [.. procedures], agencyOf, procedureOf, rowsOf), [.. names]);
        }
    }

    private void ReadChunk(ColumnReader reader, int part)
    {
        var rows = _head.RowsOf(part - 1);
        var (supplements, names) = (reader.Number(rows), reader.Number(rows));
        var columns = new DossierChunk(reader.HasFailed ? 0 : rows, !_head.IsClustered);
        reader.Fill(columns.Entered.AsSpan());
        reader.Fill(columns.End.AsSpan());
        reader.Fill(columns.Due.AsSpan());
        reader.Fill(columns.Fields.AsSpan());
        reader.Fill(columns.Pairs.AsSpan());
        var chunk = columns.With(
            reader.Column<int>(supplements), reader.Column<uint>(supplements), reader.Column<uint>(supplements),
            reader.Column<int>(names), reader.Column<int>(names));
        _chunks[part - 1] = chunk;
        _fitsSum[part] = reader.Fits((ulong)_parts[(2 * part) + 1]);
        _isRight[part] = _fitsSum[part] && DossierTableChecks.AreSupplementsRight(chunk) && DossierTableChecks.AreNamesRight(chunk, _head.Names);
    }
}
