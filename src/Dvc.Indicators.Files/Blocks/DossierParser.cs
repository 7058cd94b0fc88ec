using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Makes dossiers of their fields; the same for every form of file. Not safe for use by several threads at once.</summary>
internal sealed class DossierParser(RecordOptions options)
{
    private readonly RecordValues _values = new(options, DossierField.Csv.File, DossierField.Names);

    /// <summary>The columns that are the same in every record, as a mapping says, each with its value.</summary>
    public static (int Field, byte[] Value)[] ConstantsOf(Mapping mapping) =>
    [
        .. mapping.Constants.Where(constant => constant.Key.File == DossierField.Csv.File)
            .Select(constant => (DossierField.Names.IndexOf(constant.Key.Column), Encoding.UTF8.GetBytes(constant.Value))),
    ];

    /// <summary>What was found in the last record.</summary>
    public IReadOnlyList<ValueFinding> Findings => _values.Findings;

    /// <summary>Whether a date of the last record has a day above 12 before its month.</summary>
    public bool IsDayFirst => _values.IsDayFirst;

    /// <summary>Makes a dossier.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="fault">Null, or the first fault in the order of the table.</param>
    /// <returns>The dossier, or null where it is rejected.</returns>
    public Dossier? Parse(DossierFields fields, out RecordFault? fault)
    {
        _values.Begin();
        var key = _values.RequiredCode(DossierField.Key, fields[DossierField.Key]);
        var procedure = _values.RequiredSharedCode(DossierField.Procedure, fields[DossierField.Procedure]);
        var agency = _values.Agency(DossierField.Agency, fields.Of(fields.AgencySlice()));
        var channel = Channel(fields[DossierField.Channel]);
        var status = Status(fields[DossierField.Status]);
        var submitted = Time(fields, DossierField.Submitted);
        var received = Time(fields, DossierField.Received);
        var due = _values.Due(DossierField.Due, fields[DossierField.Due], fields.SliceOf(DossierField.Due).IsStructure);
        var finished = Time(fields, DossierField.Finished);
        var returned = Time(fields, DossierField.Returned);
        var (requested, completed) = Supplement(fields);
        var rounds = Rounds(fields);
        var fee = Fee(fields);
        var payment = _values.Whole(DossierField.OnlinePayment, fields[DossierField.OnlinePayment]);
        var hasPaperFile = Flag(fields, DossierField.PaperFile) | HasPaperPath(fields);
        var hasResultFile = Flag(fields, DossierField.ResultFile) | HasResultPath(fields);
        var papersDigitised = FlagOrAnyPapers(fields, DossierField.PapersDigitised);
        var digitised = FlagOrAnyPapers(fields, DossierField.Digitised);
        var fromStore = FlagOrAnyPapers(fields, DossierField.FromNationalStore);
        var identified = FlagOrAnyPapers(fields, DossierField.IdentifiedByVneid);
        var disliked = Flag(fields, DossierField.Disliked);
        var officer = _values.SharedText(fields[DossierField.Officer]);
        var updated = Time(fields, DossierField.Updated);
        fault = _values.Fault;
        return fault is not null ? null : new Dossier
        {
            Key = key,
            Procedure = procedure,
            Agency = agency,
            Status = status,
            Channel = channel,
            Submitted = submitted,
            Received = received,
            Due = due,
            Finished = finished,
            Returned = returned,
            SupplementRequested = requested,
            SupplementCompleted = completed,
            SupplementRounds = rounds,
            Fee = fee,
            OnlinePayment = payment,
            HasPaperFile = hasPaperFile,
            HasResultFile = hasResultFile,
            PapersDigitised = papersDigitised,
            Digitised = digitised,
            FromNationalStore = fromStore,
            IdentifiedByVneid = identified,
            Disliked = disliked,
            Officer = officer,
            Updated = updated,
        };
    }

    private VietnamTime? Time(DossierFields fields, int field) => _values.Time(field, fields[field], fields.SliceOf(field).IsStructure);

    private bool Flag(DossierFields fields, int field) => _values.Flag(field, fields[field]);

    private DossierChannel Channel(ReadOnlySpan<byte> field)
    {
        switch (_values.Number(WordKind.Channel, field))
        {
            case null or 1:
                return DossierChannel.Direct;
            case 2:
                return DossierChannel.Online;
            case 3:
                return DossierChannel.Postal;
            default:
                _values.Fail(RejectionReason.Channel, DossierField.Channel, field);
                return DossierChannel.Direct;
        }
    }

    private DossierStatus Status(ReadOnlySpan<byte> field)
    {
        switch (_values.Number(WordKind.Status, field))
        {
            case >= 1 and <= 10 and var number:
                return (DossierStatus)number;
            case null:
                _values.Fail(RejectionReason.Missing, DossierField.Status, field);
                return default;
            default:
                _values.Fail(RejectionReason.Status, DossierField.Status, field);
                return default;
        }
    }

    // Of the entries that with the latest request, the last of equals; an unknown request is the oldest. What the columns say comes first.
    private (VietnamTime? Requested, VietnamTime? Completed) Supplement(DossierFields fields)
    {
        var requested = Time(fields, DossierField.SupplementRequested);
        var completed = Time(fields, DossierField.SupplementCompleted);
        var supplements = fields.Supplements;
        if (supplements.Count == 0 || requested is not null || completed is not null)
        {
            return (requested, completed);
        }

        var latest = 0;
        for (var entry = 0; entry < supplements.Count; entry++)
        {
            var request = supplements[entry, DossierFields.SupplementRequested];
            var time = _values.Time(DossierField.SupplementRequested, fields.Of(request), request.IsStructure);
            if (requested is null || time >= requested)
            {
                (latest, requested) = (entry, time);
            }
        }

        var completion = supplements[latest, DossierFields.SupplementCompleted];
        return (requested, _values.Time(DossierField.SupplementCompleted, fields.Of(completion), completion.IsStructure));
    }

    private long Rounds(DossierFields fields)
    {
        var field = fields[DossierField.SupplementRounds];
        return FieldText.Written(field).IsEmpty ? fields.Supplements.Count : _values.Whole(DossierField.SupplementRounds, field);
    }

    private decimal? Fee(DossierFields fields)
    {
        var fee = _values.Fee(DossierField.Fee, fields[DossierField.Fee]);
        if (fee is not null)
        {
            return fee;
        }

        for (var entry = 0; entry < fields.Fees.Count; entry++)
        {
            if (_values.Fee(DossierField.Fee, fields.Of(fields.Fees[entry, 0])) is { } amount)
            {
                fee = NumberText.Sum(fee ?? 0, amount);
            }
        }

        return fee;
    }

    private bool HasPaperPath(DossierFields fields)
    {
        var hasPath = false;
        for (var entry = 0; entry < fields.Papers.Count; entry++)
        {
            hasPath |= !IsDeleted(fields, entry) & IsWritten(fields, fields.Papers[entry, DossierFields.PaperPath]);
        }

        return hasPath;
    }

    private bool FlagOrAnyPapers(DossierFields fields, int field)
    {
        var flag = Flag(fields, field);
        for (var entry = 0; entry < fields.Papers.Count; entry++)
        {
            if (!IsDeleted(fields, entry))
            {
                var slice = fields.Papers[entry, DossierFields.PaperFirstFlag + field - DossierField.PapersDigitised];
                flag |= _values.Flag(field, fields.Of(slice));
            }
        }

        return flag;
    }

    // What can not be read does not say that a paper is deleted.
    private bool IsDeleted(DossierFields fields, int paper) =>
        _values.TryFlag(fields.Of(fields.Papers[paper, DossierFields.PaperIsDeleted]), out var isDeleted) && isDeleted;

    private static bool HasResultPath(DossierFields fields)
    {
        var hasPath = false;
        for (var entry = 0; entry < fields.Results.Count; entry++)
        {
            hasPath |= IsWritten(fields, fields.Results[entry, 0]);
        }

        return hasPath;
    }

    private static bool IsWritten(DossierFields fields, FieldSlice slice) => !FieldText.Written(fields.Of(slice)).IsEmpty;
}
