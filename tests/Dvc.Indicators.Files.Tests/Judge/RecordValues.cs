namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Reads the values of one record after another, and remembers the first fault of a record.</summary>
internal sealed class RecordValues(RecordOptions options)
{
    public RecordFault? Fault { get; private set; }

    /// <summary>Whether a date with slashes has a first number above 12.</summary>
    public bool IsDayFirst { get; private set; }

    public void Begin() => (Fault, IsDayFirst) = (null, false);

    public void Fail(RejectionReason reason, int column, ReadOnlySpan<byte> field) =>
        Fault ??= new RecordFault(reason, column, FieldText.Show(field));

    public string Code(int column, ReadOnlySpan<byte> field)
    {
        var code = CodeValue.Read(field, out var isNumber);
        if (code.Length == 0 || isNumber)
        {
            Fail(isNumber ? RejectionReason.SpreadsheetNumber : RejectionReason.Missing, column, field);
        }

        return code;
    }

    public AgencyCode Agency(int column, ReadOnlySpan<byte> field)
    {
        var isCode = AgencyCode.TryParse(Code(column, field), out var code);
        if (isCode && options.KnowsAgency?.Invoke(code) == false)
        {
            Fail(RejectionReason.Agency, column, field);
        }

        return code;
    }

    public VietnamTime? Time(int column, ReadOnlySpan<byte> field, bool isStructure) =>
        Read(column, field, isStructure)?.Time is { } time ? VietnamTime.FromLocal(time) : null;

    public Deadline? Due(int column, ReadOnlySpan<byte> field, bool isStructure)
    {
        var due = Read(column, field, isStructure);
        return due?.Time is not { } time ? null
            : due.HasTimeOfDay ? Deadline.At(VietnamTime.FromLocal(time))
            : Deadline.On(DateOnly.FromDateTime(time));
    }

    public bool Flag(int column, ReadOnlySpan<byte> field)
    {
        var flag = NumberValue.Flag(FieldText.Written(field));
        if (flag is null)
        {
            Fail(RejectionReason.Flag, column, field);
        }

        return flag ?? false;
    }

    public decimal? Fee(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Written(field);
        var fee = text.Length == 0 ? null : NumberValue.Fee(text);
        if (fee is null && text.Length > 0)
        {
            Fail(RejectionReason.Number, column, field);
        }

        return fee;
    }

    public long Whole(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Written(field);
        var number = text.Length == 0 ? 0 : NumberValue.Whole(text);
        if (number is null)
        {
            Fail(RejectionReason.Number, column, field);
        }

        return number ?? 0;
    }

    private DateValue? Read(int column, ReadOnlySpan<byte> field, bool isStructure)
    {
        var text = isStructure ? FieldText.Decode(field) : FieldText.Written(field);
        if (text.Length == 0)
        {
            return null;
        }

        var date = isStructure ? DateValue.ReadJson(text, options.Zone) : DateValue.Read(text, options.Zone);
        IsDayFirst |= date.First is >= 13 and <= 31;
        if (date.Fault is { } fault)
        {
            var isMonthFirst = fault == RejectionReason.Date && date.First is >= 1 and <= 12 && date.Second is >= 13 and <= 31;
            Fault ??= new RecordFault(fault, column, FieldText.Show(field), isMonthFirst);
        }

        return date.Fault is null ? date : null;
    }
}
