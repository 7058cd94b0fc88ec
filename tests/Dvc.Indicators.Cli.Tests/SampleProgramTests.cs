namespace Dvc.Indicators.Cli.Tests;

/// <summary>The programs of <c>samples</c> are executed: each prints exactly this.</summary>
[Collection(RunPrograms.Name)]
public sealed class SampleProgramTests : IDisposable
{
    // Published of Việt Trì are 5830 of 6684 in 464494 dossiers of the province; in 5000 that is 62.8 of 71.9.
    private const string Province = """
        agency,component,numerator,denominator
        H44.100,ON_TIME_PROCESSING,63,72
        1. H44 61.03
        3. H44.01 55.96
        2. H44.03 61.45
        1. H44.07 63.70
        4. H44.08 47.21
        8. H44.100 53.17
        3. H44.101 65.36
        5. H44.102 63.91
        4. H44.103 64.18
        6. H44.104 62.15
        2. H44.105 66.54
        7. H44.106 54.33
        1. H44.107 66.57
        H44.100 UBND Phường Việt Trì
        Decision 766/QĐ-TTg as the national portal computes it in 2026 (decision-766-portal-2026 1.1.0)
        2.1 ON_TIME_PROCESSING Dossiers processed on time: 17.50 / 20.00
          - Numerator 63 (dossiers handled on time or still open within their time), denominator 72 (dossiers received).
          - Ratio = 87.5 %.
          - Rule: 20 × min(1, ratio ÷ 100 %).
          - Points = 17.5, rounded half up to 2 decimals: 17.50.
          - Source: Công thức tính điểm của Cổng Dịch vụ công quốc gia (2026), Quyết định 766/QĐ-TTg ngày 23/6/2022 (fits published scores).
        Dossiers in the denominator that do not count in the numerator: 9
          H44.100-260709-00001 (H44.100, dossiers.csv:445): Overdue: processing ended 2026-07-15 16:03:28, less 15:46:33 of waiting for supplements 2026-07-15 00:16:55; 08:56:13 later than the promised 2026-07-14 15:20:42.
          H44.100-260722-00001 (H44.100, dossiers.csv:1159): Overdue: processing ended 2026-08-14 09:35:10; the day 2026-08-14 is after the promised day 2026-08-05.
          … and 7 more (--limit N)

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // H44.100: 6 + 20 × 2/3 + 6 (over half online) + 6 × 66.67 % + (6 + 2) + 6 × (2/3 ÷ 0.9) = 41.77;
    // H44.101: 6 + 20 + 6 + 6 × 1/2 + (6 + 2) + 6 × (1/2 ÷ 0.9) = 46.33. Of 100 points 10 need decisions, 14 authority, 12 petitions.
    [Fact]
    public void Dossiers_in_memory_are_scored() => Program("score-dossiers.cs").Should().Be("""
        1. H44.101 20.00; in all 46.33 of 64.00 measured
        2. H44.100 13.33; in all 41.77 of 64.00 measured
        2 agencies were not measured in full and have no total and no rank; missing: agencies, procedures, authority, decisions, petitions.
        H44.100 H44.100
        Decision 766/QĐ-TTg as the national portal computes it in 2026 (decision-766-portal-2026 1.1.0)
        2.1 ON_TIME_PROCESSING Dossiers processed on time: 13.33 / 20.00
          - Numerator 2 (dossiers handled on time or still open within their time), denominator 3 (dossiers received).
          - Ratio ≈ 66.666667 %.
          - Rule: 20 × min(1, ratio ÷ 100 %).
          - Points ≈ 13.333333, rounded half up to 2 decimals: 13.33.
          - Source: Công thức tính điểm của Cổng Dịch vụ công quốc gia (2026), Quyết định 766/QĐ-TTg ngày 23/6/2022 (fits published scores).

        """);

    // HS-5 came twice: the later version, at H44.2, counts; at the cut HS-1 and HS-2, promised for the 19th and 20th, are judged too.
    [Fact]
    public void Dossiers_that_come_one_after_another_are_scored() => Program("score-stream.cs").Should().Be("""
        1. H44.2 20.00
        2. H44.1 10.00
        6 read, 5 count

        """);

    // HS-1 ended on its day, HS-2 the day after; HS-3 is open and not due; HS-4 has a status that does not exist.
    [Fact]
    public void Rows_of_a_database_are_scored() => Program("score-database.cs").Should().Be("""
        hoso line 4 (HS-4): TrangThaiHoSo "44" cannot be read; allowed are 1 to 10, or the name of a status.
        H44.1: on time 10.00, digitised NotMeasured
        H44.2: on time 20.00, digitised NotMeasured

        """);

    [Fact]
    public void Daily_tallies_are_merged() => Program("merge-daily-tallies.cs").Should().Be("""
        H44 Phú Thọ: 4 of 5 on time, 16.00 points
        H44.100 Việt Trì: 2 of 3 on time, 13.33 points
        H44.101 Nông Trang: 2 of 2 on time, 20.00 points

        """);

    [Fact]
    public void A_shell_script_goes_from_records_to_an_explained_score() =>
        Script("bash", "-c", "export DVC=\"$1\"; exec bash \"$2\" \"$3\"", "bash", Tool, Repository.PathOf("samples", "score-province.sh"), _folder.File("made"))
            .Should().Be(Province);

    [PowerShellFact]
    public void A_powershell_script_goes_from_records_to_an_explained_score() =>
        Script(
            "pwsh", "-NoProfile", "-Command", $"$env:DVC = '{Tool}'; & '{Repository.PathOf("samples", "score-province.ps1")}' '{_folder.File("made")}'")
            .ReplaceLineEndings("\n").Should().Be(Province);

    private static string Tool => $"dotnet exec {ToolRun.Assembly}";

    private static string Program(string name)
    {
        var run = ToolRun.Start("dotnet", ["run", Repository.PathOf("samples", name)], Repository.PathOf("samples"));
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        return run.Output;
    }

    private string Script(string shell, params string[] arguments)
    {
        var run = ToolRun.Start(shell, arguments, _folder.Location);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().OnlyContain(line => ToolRun.TellsCountsOrFindings(line), run.Error)
            .And.Subject.Count(line => line.StartsWith("dvc-indicators: read ", StringComparison.Ordinal)).Should().Be(2);
        run.ExitCode.Should().Be(0);
        return run.Output;
    }
}
