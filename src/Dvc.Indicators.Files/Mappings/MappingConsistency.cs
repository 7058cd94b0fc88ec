using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Finds the mistakes of mappings that show only when all is read: constants that can not be, or that stand beside headings.</summary>
/// <param name="parts">What the mappings say.</param>
/// <param name="log">The mistakes so far.</param>
internal sealed class MappingConsistency(MappingParts parts, ReadingLog log)
{
    /// <summary>Makes the mapping, unless there are mistakes.</summary>
    public FileReading<Mapping> Finish(Func<MappingParts, Mapping> make)
    {
        if (log.HasErrors)
        {
            CheckBeside();
            return log.Failed<Mapping>();
        }

        var mapping = make(parts);
        CheckBeside();
        CheckValues(mapping);
        CheckRequired();
        return log.HasErrors ? log.Failed<Mapping>() : log.Read(mapping);
    }

    private void CheckBeside()
    {
        foreach (var (key, _) in parts.Constants.Values)
        {
            var heading = parts.Headings.Find(heading => heading.File == key.File && heading.Heading.Column == key.Column).Heading.Heading;
            if (heading is not null)
            {
                var other = parts.Columns.SourceOf((key.File, WordKey.From(heading)));
                var isSame = other == parts.Constants.SourceOf(key);
                Add(
                    key,
                    new(
                        $"hằng số bên cạnh tiêu đề {ErrorValue.Of(heading)}{(isSame ? "" : $" trong {other}")}",
                        $"a constant beside the heading {ErrorValue.Of(heading)}{(isSame ? "" : $" in {other}")}"),
                    new("một tiêu đề hoặc một hằng số", "a heading or a constant"));
            }
        }
    }

    private void CheckValues(Mapping mapping)
    {
        foreach (var (key, value) in parts.Constants.Values)
        {
            var values = new ColumnValues(MappedFiles.All.First(file => file.File == key.File), new RecordOptions { Mapping = mapping });
            if (values.FaultOf(key.Column, Encoding.UTF8.GetBytes(value)) is { } reason)
            {
                Add(key, ErrorValue.Value(value), new($"giá trị của cột như tệp vẫn ghi ({reason.ToText()})", $"a value of the column as files have it ({reason.ToText()})"));
            }
        }
    }

    private void CheckRequired()
    {
        foreach (var file in MappedFiles.All.Where(file => file.Required.All(column => parts.Constants.Has((file.File, column)))))
        {
            Add(
                (file.File, file.Required[0]),
                new("hằng số cho mọi cột bắt buộc", "constants for all columns that must be there"),
                new("ít nhất một cột có trong tệp", "at least one of them in the file"));
        }
    }

    private void Add((string File, string Column) key, LocalizedText found, LocalizedText allowed) =>
        log.Add(new FileError(parts.Constants.SourceOf(key), null, $"$.files.{key.File}.constants.{key.Column}", found, allowed));
}
