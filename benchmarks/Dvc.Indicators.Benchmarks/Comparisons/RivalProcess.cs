using System.Globalization;
using System.Text;
using Dvc.Indicators.Benchmarks.Data;
using Dvc.Indicators.Benchmarks.Rivals;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>The rivals as whole processes: this program, told to count one file and to write the counts of agencies.</summary>
internal static class RivalProcess
{
    public const string DuckDbWord = "--duckdb";
    public const string DuckDbFiguresWord = "--duckdb-figures";
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

    /// <summary>Starts this program anew, for the figures of all agencies by DuckDB.</summary>
    /// <param name="folder">The folder with agencies and procedures.</param>
    /// <param name="file">The file of dossiers.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="form">How counts are added up, as the places of <see cref="FigureSql.Forms"/>.</param>
    public static ChildRun StartFigures(BenchmarkFolder folder, string file, int threads, int form) => ChildProcess.Run(
        Environment.ProcessPath!, DuckDbFiguresWord, file, folder.Procedures, folder.Agencies, OutputOf(file, DuckDbFiguresWord), Text(threads), Text(form));

    /// <summary>DuckDB counts a file of CSV or NDJSON.</summary>
    public static int DuckDb(string file, string procedures, string output, int threads, int versions)
    {
        using var connection = new DuckDbConnection(threads);
        var sql = Begin(connection, procedures);
        var reader = ReaderOf(file);
        var source = versions < 0 ? DossierSource.OfFile(reader) : DossierSource.LatestOf(reader)[versions];
        connection.Execute(CopyTo(output, sql.Figures(source)));
        return 0;
    }

    /// <summary>DuckDB writes what the tool's <c>tally</c> writes for a file of CSV or NDJSON: the figures of all agencies.</summary>
    public static int DuckDbFigures(string file, string procedures, string agencies, string output, int threads, int form)
    {
        using var connection = new DuckDbConnection(threads);
        var sql = new FigureSql(Begin(connection, procedures));
        connection.Execute($"CREATE TABLE co_quan AS SELECT code, parent FROM {CsvOf(agencies, AgencyColumns)}");
        connection.Execute(CopyTo(output, sql.Figures(DossierSource.OfFile(ReaderOf(file)), form)));
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

    private static readonly (string Name, string Type)[] AgencyColumns =
        [("code", "VARCHAR"), ("name", "VARCHAR"), ("level", "VARCHAR"), ("parent", "VARCHAR")];

    private static DossierSql Begin(DuckDbConnection connection, string procedures)
    {
        var sql = new DossierSql(Year, WorkingCalendar.VietNam);
        connection.Execute(sql.Setup);
        connection.Execute(
            $"CREATE TABLE thu_tuc AS SELECT MaTTHC, CoPhi, TraKetQuaGiay, ThoiHan, DonViThoiHan FROM {CsvOf(procedures, ProcedureColumns)}");
        return sql;
    }

    private static string CopyTo(string output, string query) => $"COPY ({query}) TO '{output}' (HEADER, DELIMITER ',')";

    private static string ReaderOf(string file) => file.EndsWith(".ndjson", StringComparison.Ordinal)
        ? $"read_json('{file}', format = 'newline_delimited', columns = {ColumnsOf(DossierSchema.Columns)})"
        : CsvOf(file, DossierSchema.Columns);

    private static string CsvOf(string file, IEnumerable<(string Name, string Type)> columns) =>
        $"""read_csv('{file}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {ColumnsOf(columns)})""";

    private static string ColumnsOf(IEnumerable<(string Name, string Type)> columns) =>
        $"{{{string.Join(", ", columns.Select(column => $"'{column.Name}': '{column.Type}'"))}}}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
