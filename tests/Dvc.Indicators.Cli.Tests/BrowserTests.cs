using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>Reports in a real browser: tests/browser says what is looked at.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public void Reports_open_in_a_browser_as_they_should()
    {
        foreach (var language in new[] { "vi", "en" })
        {
            Sample(language, "phu-tho-2026-q3", language);
            Sample($"provinces-{language}", "provinces-2026-10-05", language);
        }

        Sample("split", "phu-tho-2026-q3", "vi", "--split");
        Sample("course", "phu-tho-2026-q3", "vi", "--previous", Result("2026-Q1"), Result("2026-Q2"));
        _folder.Write("names.json", JsonSerializer.Serialize(HostileNames));
        Report("hostile", _folder.Write("figures.csv", HostileFigures()), _folder.Write("agencies.csv", HostileAgencies()), "vi");

        var tests = Repository.PathOf("tests", "browser", "report.test.mjs");
        var run = ToolRun.Start("env", [$"REPORTS={_folder.Location}", "node", "--test", tests], _folder.Location);

        run.Output.Should().Contain("# fail 0", "the browser says {0}", run.Output).And.MatchRegex("# pass [1-9][0-9]");
        run.ExitCode.Should().Be(0);
    }

    private string Result(string period)
    {
        var file = _folder.File($"{period}.json");
        ToolRun.Of(
            "score", "--figures", Repository.Sample("phu-tho-2026-q3", "figures.csv"), "--agencies", Repository.Sample("phu-tho-2026-q3", "agencies.csv"),
            "--period", period, "--format", "json", "-o", file).ExitCode.Should().Be(0);
        return file;
    }

    private void Sample(string name, string set, string language, params string[] options) =>
        Report(name, Repository.Sample(set, "figures.csv"), Repository.Sample(set, "agencies.csv"), language, options);

    private void Report(string name, string figures, string agencies, string language, params string[] options)
    {
        var output = _folder.File(options.Contains("--split") ? name : $"{name}.html");
        var run = ToolRun.Of(
            ["report", "--figures", figures, "--agencies", agencies, "--period", "2026-Q3", "--lang", language, "-o", output, .. options]);
        run.ExitCode.Should().Be(0, "the tool says {0}", run.Error);
    }

    private static readonly string[] HostileNames =
    [
        "<script>document.title = 'ran'; alert(1)</script><img src=x onerror=alert(2)>",
        "\" onmouseover=\"alert(3)\" 'name' &lt;b&gt; & </style></title>",
        "=HYPERLINK(\"http://x\")",
        "@SUM(A1)",
        // Marks at the ends of a value are taken out by the reader; those inside a name stay.
        "left \u202Eright to left\u202C \u200Fmark",
        new string('x', 300),
        string.Join(' ', Enumerable.Repeat("Xã Đồng Tâm", 25)),
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
