using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Tells whether a cache was made of the same inputs: names, lengths and times of the files, and how they are read.</summary>
internal static class CacheStamp
{
    /// <summary>The stamp of inputs; null where a file is none, such as the standard input, which the log is told then.</summary>
    public static string? Of(RecordInputs inputs, ReadingLog log)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"zone {inputs.Zone}\nunique {inputs.AssumeUnique}\nmapping {inputs.Mapping.Stamp}\n");
        foreach (var source in inputs.Dossiers.Append(null).Concat(inputs.Agencies).Append(null).Append(inputs.Procedures))
        {
            if (source is not null && source.Stamp() is null)
            {
                log.Add(new FileError(source.Name, null, null, new("một luồng", "a stream"), new("khi dùng bộ nhớ đệm: tệp", "with a cache: files")));
                return null;
            }

            text.Append(CultureInfo.InvariantCulture, $"{source?.Name.Length} {source?.Name} {source?.Stamp()}\n");
        }

        return text.ToString();
    }
}
