using System.Text;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Reports.Csv;

public class ReportCsvTests
{
    [Theory]
    [InlineData(CsvForm.Machine, Language.English, "phu-tho.en.csv")]
    [InlineData(CsvForm.ExcelVietnamese, Language.Vietnamese, "phu-tho.excel-vi.csv")]
    public void A_published_set_is_written_as_approved(CsvForm form, Language language, string name)
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });
        var csv = TestFiles.Written(stream => report.WriteCsv(stream, form, language));

        // The head is enough for the eye: the province and the first departments.
        GoldenFile.Check(name, FirstLines(csv, 100));
        TestFiles.Written(stream => report.WriteCsv(stream, form, language)).Should().Equal(csv);
    }

    [Fact]
    public void Rows_for_machines_have_points_and_words()
    {
        var lines = Lines(CsvForm.Machine, Communes(Full("DOSSIER_SYNC"), Full("ON_TIME_PROCESSING 3/4", "PUBLIC_CONTENT_FULL 0/0")));

        lines[0].Should().Be("agency,agency_name,level,item,id,name,numerator,denominator,ratio,points,maximum,lost,state,rank,tied,cohort_size,change,places,target,met,gap");
        lines.Should().Contain("H44.1,Xã Đồng Tâm,commune,component,ON_TIME_PROCESSING,2.1 Dossiers processed on "
            + "time,3,4,75.00,15.00,20,5.00,scored,,,,,,,,");
        lines.Should().Contain(line => line.StartsWith("H44.1,Xã Đồng Tâm,commune,component,PUBLIC_CONTENT_FULL,")
            && line.EndsWith(",0,0,,,2,,no-data,,,,,,,,"));
        lines.Should().Contain("H44,UBND tỉnh Phú Thọ,province,component,DOSSIER_SYNC,1.4 Dossiers synchronised with the national portal,"
            + ",,,,6,,not-measured,,,,,,,,");
        lines.Should().Contain("H44.1,Xã Đồng Tâm,commune,total,TOTAL,Total,,,93.00,93.00,100,7.00,scored,1,false,2,,,,,");
        lines.Should().Contain("H44.1,Xã Đồng Tâm,commune,target,DOSSIERS_ONLINE,At least 90% of dossiers received "
            + "online,,,100.00,,,,,,,,,,90.00,true,10.00");
        lines.Should().Contain("H44.1,Xã Đồng Tâm,commune,target,SERVICES_FULL_ONLINE,At least 80% of online services offered in "
            + "full,,,,,,,not-measured,,,,,,80.00,,");
    }

    [Fact]
    public void Rows_for_Excel_have_commas_and_Vietnamese_words()
    {
        var csv = TestFiles.Written(stream => Report.Build(Communes(Full(), Full("ON_TIME_PROCESSING "
            + "3/4"))).WriteCsv(stream, CsvForm.ExcelVietnamese));
        var lines = Encoding.UTF8.GetString(csv).Split('\n');

        csv.Should().StartWith([0xEF, 0xBB, 0xBF]);
        lines[0].Should().StartWith("\uFEFFMã;Cơ quan;Cấp;Mục;Mã;Tên;Tử số;Mẫu số;Tỷ lệ %;Điểm;Tối đa;Điểm chưa đạt;Trạng thái;Hạng;");
        lines.Should().Contain("H44.1;Xã Đồng Tâm;Xã, phường, đặc khu;Chỉ số;ON_TIME_PROCESSING;2.1 Tỷ lệ hồ sơ xử lý đúng "
            + "hạn;3;4;75,00;15,00;20;5,00;đã tính;;;;;;;;");
    }

    [Theory]
    [InlineData("=1+1", "\u00A0=1+1")]
    [InlineData("+84", "\u00A0+84")]
    [InlineData("-cmd", "\u00A0-cmd")]
    [InlineData("@SUM(A1)", "\u00A0@SUM(A1)")]
    [InlineData("\t =1", "\u00A0\t =1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=\"x\";", "\"\u00A0=\"\"x\"\";\"")]
    [InlineData("Xã -1", "Xã -1")]
    public void A_text_that_could_be_a_formula_stays_text_in_Excel(string name, string written)
    {
        var result = Make(
            AgencyRoster.Create([Agency("H1", name, AgencyLevel.Province)]), BuiltInRules.Default,
                new ScoringContext(ReportingPeriod.Parse("2026")), Full());

        Lines(CsvForm.ExcelVietnamese, result)[1].Should().StartWith($"H1;{written};");
        var machine = Lines(CsvForm.Machine, result)[1];
        machine.Should().StartWith(name.Contains('"') ? $"H1,\"{name.Replace("\"", "\"\"")}\"," : $"H1,{name},",
            "programs get the text as it is");
    }

    private static string[] Lines(CsvForm form, RankedResult result) =>
        Encoding.UTF8.GetString(TestFiles.Written(stream => Report.Build(result).WriteCsv(stream, form, form == CsvForm.Machine ? Language.English : Language.Vietnamese))).Split('\n');

    private static byte[] FirstLines(byte[] csv, int count)
    {
        var end = 0;
        for (; count > 0; count--)
        {
            end = Array.IndexOf(csv, (byte)'\n', end) + 1;
        }

        return csv[..end];
    }
}
