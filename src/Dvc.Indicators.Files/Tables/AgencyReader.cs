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

    private const string AllowedEnd = FieldValues.AllowedDay + ", or 9999-12-31 for none";
    private const string KnownCode = "the code of an agency of this file, or nothing";

    private static readonly CsvColumns Columns = new(["code", "name", "level", "parent"], ["valid_from", "valid_to", "successor"]);

    private readonly ReadingLog _log = new();
    private readonly List<Agency> _agencies = [];
    private readonly List<long> _lines = [];
    private readonly TextCache<AgencyLevel?> _levels = new(text => AgencyLevels.TryParse(text, out var level) ? level : null);
    private readonly TextCache<AgencyCode?> _codes = new(text => AgencyCode.TryParse(text, out var code) ? code : null);
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
        table.Header.AddNotes(source.Name, _log);
        while (table.Read())
        {
            _hasRecords = true;
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
        }
    }

    private Agency? ReadAgency(CsvTable table)
    {
        var written = Required(table, Code, "an agency code");
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
        var level = _levels.Get(table.Bytes(Level));
        if (level is null)
        {
            Add(table.Line, Level, Phrase.Of(table.Text(Level)), AgencyLevels.AllTexts);
        }

        return level;
    }

    private DateOnly? ReadDay(CsvTable table, int column, string allowed)
    {
        var text = table.Bytes(column).IsEmpty ? "" : table.Text(column);
        if (text.Length == 0 || (column == ValidTo && text is "9999-12-31" or "31/12/9999"))
        {
            return null;
        }

        if (FieldValues.TryDay(text, out var day))
        {
            return day;
        }

        Add(table.Line, column, Phrase.Of(text), allowed);
        return null;
    }

    // Thousands of agencies have one parent.
    private AgencyCode? ReadCode(CsvTable table, int column)
    {
        var bytes = table.Bytes(column);
        return bytes.IsEmpty ? null : _codes.Get(bytes);
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
