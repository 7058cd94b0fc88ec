namespace Dvc.Indicators.Cli.Tests;

/// <summary>Counts of databases in the tool: the statement, and what its client answers.</summary>
public sealed class SqlVerbTests : IDisposable
{
    private const string Mapping = """
        {"formatVersion": 1, "engine": "postgresql", "files": {"dossiers": {"from": "ho_so", "unique": true, "columns": {
          "MaHoSo": "ma", "MaTTHC": "tt", "MaCoQuan": "cq", "TrangThaiHoSo": "s", "NgayTiepNhan": "nhan"}}}}
        """;

    private static readonly string Facts = string.Join(',', FigureVocabulary.AllFacts);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_statement_is_written_for_the_users_client()
    {
        var mapping = _folder.Write("m.json", Mapping);

        ToolRun.Of("sql", "--list").Output.Should().Contain("postgresql\tPostgreSQL 15\n").And.NotContain("oracle");
        ToolRun.Of("sql", "--mapping", mapping, "--agency-codes").Output.Should().Be("SELECT DISTINCT TRIM(CAST((cq) AS VARCHAR)) AS agency\nFROM ho_so;\n");
        var run = ToolRun.Of("sql", "--mapping", mapping, "--period", "2026-08", "--cut", "2026-08-20");
        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().StartWith("WITH dvc_procedures").And.EndWith(";\n").And.Contain("|cut=2026-08-21T00:00:00|");
        ToolRun.Of("sql", "check", "--mapping", mapping).ExitCode.Should().Be(0);
    }

    [Fact]
    public void What_is_missing_is_told_in_both_languages()
    {
        var mapping = _folder.Write("m.json", Mapping);
        var agencies = _folder.Write("agencies.csv", "code,name,level,parent\nH44,Tỉnh,province,\n");

        ToolRun.Of("sql", "--period", "2026-08", "--lang", "en").Should().Match<ToolRun>(run => run.ExitCode == 2 && run.Error.Contains("--mapping: found nothing"));
        ToolRun.Of("sql", "--mapping", mapping, "--period", "2026-08", "--agencies", agencies, "--lang", "vi").Error.Should().Contain("--codes: không có gì");
        ToolRun.Of("sql", "check", "--mapping", mapping, "--dialect", "oracle", "--lang", "en").Should().Match<ToolRun>(
            run => run.ExitCode == 3 && run.Error.Contains("engine: found oracle; allowed: duckdb, postgresql, sqlite, mysql"));
        ToolRun.Of("sql", "--mapping", mapping, "--period", "2026-08", "--dialect", "mysql", "--as", "view", "--lang", "en").Should().Match<ToolRun>(
            run => run.ExitCode == 2 && run.Error.Contains("--as view"));
    }

    [Fact]
    public void Counts_of_several_databases_are_one_tally_and_a_cut_file_is_an_error()
    {
        var first = _folder.Write("a.csv", Counts("H44", 4, 3));
        var second = _folder.Write("b.csv", Counts("H45", 6, 5));

        var run = ToolRun.Of("tally", "--counts", first, second, "--lang", "en");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("H44,ON_TIME_PROCESSING,3,4\n").And.Contain("H45,ON_TIME_PROCESSING,5,6\n");
        ToolRun.Of("score", "--counts", first, "--period", "2026-08").ExitCode.Should().Be(0);

        ToolRun.Of("score", "--counts", first, "--period", "2026-09").Should().Match<ToolRun>(other => other.ExitCode == 3 && other.Error.Contains("counts: found period"));
        var cut = _folder.Write("cut.csv", Counts("H44", 4, 3)[..^20]);
        ToolRun.Of("tally", "--counts", cut).ExitCode.Should().Be(3);
        ToolRun.Of("tally", "--counts", first, first).ExitCode.Should().Be(3);
    }

    [Fact]
    public void Rejected_records_of_counts_pass_the_limits_as_those_of_files()
    {
        var rejected = Counts("H44", 4, 3).Replace(",end,,,4,", ",end,,,8,", StringComparison.Ordinal);
        var file = _folder.Write("a.csv", rejected + Row("status", "", "", 4, 0, 0));

        ToolRun.Of("tally", "--counts", file).ExitCode.Should().Be(1);
        ToolRun.Of("tally", "--counts", file, "--max-rejected", "4").ExitCode.Should().Be(0);
    }

    private static string Counts(string agency, long dossiers, long onTime) =>
        $"basis,outcome,agency,procedure,dossiers,until,{Facts}\n{Row("", agency, "1.1", dossiers, dossiers, onTime)}{Row("end", "", "", dossiers, 0, 0)}";

    private static string Row(string outcome, string agency, string procedure, long dossiers, long received, long onTime)
    {
        var basis = new IndexPlan(ReportingPeriod.Month(2026, 8)).Basis();
        var facts = FigureVocabulary.AllFacts.Select(fact => fact switch
        {
            DossierFacts.Received => received,
            DossierFacts.OnTime or DossierFacts.Satisfied => onTime,
            _ => 0,
        });
        return FormattableString.Invariant($"{basis},{outcome},{agency},{procedure},{dossiers},,{string.Join(',', facts)}\n");
    }
}
