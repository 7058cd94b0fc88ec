using System.Globalization;
using System.Text;
using Dvc.Indicators.Benchmarks.Data;
using Dvc.Indicators.Benchmarks.Rivals;
using Dvc.Indicators.Periods;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>The rivals as whole processes: this program, told to count one file and to write the counts of agencies.</summary>
internal static class RivalProcess
{
    public const string DuckDbWord = "--duckdb";
    public const string CsvHelperWord = "--csvhelper";

    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));

    public static string OutputOf(string file, string word) => $"{file}{word}.csv";

    /// <summary>Starts this program anew.</summary>
    /// <param name="word">Which rival.</param>
    /// <param name="folder">The folder with the procedures.</param>
    /// <param name="file">The file of dossiers.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="versions">Which way versions are resolved, as the places of <see cref="DossierSource.LatestOf"/>; -1: not at all.</param>
    public static ChildRun Start(string word, BenchmarkFolder folder, string file, int threads, int versions = -1) => ChildProcess.Run(
        Environment.ProcessPath!, word, file, folder.Procedures, OutputOf(file, word), Text(threads), Text(versions));

    /// <summary>DuckDB counts a file of CSV or NDJSON.</summary>
    public static int DuckDb(string file, string procedures, string output, int threads, int versions)
    {
        using var connection = new DuckDbConnection(threads);
        var sql = new DossierSql(Year, WorkingCalendar.VietNam);
        connection.Execute(sql.Setup);
        connection.Execute($"""
            CREATE TABLE thu_tuc AS SELECT MaTTHC, CoPhi, TraKetQuaGiay, ThoiHan, DonViThoiHan FROM read_csv('{procedures}', header = true,
            auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {ColumnsOf(ProcedureColumns)})
            """);
        var reader = ReaderOf(file);
        var source = versions < 0 ? DossierSource.OfFile(reader) : DossierSource.LatestOf(reader)[versions];
        connection.Execute($"COPY ({sql.Figures(source)}) TO '{output}' (HEADER, DELIMITER ',')");
        return 0;
    }

    /// <summary>CsvHelper counts a file of CSV.</summary>
    public static int CsvHelper(string file, string procedures, string output, int threads)
    {
        var counts = SpanCsv.Count(file, procedures, Year, threads);
        var text = new StringBuilder("agency\n");
        foreach (var (agency, facts) in counts.Agencies)
        {
            text.Append(agency).Append(',').AppendJoin(',', facts).Append('\n');
        }

        File.WriteAllText(output, text.ToString());
        return 0;
    }

    /// <summary>The counts that a rival wrote.</summary>
    public static RivalCounts Read(string output)
    {
        var counts = new RivalCounts();
        foreach (var line in File.ReadLines(output).Skip(1).Select(line => line.Split(',')))
        {
            long[] numbers = [.. line[1..].Select(count => long.Parse(count, CultureInfo.InvariantCulture))];
            counts.Agencies.Add(line[0], numbers[..RivalCounts.Facts]);
            if (numbers.Length > RivalCounts.Facts)
            {
                counts.Procedures.Add(line[0], numbers[RivalCounts.Facts..]);
            }
        }

        return counts;
    }

    private static readonly (string Name, string Type)[] ProcedureColumns =
    [
        ("MaTTHC", "VARCHAR"), ("TenTTHC", "VARCHAR"), ("CoPhi", "BOOLEAN"), ("TraKetQuaGiay", "BOOLEAN"), ("DoiTuongNguoiDan", "BOOLEAN"),
        ("ThoiHan", "DECIMAL(12, 4)"), ("DonViThoiHan", "VARCHAR"),
    ];

    private static string ReaderOf(string file) => file.EndsWith(".ndjson", StringComparison.Ordinal)
        ? $"read_json('{file}', format = 'newline_delimited', columns = {ColumnsOf(DossierSchema.Columns)})"
        : $"""
        read_csv('{file}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {ColumnsOf(DossierSchema.Columns)})
        """;

    private static string ColumnsOf(IEnumerable<(string Name, string Type)> columns) =>
        $"{{{string.Join(", ", columns.Select(column => $"'{column.Name}': '{column.Type}'"))}}}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
