using System.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>
/// Reads counts that a database made: the rows of the statement of <see cref="SqlTally.CountQuery"/> with their header, as TSV or CSV, plain or
/// packed with gzip. Safe for use by several threads.
/// </summary>
public static class CountsFile
{
    private const int MostBytes = int.MaxValue - 100;

    /// <summary>Reads a file of counts.</summary>
    /// <param name="source">The file. Empty fields, <c>\N</c> and <c>NULL</c> are NULL.</param>
    /// <returns>The tally, whose source has the file's name; or every mistake: a cut file is one, since its last row tells how many records there are.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static Outcome<Tally> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reading = source.ReadAll(MostBytes);
        if (reading.Value is not { } bytes)
        {
            return new Outcome<Tally>(reading.Errors.Select(error => SqlError.At(error.File, error.Found, error.Allowed)));
        }

        var rows = new CountRows(source.Name);
        using var lines = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        var separator = '\t';
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (rows.HasHeader)
            {
                rows.Add(CountLine.Split(line, separator));
                continue;
            }

            separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
            rows.AddHeader(CountLine.Split(line, separator));
        }

        return rows.ToTally();
    }
}
