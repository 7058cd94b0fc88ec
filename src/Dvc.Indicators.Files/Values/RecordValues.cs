using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads the values of one record after another. It remembers the first fault of a record; so whoever reads the columns in the order of
/// the table gets the fault that counts. Not safe for use by several threads at once.
/// </summary>
internal sealed class RecordValues
{
    /// <summary>What means no number.</summary>
    public const long NoNumber = -1;

    private readonly ZoneHandling _zone;
    private readonly ValueWords _words;
    private readonly ImmutableArray<DateForm> _dateForms;
    private readonly ImmutableArray<DecimalSign> _decimalSigns;
    private readonly TextCache<string> _texts = new(text => text);
    private readonly TextCache<(AgencyCode Code, bool IsKnown)> _agencies;
    private readonly List<ValueFinding> _findings = [];

    /// <summary>Makes a reader of the values of one kind of file.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="file">The kind of file, as mappings name it.</param>
    /// <param name="columns">Its columns, by the numbers by which they are read.</param>
    public RecordValues(RecordOptions options, string file, ImmutableArray<string> columns)
    {
        _zone = options.Zone;
        _words = new ValueWords(options.Mapping);
        _dateForms = [.. columns.Select(column => options.Mapping.DateFormOf(file, column))];
        _decimalSigns = [.. columns.Select(column => options.Mapping.DecimalSignOf(file, column))];
        _agencies = new TextCache<(AgencyCode, bool)>(
            text => AgencyCode.TryParse(text, out var code) ? (code, options.KnowsAgency?.Invoke(code) ?? true) : (code, true));
    }

    /// <summary>The first fault since the record began; null where there is none.</summary>
    public RecordFault? Fault { get; private set; }

    /// <summary>What was found since the record began.</summary>
    public IReadOnlyList<ValueFinding> Findings => _findings;

    /// <summary>Whether a date of the record has a day above 12 before its month.</summary>
    public bool IsDayFirst { get; private set; }

    /// <summary>Begins the next record.</summary>
    public void Begin()
    {
        Fault = null;
        IsDayFirst = false;
        _findings.Clear();
    }

    /// <summary>The decimal sign of a column.</summary>
    public DecimalSign DecimalSignOf(int column) => _decimalSigns[column];

    /// <summary>Notes that a column is faulty.</summary>
    public void Fail(RejectionReason reason, int column, ReadOnlySpan<byte> field) =>
        Fault ??= new RecordFault(reason, column, FieldText.Show(field));

    /// <summary>A text; empty where nothing is written.</summary>
    public static string Text(ReadOnlySpan<byte> field) => FieldText.Written(field) is { IsEmpty: false } text ? FieldText.Decode(text) : "";

    /// <summary>A text that many records share; empty where nothing is written.</summary>
    public string SharedText(ReadOnlySpan<byte> field) => FieldText.Written(field) is { IsEmpty: false } text ? _texts.Get(text) : "";

    /// <summary>A code; empty where nothing is written.</summary>
    public string Code(int column, ReadOnlySpan<byte> field) =>
        CodeText.IsSurelyPlain(field) ? Encoding.UTF8.GetString(field) : Checked(column, field, CodeText.Read(field));

    /// <summary>A code that must be there.</summary>
    public string RequiredCode(int column, ReadOnlySpan<byte> field) => Required(column, field, Code(column, field));

    /// <summary>A code that must be there and that many records share.</summary>
    public string RequiredSharedCode(int column, ReadOnlySpan<byte> field) => Required(column, field, SharedCode(column, field));

    /// <summary>The code of an agency, which must be there and be known.</summary>
    public AgencyCode Agency(int column, ReadOnlySpan<byte> field)
    {
        var text = CodeText.IsSurelyPlain(field) ? field : Encoding.UTF8.GetBytes(RequiredCode(column, field));
        var (code, isKnown) = text.IsEmpty ? (default, true) : _agencies.Get(text);
        if (!isKnown)
        {
            Fail(RejectionReason.Agency, column, field);
        }

        return code;
    }

    /// <summary>The code that a word means, in the contract's writing; empty where nothing is written, null where it means none.</summary>
    public string? Word(WordKind kind, ReadOnlySpan<byte> field) =>
        FieldText.Written(field) is { IsEmpty: false } text ? _words.CodeOf(kind, text) : "";

    /// <summary>
    /// The number that a number or a word means; null where nothing is written, <see cref="NoNumber"/> where it means none.
    /// </summary>
    public long? Number(WordKind kind, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Written(field);
        return text.IsEmpty ? null
            : !_words.AreGiven(kind) && NumberText.TryReadWhole(text, out var number) ? number
            : _words.CodeOf(kind, text) is { } code && long.TryParse(code, CultureInfo.InvariantCulture, out number) ? number
            : NumberText.TryReadWhole(text, out number) ? number
            : NoNumber;
    }

    /// <summary>A time; null where nothing is written.</summary>
    public VietnamTime? Time(int column, ReadOnlySpan<byte> field, bool isStructure = false) => Read(column, field, isStructure).Time;

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
    public Deadline? Due(int column, ReadOnlySpan<byte> field, bool isStructure = false)
    {
        var due = Read(column, field, isStructure);
        return due.Time is not { } time ? null : due.HasTimeOfDay ? Deadline.At(time) : Deadline.On(time.Date);
    }

    /// <summary>A flag; false where nothing is written.</summary>
    public bool Flag(int column, ReadOnlySpan<byte> field)
    {
        if (!TryFlag(field, out var flag))
        {
            Fail(RejectionReason.Flag, column, field);
        }

        return flag;
    }

    /// <summary>A flag, false where nothing is written; whether it can be read.</summary>
    public bool TryFlag(ReadOnlySpan<byte> field, out bool flag)
    {
        var text = FieldText.Written(field);
        flag = false;
        if (text.IsEmpty || (!_words.AreGiven(WordKind.Flag) && NumberText.TryReadFlag(text, out flag)))
        {
            return true;
        }

        if (_words.CodeOf(WordKind.Flag, text) is not { } code)
        {
            return NumberText.TryReadFlag(text, out flag);
        }

        flag = code == "1";
        return true;
    }

    /// <summary>An amount of money; null where nothing is written.</summary>
    public decimal? Fee(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Written(field);
        decimal fee = 0;
        if (!text.IsEmpty && !NumberText.TryReadFee(text, out fee))
        {
            Fail(RejectionReason.Number, column, field);
        }

        return text.IsEmpty ? null : fee;
    }

    /// <summary>A number with decimals; null where nothing is written.</summary>
    public decimal? Number(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Written(field);
        decimal number = 0;
        if (!text.IsEmpty && !NumberText.TryReadDecimal(text, _decimalSigns[column], out number))
        {
            Fail(RejectionReason.Number, column, field);
        }

        return text.IsEmpty ? null : number;
    }

    /// <summary>A whole number; 0 where nothing is written.</summary>
    public long Whole(int column, ReadOnlySpan<byte> field)
    {
        var text = FieldText.Written(field);
        long number = 0;
        if (!text.IsEmpty && !NumberText.TryReadWhole(text, out number))
        {
            Fail(RejectionReason.Number, column, field);
        }

        return number;
    }

    private string SharedCode(int column, ReadOnlySpan<byte> field) => CodeText.IsSurelyPlain(field) ? _texts.Get(field) : Code(column, field);

    private string Checked(int column, ReadOnlySpan<byte> field, CodeText code)
    {
        if (code.HasInvisible)
        {
            _findings.Add(new ValueFinding(QualityRule.InvisibleCharacters, column, CodeText.Show(Encoding.UTF8.GetString(field))));
        }

        if (code.HasMark)
        {
            _findings.Add(new ValueFinding(QualityRule.SpreadsheetMark, column, FieldText.Show(field)));
        }

        if (code.IsNumber)
        {
            Fail(RejectionReason.SpreadsheetNumber, column, field);
        }

        return code.Text;
    }

    private string Required(int column, ReadOnlySpan<byte> field, string code)
    {
        if (code.Length == 0)
        {
            Fail(RejectionReason.Missing, column, field);
        }

        return code;
    }

    private ReadTime Read(int column, ReadOnlySpan<byte> field, bool isStructure)
    {
        var text = isStructure ? field : FieldText.Written(field);
        if (text.IsEmpty)
        {
            return default;
        }

        var form = _dateForms[column];
        var reason = isStructure ? TimeJson.Read(text, form, _zone, out var time) : MappedTime.Read(text, form, _zone, out time);
        IsDayFirst |= time.Day.IsDayFirst;
        if (reason is { } fault)
        {
            Fault ??= new RecordFault(fault, column, FieldText.Show(field), IsMonthFirst: fault == RejectionReason.Date && time.Day.IsMonthFirst);
        }
        else if (time.IsPlaceholder)
        {
            _findings.Add(new ValueFinding(QualityRule.PlaceholderDate, column, FieldText.Show(field)));
        }

        return time;
    }
}
