namespace Dvc.Indicators.Files;

/// <summary>
/// Reads the values of one record after another. It remembers the first fault of a record; so whoever reads the columns in the order of
/// the table gets the fault that counts. Not safe for use by several threads at once.
/// </summary>
internal sealed class RecordValues
{
    private readonly ZoneHandling _zone;
    private readonly TextCache<string> _texts = new(text => text);
    private readonly TextCache<(AgencyCode Code, bool IsKnown)> _agencies;

    public RecordValues(RecordOptions options)
    {
        _zone = options.Zone;
        _agencies = new TextCache<(AgencyCode, bool)>(
            text => AgencyCode.TryParse(text, out var code) ? (code, options.KnowsAgency?.Invoke(code) ?? true) : (code, true));
    }

    /// <summary>The first fault since the record began; null where there is none.</summary>
    public RecordFault? Fault { get; private set; }

    /// <summary>Begins the next record.</summary>
    public void Begin() => Fault = null;

    /// <summary>Notes that a column is faulty.</summary>
    public void Fail(RejectionReason reason, int column, ReadOnlySpan<byte> field) =>
        Fault ??= new RecordFault(reason, column, FieldText.Show(field));

    /// <summary>A text; empty where nothing is written.</summary>
    public static string Text(ReadOnlySpan<byte> field) => field.IsEmpty ? "" : FieldText.Decode(field);

    /// <summary>A text that many records share; empty where nothing is written.</summary>
    public string SharedText(ReadOnlySpan<byte> field) => field.IsEmpty ? "" : _texts.Get(field);

    /// <summary>A text that must be there.</summary>
    public string Required(int column, ReadOnlySpan<byte> field) => Checked(column, Text(field));

    /// <summary>A text that must be there and that many records share.</summary>
    public string RequiredShared(int column, ReadOnlySpan<byte> field) => Checked(column, SharedText(field));

    /// <summary>The code of an agency, which must be there and be known.</summary>
    public AgencyCode Agency(int column, ReadOnlySpan<byte> field)
    {
        var (code, isKnown) = field.IsEmpty ? (default, true) : _agencies.Get(field);
        if (code.IsEmpty || !isKnown)
        {
            Fail(code.IsEmpty ? RejectionReason.Missing : RejectionReason.Agency, column, field);
        }

        return code;
    }

    /// <summary>A time; null where nothing is written.</summary>
    public VietnamTime? Time(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Trim(field);
        if (text.IsEmpty)
        {
            return null;
        }

        var reason = TimeText.Read(text, _zone, out var time, out _, out var secondsToMove);
        reason ??= TimeText.TryMove(ref time, secondsToMove) ? null : RejectionReason.Date;
        if (reason is { } fault)
        {
            Fail(fault, column, field);
        }

        return time;
    }

    /// <summary>A time that must be there.</summary>
    public VietnamTime RequiredTime(int column, ReadOnlySpan<byte> field)
    {
        var time = Time(column, field);
        if (time is null)
        {
            Fail(RejectionReason.Missing, column, field);
        }

        return time ?? default;
    }

    /// <summary>A deadline, which without a time of day keeps the day as it is written; null where nothing is written.</summary>
    public Deadline? Due(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Trim(field);
        if (text.IsEmpty)
        {
            return null;
        }

        var reason = TimeText.Read(text, _zone, out var time, out var hasTimeOfDay, out var secondsToMove);
        reason ??= !hasTimeOfDay || TimeText.TryMove(ref time, secondsToMove) ? null : RejectionReason.Date;
        if (reason is { } fault)
        {
            Fail(fault, column, field);
        }

        return hasTimeOfDay ? Deadline.At(time) : Deadline.On(time.Date);
    }

    /// <summary>A flag; false where nothing is written.</summary>
    public bool Flag(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Trim(field);
        var flag = false;
        if (!text.IsEmpty && !NumberText.TryReadFlag(text, out flag))
        {
            Fail(RejectionReason.Flag, column, field);
        }

        return flag;
    }

    /// <summary>A number; null where nothing is written.</summary>
    public decimal? Number(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Trim(field);
        if (text.IsEmpty)
        {
            return null;
        }

        if (!NumberText.TryRead(text, out var number))
        {
            Fail(RejectionReason.Number, column, field);
        }

        return number;
    }

    /// <summary>A whole number; 0 where nothing is written.</summary>
    public long Whole(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Trim(field);
        long number = 0;
        if (!text.IsEmpty && !NumberText.TryReadWhole(text, out number))
        {
            Fail(RejectionReason.Number, column, field);
        }

        return number;
    }

    private string Checked(int column, string text)
    {
        if (text.Length == 0)
        {
            Fail(RejectionReason.Missing, column, default);
        }

        return text;
    }
}
