using Dvc.Indicators.Files.Tests.Runs;

namespace Dvc.Indicators.Files.Tests.Field;

/// <summary>Files as offices hand them over, each with the value worked out by hand.</summary>
public class FieldFileTests
{
    private const string Excel = "02-excel-workbooks-given-as-they-are";
    private const string Folder = "24-folder-with-lock-and-system-files";
    private const string Failed = "14-answer-of-a-failed-call-as-data";
    private const string Wrapped = "15-payload-in-another-wrapping";

    [Theory]
    [InlineData("export.xlsx", "a workbook without sheets of cells; allowed: a workbook with a table")]
    [InlineData("export-html.xls", "a web page, such as is saved as .xls; allowed: open it in Excel and save as .xlsx or CSV UTF-8")]
    [InlineData("export-xml.xls", "a spreadsheet as XML (SpreadsheetML), such as is saved as .xls; allowed: open it in Excel and save as .xlsx or CSV UTF-8")]
    [InlineData("export-old.xls", "a workbook of Excel 97-2003 (.xls); allowed: open it in Excel and save as .xlsx or CSV UTF-8")]
    public void What_is_no_table_is_refused_with_what_it_is_and_what_to_do(string file, string sentence) =>
        Read(Excel, PathOf(Excel, file)).Errors.Should().ContainSingle().Which.Message.English.Should().EndWith($"{file}: found {sentence}");

    [Fact]
    public void A_workbook_of_LibreOffice_gives_the_figures_of_its_table()
    {
        // Due on the 10th and ended on it: on time; due on the 11th, ended on the 12th: late; the third is open until 30 September.
        var result = Read(Excel, Path.Combine(AppContext.BaseDirectory, "Data", "workbooks", "libreoffice.xlsx")).Require();
        result.Figure("H44", "DOSSIER_SYNC").Should().Be("3/3");
        result.Figure("H44", "ON_TIME_PROCESSING").Should().Be("2/3");
    }

    [Fact]
    public void A_folder_passes_over_what_the_system_put_there_and_names_it()
    {
        var reading = Read(Folder, PathOf(Folder, "month"));
        reading.Require().Figure("H44", "ON_TIME_PROCESSING").Should().Be("2/3");
        reading.Notes.Select(note => note.Text.English).Should().Equal("passed over what holds no dossiers: desktop.ini, ~$thang8.xlsx");
    }

    [Theory]
    [InlineData("month/*.csv")]
    [InlineData("mo?th/*.c?v")]
    [InlineData("m*/*")]
    public void A_pattern_is_expanded(string pattern) =>
        Read("27-wildcard-under-windows", PathOf("27-wildcard-under-windows", pattern)).Require().Figure("H44", "DOSSIER_SYNC").Should().Be("3/3");

    [Fact]
    public void A_pattern_without_a_match_says_so() =>
        Read(Folder, PathOf(Folder, "month/*.xls")).Errors.Should().ContainSingle().Which.Message.English.Should()
            .EndWith("*.xls: found no file that matches; allowed: a file that can be read");

    [Theory]
    [InlineData("expired.json", "$.error_code: found '3' (Session expired): the call failed; allowed: 0, the answer of a call that did not fail")]
    [InlineData("failed-empty.json", "$.error_code: found '-1' (System error): the call failed; allowed: 0, the answer of a call that did not fail")]
    public void The_answer_of_a_failed_call_is_an_error(string file, string sentence) =>
        Read(Failed, PathOf(Failed, file)).Errors.Should().ContainSingle().Which.Message.English.Should().EndWith($"{file}, at {sentence}");

    [Theory]
    [InlineData("{\"result\":{\"errorCode\":\"401\",\"message\":\"m\",\"data\":[D]}}", "$.errorCode: found '401' (m): the call failed")]
    [InlineData("{\"result\":{\"data\":[D],\"errorCode\":\"401\"}}", "$.errorCode: found '401': the call failed")]
    [InlineData("{\"data\":{\"error_code\":5,\"message\":\"x\",\"result\":[D]}}", "$.error_code: found '5' (x): the call failed")]
    [InlineData("{\"errorCode\":{\"code\":1},\"data\":[D]}", "$.errorCode: found '{…}': the call failed")]
    public void A_failed_call_is_an_error_wherever_its_code_stands(string json, string sentence)
    {
        const string Dossier = "{\"MaHoSo\":\"A\",\"MaTTHC\":\"1.1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9,\"NgayTiepNhan\":\"2026-08-03\"}";
        var source = InputSource.FromBytes("a.json", System.Text.Encoding.UTF8.GetBytes(json.Replace("D]", $"{Dossier}]", StringComparison.Ordinal)));

        RecordRun.Execute(new RecordInputs { Period = ReportingPeriod.Month(2026, 8), Dossiers = [source] })
            .Errors.Should().ContainSingle().Which.Message.English.Should().Contain(sentence);
    }

    [Theory]
    [InlineData("single.json", "1/1")]
    [InlineData("pages.json", "3/3")]
    [InlineData("nested.json", "1/1")]
    [InlineData("pretty.json", "1/1")]
    public void Dossiers_are_read_in_every_wrapping(string file, string sync)
    {
        var result = Read(Wrapped, PathOf(Wrapped, file)).Require();
        result.Figure("H44", "DOSSIER_SYNC").Should().Be(sync);
        result.Figure("H44", "ON_TIME_PROCESSING").Should().Be(sync);
    }

    [Fact]
    public void Data_as_a_text_are_an_error() =>
        Read(Wrapped, PathOf(Wrapped, "data-as-text.json")).Errors.Should().ContainSingle().Which.Message.English.Should()
            .EndWith("data-as-text.json, at $.data: found dossiers as a text, or no dossiers; allowed: an array of dossiers, not as a text in quotes");

    private static FileReading<IndexResult> Read(string name, string path) => RecordRun.Execute(
        new RecordInputs { Period = RecordRuns.August, Dossiers = InputFolder.Sources(path), Agencies = [InputSource.FromFile(PathOf(name, "agencies.csv"))] });

    private static string PathOf(string name, string file) => Path.Combine(AppContext.BaseDirectory, "Data", "field", name, file);
}
