using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Reads one file of targets; whether it is JSON or CSV is told by its first character.</summary>
internal sealed class TargetReader(InputSource source)
{
    private const int LargestFile = 16 << 20;

    private static readonly CsvColumns Columns = new(TargetRow.Required, TargetRow.Optional);

    private readonly ReadingLog _log = new();
    private readonly List<OfficialTarget> _targets = [];

    public FileReading<TargetSet> Read()
    {
        _log.Guard(ReadFile);
        return _log.HasErrors ? _log.Failed<TargetSet>() : _log.Read(new TargetSet(_targets));
    }

    private void ReadFile()
    {
        var content = InputSource.FromBytes(source.Name, ReadAll(out var isJson));
        if (isJson)
        {
            ReadJson(content);
        }
        else
        {
            ReadCsv(content);
        }
    }

    private byte[] ReadAll(out bool isJson)
    {
        using var input = source.Open();
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (var count = input.Read(buffer); count > 0; count = input.Read(buffer))
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > LargestFile)
            {
                throw new InputException(new FileError(source.Name, null, null, "more than 16 MiB", "a list of targets"));
            }
        }

        var bytes = copy.ToArray();
        ReadOnlySpan<byte> text = bytes;
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        text = text.TrimStart(" \t\r\n"u8);
        isJson = text is [(byte)'{' or (byte)'[', ..];
        return bytes;
    }

    private void ReadCsv(InputSource content)
    {
        using var table = CsvTable.Open(content, Columns);
        table.Header.AddNotes(source.Name, _log);
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
            Report("$", JsonFields.Describe(document.RootElement), "one JSON object with targets");
            return;
        }

        var fields = new JsonFields(document.RootElement, "$", Report);
        fields.ReportUnknown("formatVersion", "targets");
        if (fields.OptionalNumber("formatVersion", "1", version => version == TargetFile.FormatVersion) is null && !_log.HasErrors)
        {
            Report("$.formatVersion", "null", "1");
        }

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

    private void Report(string path, string found, string allowed) => _log.Add(new FileError(source.Name, null, path, found, allowed));
}
