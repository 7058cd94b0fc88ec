using System.Text.Json;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>Mappings in the tool: suggested, checked, used by name and found in folders.</summary>
public sealed class MappingVerbTests : IDisposable
{
    private const string Rows = """
        so_ho_so,MaTTHC,MaCoQuan,tinh_trang,NgayTiepNhan
        D1,1.1,H15.12,xong,8/3/2026
        D2,1.1,H15.12,9,8/25/2026

        """;

    private const string Whole = """
        {"formatVersion": 1, "files": {"dossiers": {"columns": {"MaHoSo": "so_ho_so", "TrangThaiHoSo": "tinh_trang"}, "dates": "month-first"}},
         "codes": {"status": {"9": "xong"}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mapping_is_suggested_checked_completed_and_used()
    {
        var file = _folder.Write("ho-so.csv", Rows);
        var mapping = _folder.File("mapping.json");
        var suggested = ToolRun.Of("mapping", "suggest", file, "-o", mapping, "--lang", "en");
        suggested.ExitCode.Should().Be(0);

        var check = ToolRun.Of("mapping", "check", file, "--mapping", mapping, "--lang", "en");
        check.ExitCode.Should().Be(1);
        check.Output.Should().Be(
            $"{file}: looked at the first 2 records\n\n"
            + "Column                      From                               Empty Not fitting\n"
            + "--------------------------- ------------------------------ --------- -----------\n"
            + "MaHoSo                      so_ho_so                            0.0%\n"
            + "MaTTHC                      MaTTHC                              0.0%\n"
            + "MaCoQuan                    MaCoQuan                            0.0%\n"
            + "TrangThaiHoSo               tinh_trang                          0.0%           1\n"
            + "NgayTiepNhan                NgayTiepNhan                        0.0%\n"
            + "\nTrangThaiHoSo: words without a code, to be given under codes:\n  xong – 1 (status)\n");
        check.Error.Should().Contain("there are values that do not fit in TrangThaiHoSo");
        (suggested.Output, suggested.Error).Should().Be((check.Output, ""));

        File.WriteAllText(mapping, File.ReadAllText(mapping).Replace("\"todo\"", "\"9\"", StringComparison.Ordinal));
        var after = ToolRun.Of("mapping", "check", file, "--mapping", mapping, "--lang", "vi");
        (after.ExitCode, after.Error).Should().Be((0, ""));
        after.Output.Should().Contain("đã xem 2 bản ghi đầu").And.Contain("Mọi giá trị đều khớp.");
        ToolRun.Of("tally", "--dossiers", file, "--mapping", mapping, "--period", "2026-08").Output.Should().Contain("H15.12,DOSSIER_SYNC,2,2");
        ToolRun.Of("tally", "--dossiers", file, "--period", "2026-08").ExitCode.Should().Be(ExitCode.InvalidInput);
    }

    [Fact]
    public void Where_a_column_that_must_be_there_is_left_to_decide_the_suggestion_says_so()
    {
        var mapping = _folder.File("mapping.json");
        var run = ToolRun.Of("mapping", "suggest", _folder.Write("a.csv", Rows.Replace("tinh_trang", "x", StringComparison.Ordinal)), "-o", mapping);

        (run.ExitCode, run.Output).Should().Be((0, ""));
        run.Error.Should().Contain("column TrangThaiHoSo: found only the columns");
        File.ReadAllText(mapping).Should().Contain("\"todo\": [\n          \"x\"");
    }

    [Theory]
    [InlineData("none", 1)]
    [InlineData("utc", 0)]
    public void A_check_reads_zones_as_the_run_will(string zone, int exit)
    {
        var file = _folder.Write("a.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan\nD1,1.1,H15,9,2026-08-03T01:00:00Z\n");
        ToolRun.Of("mapping", "check", file, "--zone", zone).ExitCode.Should().Be(exit);
    }

    [Fact]
    public void A_check_for_programs_has_every_column()
    {
        var run = ToolRun.Of("mapping", "check", _folder.Write("a.csv", Rows), "--mapping", _folder.Write("m.json", Whole), "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        run.ExitCode.Should().Be(0);
        (document.RootElement.GetProperty("fits").GetBoolean(), document.RootElement.GetProperty("records").GetInt32()).Should().Be((true, 2));
        var status = document.RootElement.GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("name").GetString() == "TrangThaiHoSo");
        (status.GetProperty("heading").GetString(), status.GetProperty("required").GetBoolean()).Should().Be(("tinh_trang", true));
        status.GetProperty("wordsWithoutCode").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Mistakes_of_a_mapping_and_files_that_can_not_be_read_end_with_3_and_an_input_is_never_written_over()
    {
        var file = _folder.Write("a.csv", Rows);
        var wrong = _folder.Write("m.json", """{"formatVersion": 1, "engine": "duckdb", "codes": {"status": {"11": "x"}}}""");

        var run = ToolRun.Of("score", "--dossiers", file, "--mapping", wrong, "--period", "2026-08");
        (run.ExitCode, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length).Should().Be((3, 2));
        ToolRun.Of("mapping", "check", file).ExitCode.Should().Be(3, "without a mapping the columns are not there");
        ToolRun.Of("mapping", "suggest", _folder.File("none.csv")).ExitCode.Should().Be(3);
        ToolRun.Of("mapping", "suggest", file, "-o", file).ExitCode.Should().Be(ExitCode.WrongUsage);
        File.ReadAllText(file).Should().Be(Rows);
        ToolRun.Of("mapping", "suggest", file, "--kind", "x").ExitCode.Should().Be(ExitCode.WrongUsage);
        ToolRun.Of("mapping", "schema").Output.Should().Be(System.Text.Encoding.UTF8.GetString(Mapping.Schema()));
    }

    [Fact]
    public void A_folder_has_mappings_which_are_one_and_init_names_them()
    {
        var folder = _folder.File("records");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "dossiers.csv"), Rows);
        File.WriteAllText(Path.Combine(folder, "mapping-1.json"), Whole.Replace("\"xong\"", "\"khác\"", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "mapping-2.json"), """{"formatVersion": 1, "codes": {"status": {"9": "XONG"}}}""");
        File.WriteAllText(Path.Combine(folder, "mapping.txt"), "notes");

        var found = ToolRun.Of("tally", folder, "--period", "2026-08");
        found.Output.Should().Contain("H15.12,DOSSIER_SYNC,2,2");
        ToolRun.Of("init", folder, "--period", "2026-08").ExitCode.Should().Be(0);
        File.ReadAllText(Path.Combine(folder, "dvc.json")).Should().Contain("\"mapping-1.json\"").And.Contain("\"mapping-2.json\"");
        ToolRun.Of("tally", folder).Output.Should().Be(found.Output);

        File.WriteAllText(Path.Combine(folder, "mapping-2.json"), """{"formatVersion": 1, "codes": {"status": {"4": "KHÁC"}}}""");
        var conflict = ToolRun.Of("tally", folder);
        conflict.ExitCode.Should().Be(3);
        conflict.Error.Should().Contain("mapping-2.json, at $.codes.status.4: found 'KHÁC', which means 9 in ").And.Contain("mapping-1.json; allowed:");
    }

    [Fact]
    public void Settings_may_name_a_mapping()
    {
        var folder = _folder.File("records");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "dossiers.csv"), Rows);
        File.WriteAllText(Path.Combine(folder, "names.json"), Whole);
        File.WriteAllText(Path.Combine(folder, "dvc.json"), """{"mapping": "names.json", "period": "2026-08"}""");

        ToolRun.Of("tally", folder).Output.Should().Contain("H15.12,DOSSIER_SYNC,2,2");
    }

    [Fact]
    public void Figures_agencies_and_explanations_are_read_by_the_mapping_too()
    {
        var mapping = _folder.Write("m.json", """{"formatVersion": 1, "files": {"figures": {"columns": {"agency": "dv", "component": "ct"}, "decimal": "comma"}, "agencies": {"columns": {"code": "id"}}}}""");
        var figures = _folder.Write("f.csv", "dv;ct;score\nH15;ON_TIME_PROCESSING;12,5\n");
        var agencies = _folder.Write("a.csv", "id,name,level,parent\nH15,Tỉnh,province,\n");

        var run = ToolRun.Of("score", "--figures", figures, "--agencies", agencies, "--mapping", mapping, "--format", "csv");
        run.Output.Should().Contain("12.50");
        run.ExitCode.Should().Be(0);
        var dossiers = _folder.Write("d.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan\nD1,1.1,H15,9,2026-08-03\n");
        ToolRun.Of("explain", "--dossiers", dossiers, "--agencies", agencies, "--mapping", mapping, "--agency", "H15", "--period", "2026-08").ExitCode.Should().Be(0);
        ToolRun.Of("check", "--dossiers", dossiers, "--agencies", agencies, "--mapping", mapping).ExitCode.Should().Be(0);
    }
}
