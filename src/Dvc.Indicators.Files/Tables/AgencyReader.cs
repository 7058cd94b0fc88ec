using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads one file of agencies.</summary>
internal sealed class AgencyReader(InputSource source)
{
    private const int Code = 0;
    private const int Name = 1;
    private const int Level = 2;
    private const int Parent = 3;
    private const int ValidFrom = 4;
    private const int ValidTo = 5;
    private const int Successor = 6;

    // Files write the last day of this year for an agency without a last day, which is nothing to be told.
    private const int NoLastYear = 9999;

    private const string AllowedEnd = FieldValues.AllowedDay + ", or 9999-12-31 for none";
    private const string KnownCode = "the code of an agency of this file, or nothing";

    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new("agencies", ["code", "name", "level", "parent"], ["valid_from", "valid_to", "successor"]);

    private readonly ReadingLog _log = new();
    private readonly List<Agency> _agencies = [];
    private readonly List<long> _lines = [];
    private readonly ValueWords _words = new();
    private readonly TextCache<AgencyCode?> _codes = new(text => AgencyCode.TryParse(text, out var code) ? code : null);
    private readonly ReadTally _tally = new();
    private bool _isDayFirst;
    private bool _isMonthFirst;
    private bool _hasRecords;
    private bool _hasLostAgencies;

    public FileReading<AgencyTree> Read()
    {
        _log.Guard(ReadRecords);
        if (!_log.HasErrors && !_hasRecords)
        {
            _log.Add(new FileError(source.Name, null, null, "a header without agencies", "at least one agency"));
        }

        var building = AgencyTree.Build(_agencies);
        foreach (var error in building.Errors.OfType<AgencyError>().Where(IsCertain))
        {
            _log.Add(Locate(error));
        }

        return _log.HasErrors ? _log.Failed<AgencyTree>() : _log.Read(building.Require());
    }

    // An unknown parent or successor may stand on a line that could not be read.
    private bool IsCertain(AgencyError error) =>
        !_hasLostAgencies || error.Kind is not (AgencyErrorKind.UnknownParent or AgencyErrorKind.UnknownSuccessor);

    private void ReadRecords()
    {
        using var table = CsvTable.Open(source, Columns);
        table.AddNotes(_log);
        while (table.Read())
        {
            _hasRecords = true;
            _isMonthFirst = _isDayFirst = false;
            var isWhole = table.Fault is null;
            if (!isWhole)
            {
                _log.Add(table.FaultError());
            }

            var agency = isWhole ? ReadAgency(table) : null;
            _hasLostAgencies |= agency is null;
            if (agency is not null)
            {
                _agencies.Add(agency);
                _lines.Add(table.Line);
            }

            _tally.DayFirst += _isDayFirst ? 1 : 0;
            _tally.MonthFirst += _isMonthFirst ? 1 : 0;
        }

        if (_tally.MonthFirstError(source.Name) is { } error)
        {
            _log.Add(error);
        }
    }

    private Agency? ReadAgency(CsvTable table)
    {
        var written = WrittenCode(table, Code);
        if (written.Length == 0)
        {
            Add(table.Line, Code, "nothing", "an agency code");
        }

        var name = Required(table, Name, "the agency's name");
        var level = ReadLevel(table);
        var validFrom = ReadDay(table, ValidFrom, FieldValues.AllowedDay);
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
            Successor = ReadCode(table, Successor),
        };
    }

    private string Required(CsvTable table, int column, string allowed)
    {
        var text = table.Text(column);
        if (text.Length == 0)
        {
            Add(table.Line, column, "nothing", allowed);
        }

        return text;
    }

    private AgencyLevel? ReadLevel(CsvTable table)
    {
        if (AgencyLevels.TryParse(_words.CodeOf(WordKind.Level, FieldText.Written(table.Bytes(Level))), out var level))
        {
            return level;
        }

        Add(table.Line, Level, Phrase.Of(table.Text(Level)), AgencyLevels.AllTexts);
        return null;
    }

    private DateOnly? ReadDay(CsvTable table, int column, string allowed)
    {
        var text = table.Bytes(column).IsEmpty ? "" : table.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var isRead = FieldValues.TryDay(text, out var read, out var day);
        _isDayFirst |= read.Day.IsDayFirst;
        _isMonthFirst |= !isRead && read.Day.IsMonthFirst;
        if (!isRead)
        {
            Add(table.Line, column, Phrase.Of(text), allowed);
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
        _log.Add(finding.Of(code?.ToString() ?? "", code, Columns.Names[finding.Column], new RecordPlace(source.Name, table.Line)));
    }

    // Thousands of agencies have one parent.
    private AgencyCode? ReadCode(CsvTable table, int column)
    {
        var bytes = table.Bytes(column);
        return bytes.IsEmpty ? null
            : CodeText.IsSurelyPlain(bytes) ? _codes.Get(bytes)
            : AgencyCode.TryParse(WrittenCode(table, column), out var code) ? code : null;
    }

    private string WrittenCode(CsvTable table, int column)
    {
        var code = CodeText.Read(table.Bytes(column));
        if (code.IsNumber)
        {
            Add(table.Line, column, $"{Phrase.Of(code.Text)}, a code that a spreadsheet made a number", "codes exported as text: the digits are lost");
        }

        if (code.HasInvisible)
        {
            Find(table, new ValueFinding(QualityRule.InvisibleCharacters, column, CodeText.Show(Encoding.UTF8.GetString(table.Bytes(column)))));
        }

        if (code.HasMark)
        {
            Find(table, new ValueFinding(QualityRule.SpreadsheetMark, column, table.Text(column)));
        }

        return code.Text;
    }

    private FileError Locate(AgencyError error)
    {
        var agency = _agencies[error.Index];
        return error.Kind switch
        {
            AgencyErrorKind.DuplicateCode => At(
                Code, Invariant($"{Phrase.Of(agency.WrittenCode)} again, after line {FirstLineOf(agency.Code)}"), "each agency once"),
            AgencyErrorKind.UnknownParent => At(Parent, Phrase.Of(agency.Parent.ToString()!), KnownCode),
            AgencyErrorKind.UnknownSuccessor => At(Successor, Phrase.Of(agency.Successor.ToString()!), KnownCode),
            AgencyErrorKind.ParentCycle => At(Parent, Sentence(error), "parents that lead up to an agency without a parent"),
            AgencyErrorKind.SuccessorCycle => At(Successor, Sentence(error), "successors that lead to an agency without a successor"),
            _ => At(
                ValidTo,
                Invariant($"{agency.ValidTo:yyyy-MM-dd}"),
                Invariant($"the day of valid_from, {agency.ValidFrom:yyyy-MM-dd}, or a later one")),
        };

        FileError At(int column, string found, string allowed) =>
            new(source.Name, _lines[error.Index], Columns.Names[column], found, allowed);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private long FirstLineOf(AgencyCode code) => _lines[_agencies.FindIndex(agency => agency.Code == code)];

    private static string Sentence(AgencyError error) => Phrase.OneLine($"agency {error.Where} {error.Found}");

    private void Add(long line, int column, string found, string allowed) =>
        _log.Add(new FileError(source.Name, line, Columns.Names[column], found, allowed));
}
