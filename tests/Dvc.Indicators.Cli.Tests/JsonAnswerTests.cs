using System.Text.Json;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The answers of verbs for programs: the same in both languages.</summary>
public sealed class JsonAnswerTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public void Check_tells_what_was_read_and_found()
    {
        var bad = _set.Folder.Write("bad.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo\nR1,1.1,H15,99\nR2,1.1,H15,4\n");

        using var answer = Answer("check", "--dossiers", bad, "--agencies", _set.Agencies);

        var read = answer.RootElement.GetProperty("read");
        (read.GetProperty("read").GetInt64(), read.GetProperty("accepted").GetInt64(), read.GetProperty("rejected").GetProperty("status").GetInt64())
            .Should().Be((2, 1, 1));
        read.GetProperty("files")[0].GetProperty("file").GetString().Should().Be(bad);
    }

    [Fact]
    public void Tally_gives_the_figures_of_its_csv()
    {
        string[] arguments = ["tally", "--dossiers", _set.Dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3"];
        var rows = ToolRun.Of(arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

        using var answer = Answer(arguments);

        var period = answer.RootElement.GetProperty("periods")[0];
        period.GetProperty("period").GetString().Should().Be("2026-Q3");
        period.GetProperty("figures").EnumerateArray().Select(figure =>
            $"{figure.GetProperty("agency")},{figure.GetProperty("component")},{figure.GetProperty("numerator")},{figure.GetProperty("denominator")}")
            .Should().Equal(rows).And.Contain("H15,DOSSIER_SYNC,4,4");
    }

    [Fact]
    public void Explain_tells_the_score_and_the_dossiers_against_it()
    {
        using var answer = Answer(
            "explain", "--dossiers", _set.Dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3", "--agency", "H15.12", "--component", "ON_TIME_PROCESSING",
            "--limit", "1");

        var explanation = answer.RootElement.GetProperty("explanation");
        explanation.GetProperty("item").GetString().Should().Be("ON_TIME_PROCESSING");
        explanation.GetProperty("parts").GetArrayLength().Should().BePositive();
        var against = answer.RootElement.GetProperty("dossiersAgainst");
        against.GetProperty("count").GetInt32().Should().BeGreaterThan(1);
        against.GetProperty("first").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void Explain_tells_one_dossier_and_what_was_rejected_of_it()
    {
        var dossiers = _set.Folder.Write("one.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan\nR1,1.1,H15,99,2026-07-01\nR1,1.1,H15,4,2026-07-01\n");

        using var answer = Answer("explain", "--dossier", "R1", "--dossiers", dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3");

        var root = answer.RootElement;
        root.GetProperty("records")[0].GetProperty("line").GetInt64().Should().Be(3);
        root.GetProperty("rejected")[0].GetProperty("reason").GetString().Should().Be("status");
        root.GetProperty("countsFor")[0].GetString().Should().Be("H15");
        root.GetProperty("components").EnumerateArray().Should().Contain(part =>
            part.GetProperty("id").GetString() == "DOSSIER_SYNC" && part.GetProperty("part").GetString() == "numerator");
    }

    [Fact]
    public void Rules_are_listed_and_told_to_be_valid()
    {
        using var list = Answer("rules", "list");
        using var valid = Answer("rules", "validate", _set.Folder.Write("rules.json", ToolRun.Of("rules", "show", BuiltInRules.DefaultId, "--json").Output));

        list.RootElement.GetProperty("ruleSets").EnumerateArray().Select(rules => rules.GetProperty("id").GetString())
            .Should().Equal(BuiltInRules.All.Select(rules => rules.Id));
        valid.RootElement.GetProperty("valid").GetBoolean().Should().BeTrue();
        valid.RootElement.GetProperty("ruleSet").GetProperty("hash").GetString().Should().Be(BuiltInRules.Default.Hash);
    }

    private static JsonDocument Answer(params string[] arguments)
    {
        var (english, vietnamese) = (ToolRun.Of([.. arguments, "--json"]), ToolRun.InLanguage(null, [.. arguments, "--json"]));
        english.Output.Should().NotBeEmpty(english.Error).And.Be(vietnamese.Output);
        var answer = JsonDocument.Parse(english.Output);
        answer.RootElement.GetProperty("formatVersion").GetInt32().Should().Be(1);
        return answer;
    }
}
