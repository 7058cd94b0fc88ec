using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads the rows of one file of agencies.</summary>
/// <param name="source">The file.</param>
/// <param name="mapping">How the file calls its columns and values.</param>
/// <param name="log">Takes what is wrong.</param>
/// <param name="rows">Takes the agencies.</param>
internal sealed class AgencyReader(InputSource source, Mapping mapping, ReadingLog log, List<AgencyRow> rows)
{
    internal const int Code = 0;
    private const int Name = 1;
    private const int Level = 2;
    internal const int Parent = 3;
    private const int ValidFrom = 4;
    internal const int ValidTo = 5;
    internal const int Successor = 6;

    // Files write the last day of this year for an agency without a last day, which is nothing to be told.
    private const int NoLastYear = 9999;

    private static readonly LocalizedText AllowedEnd = new(
        $"{AllowedValues.Day.Vietnamese}, hoặc 9999-12-31 nếu không có", $"{AllowedValues.Day.English}, or 9999-12-31 for none");

    private static readonly LocalizedText AnAgencyCode = new("mã cơ quan", "an agency code");

    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new("agencies", ["code", "name", "level", "parent"], ["valid_from", "valid_to", "successor"]);

    private readonly ValueWords _words = new(mapping);
    private readonly TextCache<AgencyCode?> _codes = new(text => AgencyCode.TryParse(text, out var code) ? code : null);
    private readonly ReadTally _tally = new();
    private bool _isDayFirst;
    private bool _isMonthFirst;
    private bool _hasRecords;
    private bool _isReadToItsEnd;

    /// <summary>Whether lines, or all of the file, could not be read, on which agencies may stand.</summary>
    public bool HasLostAgencies { get; private set; }

    /// <summary>Reads the file.</summary>
    public void Read()
    {
        log.Guard(ReadRecords);
        HasLostAgencies |= !_isReadToItsEnd;
        if (_isReadToItsEnd && !_hasRecords)
        {
            log.Add(new FileError(source.Name, null, null, new("dòng tiêu đề mà không có cơ quan", "a header without agencies"), new("ít nhất một cơ quan", "at least one agency")));
        }
    }

    private void ReadRecords()
    {
        using var table = CsvTable.Open(source, Columns.With(mapping));
        table.AddNotes(log);
        while (table.Read())
        {
            _hasRecords = true;
            _isMonthFirst = _isDayFirst = false;
            var isWhole = table.Fault is null;
            if (!isWhole)
            {
                log.Add(table.FaultError());
            }

            var agency = isWhole ? ReadAgency(table) : null;
            HasLostAgencies |= agency is null;
            if (agency is not null)
            {
                rows.Add(new AgencyRow(agency, source.Name, table.Line));
            }

            _tally.DayFirst += _isDayFirst ? 1 : 0;
            _tally.MonthFirst += _isMonthFirst ? 1 : 0;
        }

        _isReadToItsEnd = true;
        if (_tally.MonthFirstError(source.Name) is { } error)
        {
            log.Add(error);
        }
    }

    private Agency? ReadAgency(CsvTable table)
    {
        var written = WrittenCode(table, Code, table.Bytes(Code));
        if (written.Length == 0)
        {
            Add(table.Line, Code, ErrorValue.Nothing, AnAgencyCode);
        }

        var name = Required(table, Name, new("tên cơ quan", "the agency's name"));
        var level = ReadLevel(table);
        var validFrom = ReadDay(table, ValidFrom, AllowedValues.Day);
        var validTo = ReadDay(table, ValidTo, AllowedEnd);
        if (!AgencyCode.TryParse(written, out var code))
        {
            return null;
        }

        return new Agency(code, written, name)
        {
            Level = level,
            Parent = ReadCode(table, Parent),
            ValidFrom = validFrom,
            ValidTo = validTo,
            Successors = ReadSuccessors(table),
        };
    }

    private string Required(CsvTable table, int column, LocalizedText allowed)
    {
        var text = table.Text(column);
        if (text.Length == 0)
        {
            Add(table.Line, column, ErrorValue.Nothing, allowed);
        }

        return text;
    }

    private AgencyLevel? ReadLevel(CsvTable table)
    {
        if (AgencyLevels.TryParse(_words.CodeOf(WordKind.Level, FieldText.Written(table.Bytes(Level))), out var level))
        {
            return level;
        }

        Add(table.Line, Level, ErrorValue.Value(table.Text(Level)), ErrorValue.Same(AgencyLevels.AllTexts));
        return null;
    }

    private DateOnly? ReadDay(CsvTable table, int column, LocalizedText allowed)
    {
        var text = table.Bytes(column).IsEmpty ? "" : table.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var isRead = FieldValues.TryDay(text, mapping.DateFormOf(Columns.File, Columns.Names[column]), out var read, out var day);
        _isDayFirst |= read.Day.IsDayFirst;
        _isMonthFirst |= !isRead && read.Day.IsMonthFirst;
        if (!isRead)
        {
            Add(table.Line, column, ErrorValue.Value(text), allowed);
        }
        else if (read.IsPlaceholder && !(column == ValidTo && read.Day.Year == NoLastYear))
        {
            Find(table, new ValueFinding(QualityRule.PlaceholderDate, column, text));
        }

        return day;
    }

    private void Find(CsvTable table, ValueFinding finding)
    {
        var code = AgencyCode.TryParse(CodeText.Read(table.Bytes(Code)).Text, out var agency) ? agency : default(AgencyCode?);
        log.Add(finding.Of(code?.ToString() ?? "", code, Columns.Names[finding.Column], new RecordPlace(source.Name, table.Line)));
    }

    // Thousands of agencies have one parent.
    private AgencyCode? ReadCode(CsvTable table, int column)
    {
        var bytes = table.Bytes(column);
        return bytes.IsEmpty ? null
            : CodeText.IsSurelyPlain(bytes) ? _codes.Get(bytes)
            : AgencyCode.TryParse(WrittenCode(table, column, bytes), out var code) ? code : null;
    }

    private ImmutableArray<AgencyCode> ReadSuccessors(CsvTable table)
    {
        if (!table.Bytes(Successor).Contains((byte)'|'))
        {
            return ReadCode(table, Successor) is { } one ? [one] : [];
        }

        var codes = ImmutableArray.CreateBuilder<AgencyCode>();
        foreach (var part in WrittenCode(table, Successor, table.Bytes(Successor)).Split('|'))
        {
            if (AgencyCode.TryParse(WrittenCode(table, Successor, Encoding.UTF8.GetBytes(part)), out var code))
            {
                codes.Add(code);
            }
        }

        return codes.ToImmutable();
    }

    private string WrittenCode(CsvTable table, int column, ReadOnlySpan<byte> value)
    {
        var code = CodeText.Read(value);
        if (code.IsNumber)
        {
            Add(
                table.Line, column,
                new(
                    $"{ErrorValue.Of(code.Text)}, mã bị bảng tính đổi thành số", $"{ErrorValue.Of(code.Text)}, a code that a spreadsheet made a number"),
                new("mã được xuất ở dạng văn bản: chữ số đã mất", "codes exported as text: the digits are lost"));
        }

        if (code.HasInvisible)
        {
            Find(table, new ValueFinding(QualityRule.InvisibleCharacters, column, CodeText.Show(Encoding.UTF8.GetString(value))));
        }

        if (code.HasMark)
        {
            Find(table, new ValueFinding(QualityRule.SpreadsheetMark, column, table.Text(column)));
        }

        return code.Text;
    }

    private void Add(long line, int column, LocalizedText found, LocalizedText allowed) =>
        log.Add(new FileError(source.Name, line, Columns.Names[column], found, allowed));
}
