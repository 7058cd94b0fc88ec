namespace Dvc.Indicators.Cli.Tests;

/// <summary>Everything is told in Vietnamese unless English is asked for, by the option or by the variable.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("nhận được scor, không phải lệnh nào (có phải là score?)", "scor")]
    [InlineData("nhận được --figurs, không phải tùy chọn của lệnh này (có phải là --figures?)", "score", "--figurs", "x")]
    [InlineData("nhận được b, là đối số thừa của lệnh này", "sample", "a", "b")]
    [InlineData("--figures: nhận được giá trị trống; cho phép: giá trị như --help nêu", "score", "--figures")]
    [InlineData("--format: nhận được xml; cho phép: table, json, csv", "score", "--figures", "f.csv", "--format", "xml")]
    [InlineData("--lang: nhận được fr; cho phép: vi, en", "score", "--figures", "f.csv", "--lang", "fr")]
    [InlineData("--period: Kỳ '2026-13' nêu một tháng không có; tháng từ 01 đến 12.", "score", "--figures", "f.csv", "--period", "2026-13")]
    [InlineData("--rules: nhận được a, b; cho phép: một giá trị", "score", "--rules", "a", "--rules", "b")]
    [InlineData("không có --figures và cũng không có --dossiers", "score")]
    [InlineData("--period: nhận được giá trị trống; cho phép với bản ghi: kỳ như 2026-Q3", "tally", "--dossiers", "@")]
    [InlineData("--cut: nhận được 2026-01-02T00:00:00 (một ngày là hết ngày đó), trước khi bắt đầu kỳ", "tally", "--dossiers", "@", "--period", "2026-Q3", "--cut", "2026-01-01")]
    [InlineData("bộ quy tắc un-osi-2021: không có tệp và cũng không có bộ có sẵn nào tên này (có phải là un-osi-2022?)", "rules", "show", "un-osi-2021")]
    [InlineData("none.csv: nhận được tên tệp không tồn tại; cho phép: tệp đọc được", "score", "--figures", "none.csv")]
    [InlineData("@, dòng 1, cột agency: nhận được chỉ các cột MaHoSo", "score", "--figures", "@")]
    [InlineData("-: nhận được nhiều hơn một lần; cho phép: một tệp từ stdin", "score", "--figures", "-", "-")]
    [InlineData("compare: nhận được ít hơn hai kết quả; cho phép: compare TRƯỚC SAU", "compare", "a.json")]
    [InlineData("explain: cho phép: --agency hoặc --dossier, một trong hai", "explain")]
    [InlineData("shell: nhận được fih (có phải là fish?); cho phép: bash, zsh, fish, pwsh", "completion", "fih")]
    public void Mistakes_are_told_in_vietnamese(string message, params string[] arguments)
    {
        var run = ToolRun.InLanguage(null, With(arguments));

        run.ExitCode.Should().BeOneOf(ExitCode.WrongUsage, ExitCode.InvalidInput);
        run.Error.Split('\n')[0].Should().StartWith($"dvc-indicators: {message.Replace("@", _set.Dossiers, StringComparison.Ordinal)}");
    }

    [Fact]
    public void What_was_read_is_told_in_vietnamese()
    {
        var bad = _set.Folder.Write("bad.csv", RecordSet.Header + "D1,1.1,H15,9999,,,,,,,\n");

        var run = ToolRun.InLanguage(null, "check", "--dossiers", bad);

        run.Error.Should().Contain("dvc-indicators: từ chối (").And.Contain("đã đọc 1 bản ghi = nhận 0 + thay thế 0 + từ chối 1")
            .And.Contain("hồ sơ (dossiers): toàn bộ 1 bản ghi bị từ chối");
    }

    [Theory]
    [InlineData(null, null, "Tệp")]
    [InlineData("", null, "Tệp")]
    [InlineData("vi", null, "Tệp")]
    [InlineData("en", null, "File")]
    [InlineData("en", "vi", "Tệp")]
    [InlineData("vi", "en", "File")]
    [InlineData("de", "en", "File")]
    public void The_option_goes_before_the_variable_and_vietnamese_is_the_default(string? variable, string? option, string title) =>
        ToolRun.InLanguage(variable, With(["check", "--dossiers", "@", .. option is null ? (string[])[] : ["--lang", option]]))
            .Output.Should().StartWith(title);

    [Fact]
    public void A_variable_that_is_no_language_is_wrong_usage()
    {
        var run = ToolRun.InLanguage("de", "rules", "list");

        (run.ExitCode, run.Error).Should().Be((ExitCode.WrongUsage, "dvc-indicators: DVC_LANG: nhận được de; cho phép: vi, en\n"));
    }

    [Fact]
    public void The_settings_of_a_folder_choose_the_language_too()
    {
        var folder = _set.Folder.File("records");
        Directory.CreateDirectory(folder);
        File.Copy(_set.Dossiers, Path.Combine(folder, "dossiers.csv"));
        File.WriteAllText(Path.Combine(folder, "dvc.json"), """{"lang": "en"}""");

        ToolRun.InLanguage(null, "check", folder).Output.Should().StartWith("File");
        ToolRun.InLanguage(null, "check", folder, "--lang", "vi").Output.Should().StartWith("Tệp");
    }

    [Fact]
    public void Nothing_but_errors_is_told_where_quiet_is_asked_for()
    {
        ToolRun.Of(With(["check", "--dossiers", "@", "-q"])).Error.Should().BeEmpty();
        ToolRun.Of("score", "--figures", "none.csv", "-q").Error.Should().Contain("no such file");
    }

    [Fact]
    public void The_counts_of_each_file_are_told_where_details_are_asked_for() =>
        ToolRun.Of(With(["check", "--dossiers", "@", "-v"])).Error.Should().Contain($"{_set.Dossiers}: read ");

    private string[] With(IEnumerable<string> arguments) => [.. arguments.Select(argument => argument == "@" ? _set.Dossiers : argument)];
}
