using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Reads one file of targets; whether it is JSON or CSV is told by its first character.</summary>
internal sealed class TargetReader(InputSource source)
{
    private static readonly CsvColumns Columns = new("targets", TargetRow.Required, TargetRow.Optional);

    private readonly ReadingLog _log = new();
    private readonly List<OfficialTarget> _targets = [];

    public FileReading<TargetSet> Read()
    {
        _log.Guard(ReadFile);
        return _log.HasErrors ? _log.Failed<TargetSet>() : _log.Read(new TargetSet(_targets));
    }

    private void ReadFile()
    {
        var content = WholeInput.Read(source, JsonInput.LargestSmallFile, Columns);
        var again = source.WithContent(() => new MemoryStream(content.ToArray(), writable: false));
        if (IsJson(content))
        {
            ReadJson(again);
        }
        else
        {
            ReadCsv(again);
        }
    }

    private static bool IsJson(ReadOnlyMemory<byte> content) =>
        WholeInput.WithoutMark(content).Span.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    private void ReadCsv(InputSource content)
    {
        using var table = CsvTable.Open(content, Columns);
        table.AddNotes(_log);
        while (table.Read())
        {
            if (table.Fault is not null)
            {
                _log.Add(table.FaultError());
                continue;
            }

            var line = table.Line;
            Add(new TargetRow(
                column => table.Text(Columns.Names.IndexOf(column)),
                (column, found, allowed) => _log.Add(new FileError(source.Name, line, column, found, allowed))));
        }
    }

    private void ReadJson(InputSource content)
    {
        using var document = JsonInput.Parse(content);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            Report("$", JsonFields.Describe(document.RootElement), new("một đối tượng JSON có targets", "one JSON object with targets"));
            return;
        }

        var fields = new JsonFields(document.RootElement, "$", Report);
        fields.ReportUnknown("formatVersion", "targets");
        fields.IsOfFormat(TargetFile.FormatVersion);
        foreach (var target in fields.Objects("targets"))
        {
            Add(new TargetJson(target).Row());
        }
    }

    private void Add(TargetRow row)
    {
        if (row.Read() is { } target)
        {
            _targets.Add(target);
        }
    }

    private void Report(string path, LocalizedText found, LocalizedText allowed) => _log.Add(new FileError(source.Name, null, path, found, allowed));
}
