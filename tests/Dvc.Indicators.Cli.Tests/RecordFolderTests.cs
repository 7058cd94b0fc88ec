namespace Dvc.Indicators.Cli.Tests;

/// <summary>A folder of records is told by the names of its files and by its settings.</summary>
public sealed class RecordFolderTests : IDisposable
{
    private readonly RecordSet _set = new();
    private readonly string _folder;

    public RecordFolderTests()
    {
        _folder = _set.Folder.File("records");
        Directory.CreateDirectory(_folder);
        File.Copy(_set.Dossiers, Path.Combine(_folder, "dossiers-q3.csv"));
        File.Copy(_set.Agencies, Path.Combine(_folder, "agencies.csv"));
    }

    public void Dispose() => _set.Dispose();

    [Fact]
    public void A_folder_stands_for_its_files() =>
        ToolRun.Of("tally", _folder, "--period", "2026-Q3").Output.Should().Be(
            ToolRun.Of("tally", "--dossiers", _set.Dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3").Output).And.Contain("H15,DOSSIER_SYNC,4,4");

    [Fact]
    public void Settings_are_written_from_what_lies_there_and_the_command_line_goes_before_them()
    {
        ToolRun.Of("init", _folder, "--period", "2026-Q3").ExitCode.Should().Be(0);

        ToolRun.Of("tally", _folder).Output.Should().Contain("H15,DOSSIER_SYNC,4,4");
        ToolRun.Of("tally", _folder, "--period", "2026-08").ExitCode.Should().Be(ExitCode.InvalidInput, "no dossier was received in August");
        ToolRun.Of("init", _folder).ExitCode.Should().Be(ExitCode.WrongUsage, "settings are not written over");
    }

    [Theory]
    [InlineData("{\"x\": 1, \"dossiers\": []}", "found x; allowed: dossiers,")]
    [InlineData("{", "found no valid JSON")]
    [InlineData("[]", "found no object")]
    [InlineData("{\"allow-empty\": 1}", "allowed: true or false")]
    public void Settings_that_are_none_are_refused(string text, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "dvc.json"), text);

        var run = ToolRun.Of("tally", _folder, "--period", "2026-Q3");

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void A_list_of_periods_in_the_settings_is_all_of_them()
    {
        File.WriteAllText(Path.Combine(_folder, "dvc.json"), "{\"period\": [\"2026-07\", \"2026-08\"], \"allow-empty\": true}");

        ToolRun.Of("tally", _folder).Output.Should().Be(
            ToolRun.Of("tally", "--dossiers", _set.Dossiers, "--agencies", _set.Agencies, "--allow-empty", "--period", "2026-07", "--period", "2026-08").Output)
            .And.Contain("\n2026-08,");
    }

    [Fact]
    public void Several_periods_are_those_of_single_runs_with_a_column_in_front()
    {
        string[] Rows(params string[] periods) => ToolRun.Of(["tally", _folder, "--allow-empty", .. periods.SelectMany(period => (string[])["--period", period])])
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

        Rows("2026-07..2026-08/month").Should().Equal(
            [.. Rows("2026-07").Select(row => $"2026-07,{row}"), .. Rows("2026-08").Select(row => $"2026-08,{row}")]);
    }
}
