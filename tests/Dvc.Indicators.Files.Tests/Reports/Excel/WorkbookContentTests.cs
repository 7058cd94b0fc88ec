using System.Globalization;
using System.Text;
using Dvc.Indicators.Files.Tests.Results;
using Dvc.Indicators.Files.Tests.Runs;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Reports.Excel;

public class WorkbookContentTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "phu-tho.vi.xlsx.txt")]
    [InlineData(Language.English, "phu-tho.en.xlsx.txt")]
    public void A_published_set_is_written_as_approved(Language language, string name)
    {
        var workbook = ReadWorkbook.Read(Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") }), language);

        GoldenFile.Check(name, Encoding.UTF8.GetBytes(Shown(workbook)));
    }

    [Fact]
    public void Components_read_back_equal_the_model_cell_by_cell()
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });
        var sheet = ReadWorkbook.Read(report)["Chi tiết từng chỉ số"];

        sheet.Heads.Should().Equal(
            "Mã", "Cơ quan", "Cấp", "Nhóm chỉ số", "Chỉ số", "Tử số", "Mẫu số", "Tỷ lệ", "Điểm", "Tối đa", "Điểm chưa đạt", "Trạng thái", "Lưu ý", "Tăng, giảm");
        var expected =
            from agency in report.Agencies
            from @group in agency.Groups
            from part in @group.Components
            where report.ShownComponents.Contains(part.Component)
            select new object?[]
            {
                agency.Agency.WrittenCode, agency.Agency.Name, AgencyLevels.Label(agency.Agency.Level!.Value).Vietnamese, @group.Group.Name.Vietnamese,
                $"{part.Component.Number} {part.Component.Name.Vietnamese}".Trim(), (decimal?)part.Numerator, (decimal?)part.Denominator,
                part.Ratio?.ToPercentage(2) / 100, part.Score.Points?.Value, part.Score.Maximum.Value, part.Lost?.Value,
                StateOf(part.Score.State), part.CanInfluence ? null : "thuộc cơ quan công bố", part.Change?.Points?.Value,
            };
        sheet.Values.Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData("phu-tho", "Xếp hạng Xã, phường, đặc khu")]
    [InlineData("provinces", "Xếp hạng Tỉnh, thành phố")]
    public void Rankings_read_back_equal_the_model_cell_by_cell(string set, string name)
    {
        var report = Report.Build(set == "phu-tho" ? PhuTho() : Provinces("05"));
        var cohort = report.Cohorts.Single(cohort => name.EndsWith(AgencyLevels.Label(cohort.Cohort.Key.Level!.Value).Vietnamese, StringComparison.Ordinal));
        var sheet = ReadWorkbook.Read(report)[name];

        var expected = cohort.Ranking.Select(agency => (object?[])
        [
            agency.Rank?.Value, agency.Agency.WrittenCode, agency.Agency.Name, agency.Total.Points?.Value, agency.Lost?.Value,
            .. agency.Groups.Select(group => (object?)group.Score.Points?.Value),
            .. agency.Rates.Where(rate => report.ShownRates.Contains(rate.Rate)).Select(rate => (object?)(rate.Value?.ToPercentage(2) / 100)),
            StateOf(agency.Total.State), null,
        ]);
        sheet.Values.SkipLast(1).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
        sheet.Values.Last()[2..4].Should().Equal(set == "provinces" ? "Trung bình 34 tỉnh, thành phố" : "Trung bình 8 xã, phường, đặc khu", cohort.Mean.Total.Points!.Value.Value);
    }

    [Fact]
    public void A_rank_that_is_shared_is_a_number_shown_with_an_equals_sign()
    {
        // H49 and H53 were both published as fifth.
        var sheet = ReadWorkbook.Read(Report.Build(Provinces("05")))["Xếp hạng Tỉnh, thành phố"];

        Enumerable.Range(4, 4).Select(row => sheet[row, "Hạng"]).Select(cell => (cell.Number, cell.NumberFormat)).Should().Equal(
            (4, "General"), (5, "General\"=\""), (5, "General\"=\""), (7, "General"));
        sheet[5, "Tổng điểm"].Should().Be(new ReadCell(null, 65.47m, "#,##0.00", false));
    }

    [Fact]
    public void No_data_is_an_empty_cell_and_nought_is_a_nought()
    {
        // 1.3 of the one has no figure, of the other nothing to count. 2.1 is 0 of 4: no points, all lost.
        var sheet = ReadWorkbook.Read(Report.Build(Communes([], Full("ON_TIME_PROCESSING 0/4", "PUBLIC_CONTENT_FULL"), Full("PUBLIC_CONTENT_FULL 0/0"))))["Chi tiết từng chỉ số"];
        var commune = sheet.Rows.Select((row, i) => (Code: row[0].Text, Name: row[4].Text ?? "", Row: i)).Where(row => row.Code == "H44.1").ToList();
        var (absent, nought) = (commune.Single(row => row.Name.StartsWith("1.3 ", StringComparison.Ordinal)).Row, commune.Single(row => row.Name.StartsWith("2.1 ", StringComparison.Ordinal)).Row);

        string[] numbers = ["Tử số", "Mẫu số", "Tỷ lệ", "Điểm", "Tối đa", "Điểm chưa đạt"];
        numbers.Select(head => sheet[absent, head].Number).Should().Equal(null, null, null, null, 2, null);
        sheet[absent, "Trạng thái"].Text.Should().Be("chưa có số liệu");
        sheet.Rows.Select((_, row) => row).Where(row => sheet[row, "Mã"].Text == "H44.2" && sheet[row, "Tử số"].Number == 0)
            .Select(row => sheet[row, "Trạng thái"].Text).Should().Equal("không phát sinh");
        sheet[absent, "Lưu ý"].Text.Should().Be("thuộc cơ quan công bố");
        numbers.Select(head => sheet[nought, head].Number).Should().Equal(0, 4, 0, 0, 20, 20);
        numbers.Select(head => sheet[nought, head].NumberFormat).Should().Equal("#,##0", "#,##0", "0.00%", "#,##0.00", "General", "#,##0.00");
    }

    [Fact]
    public void Several_cohorts_of_a_level_stand_in_one_sheet_with_the_name_of_each()
    {
        var report = Report.Build(SampleResults.Small());
        var workbook = ReadWorkbook.Read(report, Language.English);

        workbook["Summary"].Rows.Select(row => row.Count > 0 ? row[0].Text : "").Should().Contain("Period not over");
        workbook["Ranking Province"].Values.Last()[2].Should().Be("Mean of 2 provinces and cities");
        workbook.Sheets.Select(sheet => sheet.Name).Should().NotContain("Ranking Department", "one agency has no ranking");
    }

    [Fact]
    public void The_quality_of_records_is_shown_with_what_was_read()
    {
        var world = WorldFiles.Make(7_003);
        var report = Report.Build(RecordRun.Execute(new WorldFiles(world, new Random(7_003)).Inputs() with { TieRule = TieRule.Dense }).Require().Ranked);
        var sheet = ReadWorkbook.Read(report, Language.English)["Data quality"];
        var (quality, total) = (report.Quality!, report.Quality!.Total);

        sheet.Values.Where(row => (string)row[0]! == "File").Select(row => row[2]).Should().Equal(quality.Records.Read.Files.Select(file => file.File));
        sheet.Values.Single(row => row[3] is not null && (string)row[0]! != "File")[3..7].Should()
            .Equal((decimal)total.Read, (decimal)total.Accepted, (decimal)total.Superseded, (decimal)total.Rejected);
        sheet.Values.Where(row => (string)row[0]! == "Agency").Select(row => (row[1], row[8], row[9])).Should().Equal(
            report.Agencies.Select(agency => ((object?)agency.Agency.WrittenCode, (object?)(decimal)agency.Quality!.Dossiers, (object?)(decimal)agency.Quality.Suspect)));
    }

    private static string StateOf(ScoreState state) => state switch
    {
        ScoreState.NoData => "không phát sinh",
        ScoreState.NotMeasured => "chưa có số liệu",
        ScoreState.Scored => "đã tính",
        ScoreState.Reported => "điểm được cung cấp",
        ScoreState.NotApplicable => "không áp dụng",
        _ => "chưa đủ số liệu",
    };

    // A sheet as lines of cells; of a long sheet the first rows, which are enough for the eye.
    private static string Shown(ReadWorkbook workbook)
    {
        var text = new StringBuilder();
        foreach (var sheet in workbook.Sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {sheet.Name} ({sheet.Rows.Count})\n");
            foreach (var row in sheet.Rows.Take(60))
            {
                text.AppendJoin(" | ", row.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Value}"))).Append('\n');
            }
        }

        return text.ToString();
    }
}
