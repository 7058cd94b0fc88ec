namespace Dvc.Indicators.Files;

/// <summary>Numbers the agencies that figures name: the rows of the roster, or without an agencies file the codes as they come.</summary>
internal sealed class FigureAgencies
{
    private static readonly LocalizedText AgencyOfThatTime = new("cơ quan hoạt động vào thời gian đó", "an agency of that time");

    private readonly AgencyRoster? _roster;
    private readonly ReportingPeriod? _period;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<AgencyCode, int> _codes = [];

    private FigureAgencies(AgencyRoster? roster, ReportingPeriod? period)
    {
        _roster = roster;
        _period = period;
    }

    /// <summary>Applies the mergers of the period; null when that makes circles, which are noted as errors.</summary>
    public static FigureAgencies? Of(AgencyTree? tree, ReportingPeriod? period, ReadingLog log)
    {
        if (tree is null)
        {
            return new FigureAgencies(null, period);
        }

        var building = tree.In(period);
        foreach (var error in building.Errors)
        {
            log.Add(new FileError(
                "agencies", null, null,
                new(
                    ErrorValue.OneLine($"cơ quan {error.Where} {error.Found.Vietnamese}"), ErrorValue.OneLine($"Agency {error.Where} {error.Found.English}")),
                new("các cơ quan cấp trên dẫn đến cấp cao nhất", "parents that lead up to the top")));
        }

        return building.IsValid ? new FigureAgencies(building.Value, period) : null;
    }

    /// <summary>The number of the agency that a row names; -1 where there is none, which is noted as an error.</summary>
    public int Find(FigureRow row)
    {
        var text = row.Agency;
        if (_numbers.TryGetValue(text, out var known))
        {
            return known;
        }

        var number = !AgencyCode.TryParse(text, out var code) ? Missing(row) : _roster is null ? NumberOf(code) : RowOf(row, code);
        if (number >= 0)
        {
            _numbers.Add(text, number);
        }

        return number;
    }

    /// <summary>The roster, and the row of each number.</summary>
    public (AgencyRoster Roster, int[] Rows) Rows()
    {
        if (_roster is not null)
        {
            return (_roster, [.. Enumerable.Range(0, _roster.Count)]);
        }

        var roster = AgencyRoster.FromCodes(_codes.Keys);
        var rows = new int[_codes.Count];
        foreach (var (code, number) in _codes)
        {
            rows[number] = roster.IndexOf(code);
        }

        return (roster, rows);
    }

    private static int Missing(FigureRow row)
    {
        row.Add(FigureRow.AgencyColumn, ErrorValue.Nothing, new("mã cơ quan", "an agency code"));
        return -1;
    }

    private int NumberOf(AgencyCode code)
    {
        if (!_codes.TryGetValue(code, out var number))
        {
            number = _codes.Count;
            _codes.Add(code, number);
        }

        return number;
    }

    private int RowOf(FigureRow row, AgencyCode code)
    {
        var index = _roster!.IndexOf(code);
        if (index >= 0)
        {
            return index;
        }

        var when = _period is null ? ErrorValue.Same("") : new($" trong kỳ {_period}", $" for the period {_period}");
        var text = ErrorValue.Of(row.Agency);
        var (found, allowed) = _roster.StatusOf(code) switch
        {
            AgencyStatus.Unknown => (
                ErrorValue.Same(text), new LocalizedText("mã của cơ quan trong danh sách cơ quan", "the code of an agency of the agencies file")),
            AgencyStatus.Merged when _roster[_roster.Resolve(code)] is var heir => (
                new LocalizedText($"{text}, cơ quan cũ{when.Vietnamese}", $"{text}, a former agency{when.English}"),
                new LocalizedText(
                    $"cơ quan kế thừa {heir.WrittenCode} ({ErrorValue.OneLine(heir.Name)})",
                    $"its successor {heir.WrittenCode} ({ErrorValue.OneLine(heir.Name)})")),
            AgencyStatus.Divided => (
                new($"{text}, cơ quan cũ đã chia cho nhiều cơ quan{when.Vietnamese}", $"{text}, a former agency that is divided among several{when.English}"),
                new("một trong các cơ quan kế thừa", "one of its successors")),
            AgencyStatus.Ended => (new($"{text}, không còn hoạt động{when.Vietnamese}", $"{text}, which no longer exists{when.English}"), AgencyOfThatTime),
            _ => (new($"{text}, chưa hoạt động{when.Vietnamese}", $"{text}, which does not yet exist{when.English}"), AgencyOfThatTime),
        };
        row.Add(FigureRow.AgencyColumn, found, allowed);
        return -1;
    }
}
