namespace Dvc.Indicators.Files;

/// <summary>
/// Gathers records of JSON to be read together: their fields, with what the lists of a payload come to. Not safe for use by several threads at
/// once.
/// </summary>
internal sealed class JsonBatch
{
    private const int PlacesOfRecord = 2 * DossierField.Count;
    private const int FirstSize = 1 << 16;

    private static readonly int[] Ordinals = [.. Enumerable.Range(0, DossierField.Count).Select(field => 2 * field)];

    private readonly int[] _places = new int[PlacesOfRecord * RecordBatch.Size];
    private byte[] _text = new byte[FirstSize];
    private int _length;

    /// <summary>The records.</summary>
    public RecordBatch Records { get; } = new();

    /// <summary>Whether there is room for another record.</summary>
    public bool HasRoomFor(DossierFields fields) =>
        !Records.IsFull && (Records.Count == 0 || fields.Text.Length <= _text.Length - _length - DossierBlock.Slack);

    /// <summary>Adds a record; there must be room.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="line">Where it starts.</param>
    /// <param name="source">Where its text is in the block.</param>
    /// <returns>False where its lists are for <see cref="DossierParser"/> to judge.</returns>
    public bool TryAdd(DossierFields fields, long line, Range source)
    {
        if (Records.Count == 0)
        {
            _length = 0;
            var least = fields.Text.Length + DossierBlock.Slack;
            _text = _text.Length < least ? new byte[2 * least] : _text;
            Records.Begin(_text, _places, Ordinals);
        }

        var first = Records.Count * PlacesOfRecord;
        if (!TryPlace(fields, _places.AsSpan(first, PlacesOfRecord), out var known))
        {
            return false;
        }

        fields.Text.CopyTo(_text.AsSpan(_length));
        _length += fields.Text.Length;
        Records.Add(first, 0, line, known, source);
        return true;
    }

    private bool TryPlace(DossierFields fields, Span<int> places, out KnownValues known)
    {
        known = default;
        for (var field = 0; field < DossierField.Count; field++)
        {
            Place(places, field, fields.SliceOf(field));
        }

        Place(places, DossierField.Agency, fields.AgencySlice());
        for (var result = 0; result < fields.Results.Count; result++)
        {
            known.More |= IsWritten(fields, fields.Results[result, 0]) ? DossierFlags.ResultFile : DossierFlags.None;
        }

        return TryFee(fields, places) && TrySupplement(fields, places, ref known) && TryPapers(fields, ref known);
    }

    private void Place(Span<int> places, int field, FieldSlice slice)
    {
        places[2 * field] = _length + slice.Start - 1;
        places[2 * field + 1] = _length + slice.Start + slice.Length;
    }

    private bool TryFee(DossierFields fields, Span<int> places)
    {
        if (fields.Fees.Count == 1 && fields[DossierField.Fee].IsEmpty)
        {
            Place(places, DossierField.Fee, fields.Fees[0, 0]);
        }

        return fields.Fees.Count <= 1;
    }

    private bool TrySupplement(DossierFields fields, Span<int> places, ref KnownValues known)
    {
        var supplements = fields.Supplements;
        if (supplements.Count == 0)
        {
            return true;
        }

        if (supplements.Count > 1 || !fields[DossierField.SupplementRequested].IsEmpty || !fields[DossierField.SupplementCompleted].IsEmpty)
        {
            return false;
        }

        Place(places, DossierField.SupplementRequested, supplements[0, DossierFields.SupplementRequested]);
        Place(places, DossierField.SupplementCompleted, supplements[0, DossierFields.SupplementCompleted]);
        known.Rounds = (byte)(fields[DossierField.SupplementRounds].IsEmpty ? 1 : 0);
        return true;
    }

    private static bool TryPapers(DossierFields fields, ref KnownValues known)
    {
        for (var paper = 0; paper < fields.Papers.Count; paper++)
        {
            if (!TryFlag(fields.Of(fields.Papers[paper, DossierFields.PaperIsDeleted]), out var isDeleted))
            {
                return false;
            }

            if (isDeleted)
            {
                continue;
            }

            known.More |= IsWritten(fields, fields.Papers[paper, DossierFields.PaperPath]) ? DossierFlags.PaperFile : DossierFlags.None;
            for (var flag = 0; flag < DossierFields.PaperFlags; flag++)
            {
                if (!TryFlag(fields.Of(fields.Papers[paper, DossierFields.PaperFirstFlag + flag]), out var isSet))
                {
                    return false;
                }

                known.More |= isSet ? (DossierFlags)((int)DossierFlags.PapersDigitised << flag) : DossierFlags.None;
            }
        }

        return true;
    }

    private static bool TryFlag(ReadOnlySpan<byte> text, out bool flag)
    {
        flag = false;
        return text.IsEmpty || NumberText.TryReadFlag(text, out flag);
    }

    private static bool IsWritten(DossierFields fields, FieldSlice slice) => !FieldText.Written(fields.Of(slice)).IsEmpty;
}
