using System.Text;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>Reports in a real browser: tests/browser says what is looked at.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public void Reports_open_in_a_browser_as_they_should()
    {
        var data = Repository.PathOf("samples", "data", "phu-tho-2026-q3");
        Report("vi", Path.Combine(data, "figures.csv"), Path.Combine(data, "agencies.csv"), "vi");
        Report("en", Path.Combine(data, "figures.csv"), Path.Combine(data, "agencies.csv"), "en");
        Report("hostile", _folder.Write("figures.csv", HostileFigures()), _folder.Write("agencies.csv", HostileAgencies()), "vi");

        var tests = Repository.PathOf("tests", "browser", "report.test.mjs");
        var run = ToolRun.Start("env", [$"REPORTS={_folder.Location}", "node", "--test", tests], _folder.Location);

        run.Output.Should().Contain("# fail 0", "the browser says {0}", run.Output).And.MatchRegex("# pass [1-9][0-9]");
        run.ExitCode.Should().Be(0);
    }

    private void Report(string name, string figures, string agencies, string language)
    {
        var run = ToolRun.Of(
            "report", "--figures", figures, "--agencies", agencies, "--period", "2026-Q3", "--lang", language, "-o", _folder.File($"{name}.html"));
        run.ExitCode.Should().Be(0, "the tool says {0}", run.Error);
    }

    private static readonly string[] HostileNames =
    [
        "<script>alert(1)</script>", "\"quoted\" 'name' & more", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "‮right to left‬", new string('x', 300),
    ];

    private static string HostileAgencies()
    {
        var rows = new StringBuilder("code,name,level,parent\nH44,Tỉnh,province,\n");
        for (var i = 0; i < HostileNames.Length; i++)
        {
            rows.Append(FormattableString.Invariant($"H44.{i + 1},\"{HostileNames[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\",commune,H44\n"));
        }

        return rows.ToString();
    }

    private static string HostileFigures() => "agency,component,numerator,denominator\n" + string.Concat(
        Enumerable.Range(1, HostileNames.Length).Select(i => FormattableString.Invariant($"H44.{i},ON_TIME_PROCESSING,{i},10\n")));
}
