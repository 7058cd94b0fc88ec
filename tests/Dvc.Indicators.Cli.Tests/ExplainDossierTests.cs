namespace Dvc.Indicators.Cli.Tests;

/// <summary>The verb <c>explain</c> down to the dossier.</summary>
public sealed class ExplainDossierTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public void A_dossier_tells_which_version_won_and_why_it_is_late()
    {
        var first = _set.Folder.Write("first.csv", RecordSet.Header + RecordSet.FirstRows);
        var last = _set.Folder.Write("last.csv", RecordSet.Header + RecordSet.LastRows);

        // The later version is read first and still wins.
        var run = ToolRun.Of(
            "explain", "--dossier", "D4", "--dossiers", last, first, "--agencies", _set.Agencies, "--period", "2026-Q3", "--lang", "en");

        run.ExitCode.Should().Be(0);
        Lines(run).Should().StartWith(
        [
            "Dossier D4, procedure 1.1",
            $"  Record {last}:2: H15.12, 2026-07-14T10:00:00: counts",
            $"  Record {first}:5: H15.12, 2026-07-09T10:00:00: superseded",
            "  Counts for: H15.12 Xã Bến → H15 Tỉnh A",
            "  Quarter 3 of 2026, cut 2026-10-01T00:00:00",
            "  Overdue: processing ended 2026-07-13 10:00:00; 2 days 17:00:00 later than the promised 2026-07-10 17:00:00.",
        ]);
        Line(run, "2.1 ").Should().EndWith(": counts in the denominator only");
        Line(run, "3.3 ").Should().EndWith(": counts in numerator and denominator");
        Line(run, "4.1 ").Should().EndWith(": counts in numerator and denominator");
        Line(run, "5.4 ").Should().EndWith(": counts in the denominator only");
    }

    [Fact]
    public void A_component_that_the_files_can_not_give_is_not_said_to_count_the_dossier()
    {
        var authority = _set.Folder.Write("authority.csv", "MaCoQuan,MaTTHC,MucDo\nH15.12,1.1,4\n");

        var run = _set.Run("explain", "--dossier", "D1", "--period", "2026-Q3", "--authority", authority, "--lang", "en");

        Line(run, "4.2 ").Should().EndWith(": not measured, a column or file that it needs is missing");
        Line(run, "3.4 ").Should().EndWith(": not measured, a column or file that it needs is missing");
        Line(run, "3.2 ").Should().EndWith(": makes its procedure count where it is under authority");
        Line(run, "2.1 ").Should().EndWith(": counts in numerator and denominator");
        run.Output.Should().Contain("  On time: ");
    }

    [Theory]
    [InlineData("dossiers.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo\nR1,1.1,H15,99\nR2,1.1,H15,4\n")]
    [InlineData("dossiers.ndjson", "{\"MaHoSo\":\"R1\",\"MaTTHC\":\"1.1\",\"MaCoQuan\":\"H15\",\"TrangThaiHoSo\":\"99\"}\n{\"MaHoSo\":\"R2\",\"MaTTHC\":\"1.1\",\"MaCoQuan\":\"H15\",\"TrangThaiHoSo\":\"4\"}\n")]
    [InlineData("dossiers.json", "{\"data\":[{\"MaHoSo\":\"R1\",\"MaTTHC\":\"1.1\",\"MaCoQuan\":\"H15\",\"TrangThaiHoSo\":\"99\"},{\"MaHoSo\":\"R2\",\"MaTTHC\":\"1.1\",\"MaCoQuan\":\"H15\",\"TrangThaiHoSo\":\"4\"}]}")]
    public void A_record_that_was_rejected_is_explained_in_every_form(string name, string text)
    {
        var run = ToolRun.Of("explain", "--dossier", "R1", "--dossiers", _set.Folder.Write(name, text), "--agencies", _set.Agencies, "--period", "2026-Q3");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().StartWith("Dossier R1\n  Rejected (status): ").And.Contain("TrangThaiHoSo \"99\" cannot be read")
            .And.EndWith("It does not count: none of its records can be read.\n");
    }

    [Fact]
    public void A_dossier_of_a_former_agency_counts_for_its_successor_and_a_new_one_nowhere()
    {
        var former = _set.Run("explain", "--dossier", "D3", "--period", "2026-Q3", "--due", "date", "--lang", "vi");
        var fresh = _set.Run("explain", "--dossier", "D5", "--period", "2026-Q3", "--lang", "en");

        former.Output.Should().Contain("H15.3, không có NgayCapNhat: được tính\n").And.Contain("Tính cho: H15.12 Xã Bến → H15 Tỉnh A\n");
        former.Output.Should().Contain("Quá hạn: chưa kết thúc").And.Contain("ngày hẹn trả 10/07/2026");
        fresh.Output.Should().Contain("It is in no figure: ").And.NotContain("ON_TIME_PROCESSING");
    }

    [Theory]
    [InlineData("H15.5", "en", "H15.5 is a former agency that was divided among several: it counts for the nearest agency above all of them.", "Counts for: H15 Tỉnh A")]
    [InlineData("H15.5", "vi", "H15.5 là cơ quan cũ đã được chia cho nhiều cơ quan: tính cho cơ quan cấp trên chung gần nhất.", "Tính cho: H15 Tỉnh A")]
    [InlineData("H15.6", "en", "H15.6 ended before the period without a successor: it counts for the nearest agency above.", "Counts for: H15 Tỉnh A")]
    [InlineData("H15.7", "en", "H15.7 begins only after the period: it counts for the nearest agency above.", "Counts for: H15 Tỉnh A")]
    [InlineData("H15.8", "en", "It was received before 2026-08-01, when the agency began that has the code H15.8 now; it counts for that agency all the same.", "Counts for: H15.8 Tám → H15")]
    [InlineData("H16", "en", "H16 ended before the period without a successor: it counts for the nearest agency above.", "There is no such agency; the dossier counts for none.")]
    public void A_dossier_of_an_agency_without_a_row_tells_for_whom_it_counts_and_why(string agency, string language, string why, string counts)
    {
        var old = _set.Folder.Write(
            "old.csv",
            "code,name,level,parent,valid_from,valid_to,successor\nH15.5,Năm,commune,H15,,2025-06-30,H15.12|H15.4\nH15.6,Sáu,commune,H15,,2025-06-30,\n"
            + "H15.7,Bảy,commune,H15,2027-01-01,,\nH15.8,Tám,commune,H15,2026-08-01,,\nH15.8,Tám cũ,commune,H15,,2025-06-30,\nH16,Tỉnh cũ,province,,,2025-06-30,\n");
        var dossiers = _set.Folder.Write("one.csv", RecordSet.Header + $"D1,1.1,{agency},2,9,2026-07-06 08:00:00,2026-07-10,2026-07-09 16:00:00,1,\nD2,1.1,H15,2,9,2026-07-06 08:00:00,2026-07-10,2026-07-09 16:00:00,1,\n");

        var run = ToolRun.Of(
            "explain", "--dossier", "D1", "--dossiers", dossiers, "--agencies", _set.Agencies, old, "--period", "2026-Q3", "--lang", language);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain($"  {why}\n").And.Contain($"  {counts}");
    }

    [Fact]
    public void A_key_that_no_accepted_record_has_is_named()
    {
        var run = _set.Run("explain", "--dossier", "D9", "--period", "2026-Q3", "-o", _set.Folder.File("out.txt"));

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("--dossier: found D9, which no record has");
        File.Exists(_set.Folder.File("out.txt")).Should().BeFalse();
    }

    [Fact]
    public void A_figure_lists_exactly_the_dossiers_that_count_against_it()
    {
        var run = _set.Run("explain", "--agency", "H15", "--component", "ON_TIME_PROCESSING", "--period", "2026-Q3", "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Numerator 1 ").And.Contain("denominator 4 ");
        run.Output.Should().EndWith($"""
            Dossiers in the denominator that do not count in the numerator: 3
              D2 (H15.12, {_set.Dossiers}:3): Overdue: processing ended 2026-07-10 17:00:01; 00:00:01 later than the promised 2026-07-10 17:00:00.
              D3 (H15.3, {_set.Dossiers}:4): Overdue: not ended, judged at the cut 2026-10-01 00:00:00; the day 2026-10-01 is after the promised day 2026-07-10.
              D4 (H15.12, {_set.Dossiers}:6): Overdue: processing ended 2026-07-13 10:00:00; 2 days 17:00:00 later than the promised 2026-07-10 17:00:00.

            """);
    }

    [Fact]
    public void A_dossier_whose_later_version_is_in_time_does_not_count_against_anybody()
    {
        // D4 read backwards: the version that ended in time is the later one.
        var turned = RecordSet.Csv.Replace("2026-07-14 10:00:00", "2026-07-08 10:00:00");
        var dossiers = _set.Folder.Write("turned.csv", turned);

        var run = ToolRun.Of(
            "explain", "--agency", "000.00.12.H15", "--component", "ON_TIME_PROCESSING", "--dossiers", dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3",
            "--lang", "vi");

        run.Output.Should().Contain("không được tính vào tử số: 2\n").And.Contain("  D2 (").And.Contain("  D3 (").And.NotContain("  D4 (");
    }

    [Fact]
    public void A_limit_shortens_the_list_and_other_figures_list_without_a_reason()
    {
        var online = _set.Run(
            "explain", "--agency", "H15.12", "--component", "DOSSIERS_ONLINE", "--period", "2026-Q3", "--limit", "1", "--lang", "en");
        var idle = _set.Run("explain", "--agency", "H15.4", "--component", "ON_TIME_PROCESSING", "--period", "2026-Q3", "--lang", "en");
        var lacking = _set.Run(
            "explain", "--agency", "H15.12", "--component", "REUSED_DIGITIZED_DATA", "--period", "2026-Q3", "--lang", "en");

        online.Output.Should().EndWith($"numerator: 2\n  D2 (H15.12, {_set.Dossiers}:3)\n  … and 1 more (--limit N)\n");
        idle.Output.Should().EndWith("Dossiers in the denominator that do not count in the numerator: 0\n");
        lacking.ExitCode.Should().Be(0);
        lacking.Output.Should().Contain(": not measured (maximum 2.00)").And.NotContain("Dossiers in the denominator", "nothing was counted");
    }

    [Fact]
    public void A_former_agency_is_told_from_an_unknown_one_and_a_component_is_checked_before_anything_is_read()
    {
        var former = _set.Run("explain", "--agency", "H15.3", "--period", "2026-Q3");
        var unknown = _set.Run("explain", "--agency", "H15.5", "--period", "2026-Q3");
        var component = _set.Run("explain", "--agency", "H15", "--component", "ON_TIME", "--period", "2026-Q3");

        former.Error.Should().Contain("--agency: found H15.3, a former agency whose dossiers count for H15.12; allowed: H15, H15.12, H15.4\n");
        unknown.Error.Should().Contain("--agency: found H15.5, which is no agency of the period; allowed: H15, H15.12, H15.4\n");
        component.Error.Should().StartWith("dvc-indicators: --component: found ON_TIME; allowed: TOTAL, CKMB, ").And.NotContain("read 6");
        new[] { former, unknown, component }.Should().OnlyContain(run => run.ExitCode == ExitCode.WrongUsage && run.Output.Length == 0);
    }

    [Fact]
    public void The_agencies_are_read_twice_so_they_are_no_stdin_and_a_note_on_them_is_told_once()
    {
        string[] explain = ["explain", "--dossiers", _set.Dossiers, "--period", "2026-Q3", "--agency", "H15", "--component", "DOSSIERS_ONLINE", "--agencies"];
        var stdin = ToolRun.With(RecordSet.AgencyRows, [.. explain, "-"]);
        var noted = ToolRun.Of([.. explain, _set.Folder.Write("noted.csv", "code,name,level,parent,phone\nH15,Tỉnh A,province,,\nH15.12,Xã Bến,commune,H15,\n")]);

        stdin.ExitCode.Should().Be(ExitCode.WrongUsage);
        stdin.Error.Should().Be("dvc-indicators: --agencies: found -; allowed with explain --agency: files, as they are read twice\n");
        noted.ExitCode.Should().Be(0);
        noted.Error.Split("phone").Should().HaveCount(2, "it is said once");
    }

    private static string[] Lines(ToolRun run) => run.Output.Split('\n');

    private static string Line(ToolRun run, string start) => Lines(run)
        .Should().ContainSingle(line => line.TrimStart().StartsWith(start)).Subject;
}
