namespace Dvc.Indicators.Files;

/// <summary>
/// The fields of one dossier as they were written, whatever the form of its file: UTF-8 text, unescaped. It is used again for the next
/// record, so that reading allocates nothing for a field. Not safe for use by several threads at once.
/// </summary>
internal sealed class DossierFields
{
    /// <summary>Fields of an entry of <see cref="Papers"/>.</summary>
    public const int PaperPath = 0;
    public const int PaperIsDeleted = 1;
    public const int PaperFirstFlag = 2;
    public const int PaperFlags = 4;

    /// <summary>Fields of an entry of <see cref="Supplements"/>.</summary>
    public const int SupplementRequested = 0;
    public const int SupplementCompleted = 1;

    private const int AgencyNames = 3;

    private readonly FieldSlice[] _slices = new FieldSlice[DossierField.Count + AgencyNames - 1];
    private byte[] _text = new byte[1 << 12];
    private int _length;

    /// <summary>The other names under which a payload gives the agency follow the columns.</summary>
    public static int OtherAgency => DossierField.Count;

    /// <summary><c>TaiLieuNop</c>: path, deleted, and the four flags in the order of the table.</summary>
    public FieldList Papers { get; } = new(PaperFirstFlag + PaperFlags);

    /// <summary><c>DanhSachGiayToKetQua</c>: path.</summary>
    public FieldList Results { get; } = new(1);

    /// <summary><c>DanhSachLePhi</c>: amount.</summary>
    public FieldList Fees { get; } = new(1);

    /// <summary><c>DanhSachHoSoBoSung</c>: requested, completed.</summary>
    public FieldList Supplements { get; } = new(2);

    /// <summary>The bytes of all fields, one behind another.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>Where a column stands in <see cref="Text"/>.</summary>
    public FieldSlice SliceOf(int field) => _slices[field];

    /// <summary>The bytes of a column.</summary>
    public ReadOnlySpan<byte> this[int field] => Of(_slices[field]);

    /// <summary>The bytes of a field.</summary>
    public ReadOnlySpan<byte> Of(FieldSlice slice) => _text.AsSpan(slice.Start, slice.Length);

    /// <summary>Empties all fields.</summary>
    public void Clear()
    {
        Array.Clear(_slices);
        Papers.Clear();
        Results.Clear();
        Fees.Clear();
        Supplements.Clear();
        _length = 0;
    }

    /// <summary>Sets a column.</summary>
    public void Set(int field, FieldSlice slice) => _slices[field] = slice;

    /// <summary>Keeps the bytes of a field.</summary>
    public FieldSlice Store(ReadOnlySpan<byte> bytes, bool isStructure = false)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        return Keep(bytes.Length, isStructure);
    }

    /// <summary>Room for a field that is then kept with <see cref="Keep"/>.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_text.Length - _length < length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + length));
        }

        return _text.AsSpan(_length, length);
    }

    /// <summary>Keeps what was written into the room.</summary>
    public FieldSlice Keep(int length, bool isStructure = false)
    {
        var slice = new FieldSlice(_length, length, isStructure);
        _length += length;
        return slice;
    }

    /// <summary>The agency: the first of its names that is not empty.</summary>
    public FieldSlice AgencySlice()
    {
        for (var name = 0; name < AgencyNames; name++)
        {
            var slice = _slices[name == 0 ? DossierField.Agency : OtherAgency + name - 1];
            if (!FieldText.Written(Of(slice)).IsEmpty)
            {
                return slice;
            }
        }

        return default;
    }

    /// <summary>Whether a JSON object or array stands where only a text can, or something else where a list of objects can.</summary>
    public bool IsMisshapen() =>
        Papers.IsMisshapen || Results.IsMisshapen || Fees.IsMisshapen || Supplements.IsMisshapen
        || Papers.HasStructure(PaperPath) || Results.HasStructure(0)
        || _slices[DossierField.Key].IsStructure || _slices[DossierField.Procedure].IsStructure || _slices[DossierField.Officer].IsStructure
        || _slices[DossierField.Agency].IsStructure || _slices[OtherAgency].IsStructure || _slices[OtherAgency + 1].IsStructure;
}
