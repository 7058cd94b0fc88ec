namespace Dvc.Indicators.Files;

/// <summary>Reads files of agencies as one list and checks it.</summary>
internal sealed class AgencyListReader
{
    private static readonly LocalizedText KnownParent = new("mã của cơ quan có trong danh sách, hoặc để trống", "the code of a listed agency, or nothing");
    private static readonly LocalizedText KnownSuccessors = new(
        "mã của các cơ quan có trong danh sách, cách nhau bằng |, hoặc để trống", "codes of listed agencies with | between several, or nothing");


    private readonly ReadingLog _log = new();
    private readonly List<AgencyRow> _rows = [];
    private bool _hasLostAgencies;

    /// <summary>Reads the files.</summary>
    /// <param name="sources">The files, in the order of their agencies.</param>
    /// <param name="mapping">How the files call their columns and values.</param>
    /// <param name="periods">The periods in which the agencies must be a tree too.</param>
    public FileReading<AgencyTree> Read(IReadOnlyList<InputSource> sources, Mapping mapping, IEnumerable<ReportingPeriod> periods)
    {
        foreach (var source in sources)
        {
            var reader = new AgencyReader(source, mapping, _log, _rows);
            reader.Read();
            _hasLostAgencies |= reader.HasLostAgencies;
        }

        var building = AgencyTree.Build(_rows.Select(row => row.Agency));
        var ofPeriods = building.Value is { } tree ? periods.SelectMany(period => tree.In(period).Errors) : [];
        foreach (var error in building.Errors.Concat(ofPeriods).OfType<AgencyError>().Distinct().Where(IsCertain))
        {
            _log.Add(Locate(error));
        }

        return _log.HasErrors ? _log.Failed<AgencyTree>() : _log.Read(building.Require());
    }

    // An unknown parent or successor may stand on a line that could not be read.
    private bool IsCertain(AgencyError error) =>
        !_hasLostAgencies || error.Kind is not (AgencyErrorKind.UnknownParent or AgencyErrorKind.UnknownSuccessor);

    private FileError Locate(AgencyError error)
    {
        var (agency, file, line) = _rows[error.Index];
        return error.Kind switch
        {
            AgencyErrorKind.DuplicateCode => At(
                AgencyReader.Code,
                new(
                    $"{ErrorValue.Of(agency.WrittenCode)} lần nữa, sau {Earlier(error).Vietnamese}",
                    $"{ErrorValue.Of(agency.WrittenCode)} again, after {Earlier(error).English}"),
                new(
                    "mỗi cơ quan một lần, hoặc cho các khoảng thời gian không chồng nhau", "each agency once, or for times that do not overlap")),
            AgencyErrorKind.UnknownParent => At(AgencyReader.Parent, ErrorValue.Value(error.Named.ToString()), KnownParent),
            AgencyErrorKind.UnknownSuccessor => At(AgencyReader.Successor, ErrorValue.Value(error.Named.ToString()), KnownSuccessors),
            AgencyErrorKind.ParentCycle => At(AgencyReader.Parent, Sentence(error), new("các cơ quan cấp trên dẫn đến một cơ quan không có cấp trên", "parents that lead up to an agency without a parent")),
            AgencyErrorKind.SuccessorCycle => At(AgencyReader.Successor, Sentence(error), new("các cơ quan kế thừa dẫn đến một cơ quan không có kế thừa", "successors that lead to an agency without a successor")),
            AgencyErrorKind.PartlyBelow => At(AgencyReader.Successor, Sentence(error), new("mọi cơ quan kế thừa trực thuộc nó, hoặc không cơ quan nào", "successors that all lie below it, or none")),
            _ => At(
                AgencyReader.ValidTo,
                ErrorValue.Same(Invariant($"{agency.ValidTo:yyyy-MM-dd}")),
                new(
                    Invariant($"ngày valid_from, {agency.ValidFrom:yyyy-MM-dd}, hoặc sau đó"),
                    Invariant($"the day of valid_from, {agency.ValidFrom:yyyy-MM-dd}, or a later one"))),
        };

        FileError At(int column, LocalizedText found, LocalizedText allowed) => new(file, line, AgencyReader.Columns.Names[column], found, allowed);
    }

    // The first line of the code; in another file that is named too.
    private LocalizedText Earlier(AgencyError error)
    {
        var first = _rows.Find(row => row.Agency.Code == error.Code);
        var file = first.File == _rows[error.Index].File ? "" : $"{first.File}, ";
        return new(Invariant($"{file}dòng {first.Line}"), Invariant($"{file}line {first.Line}"));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static LocalizedText Sentence(AgencyError error) => new(
        ErrorValue.OneLine($"cơ quan {error.Where} {error.Found.Vietnamese}"), ErrorValue.OneLine($"agency {error.Where} {error.Found.English}"));
}
