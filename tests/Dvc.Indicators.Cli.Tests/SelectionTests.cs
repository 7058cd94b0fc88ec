namespace Dvc.Indicators.Cli.Tests;

/// <summary>What is shown of a result is chosen; ranks and means stay those of the whole cohort.</summary>
public sealed class SelectionTests : IDisposable
{
    // Points of ON_TIME_PROCESSING, of 20: A 20, B and C 10, D 5, E without.
    private const string Figures = """
        agency,component,numerator,denominator
        H44.1,ON_TIME_PROCESSING,4,4
        H44.2,ON_TIME_PROCESSING,2,4
        H44.3,ON_TIME_PROCESSING,2,4
        H44.4,ON_TIME_PROCESSING,1,4
        H44,ON_TIME_PROCESSING,1,2
        """;

    private const string Agencies = """
        code,name,level,parent
        H44,Tỉnh Phú Thọ,province,
        H44.1,Sở Công Thương,department,H44
        H44.2,Xã Hy Cương,commune,H44
        H44.3,Phường Việt Trì,commune,H44
        H44.4,Phường Thanh Miếu,commune,H44
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _rules;

    public SelectionTests() => _rules = _folder.Write("rules.json", """
        {"formatVersion": 1, "id": "one", "version": "1", "name": {"vi": "Một", "en": "One"}, "confidence": "assumed", "citation": "none", "totalMaximum": 20,
         "groups": [{"id": "G", "name": {"vi": "N", "en": "G"}, "components": [
           {"id": "ON_TIME_PROCESSING", "name": {"vi": "Đúng hạn", "en": "On time"}, "maximum": 20, "target": 100, "empty": "no-data", "confidence": "assumed"}]}]}
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_places_are_shown_with_ranks_and_means_of_all()
    {
        var run = Score("--top", "1");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("Commune, Tỉnh Phú Thọ – 3 agencies, 2 shown").And.MatchRegex(@"  =1 H44\.2 .* 10\.00").And.MatchRegex(@"  =1 H44\.3 .* 10\.00");
        run.Output.Should().NotContain("H44.4").And.MatchRegex(@"Mean +8\.33", "25 points of three").And.Contain("Ranks and means are those of the whole cohort");
    }

    [Theory]
    [InlineData("commune")]
    [InlineData("xã")]
    [InlineData("Phường")]
    public void A_level_is_shown_by_its_words(string word) => Codes("--level", word).Should().Equal("H44.2", "H44.3", "H44.4");

    [Theory]
    [InlineData("H44.3", "H44.3")]
    [InlineData("3.H44", "H44.3")]
    [InlineData("h44.*", "H44.1", "H44.2", "H44.3", "H44.4")]
    [InlineData("H44.?", "H44.1", "H44.2", "H44.3", "H44.4")]
    [InlineData("phuong*", "H44.3", "H44.4")]
    [InlineData("Phường Việt Trì", "H44.3")]
    [InlineData("viet tri", "H44.3")]
    [InlineData("so cong thuong", "H44.1")]
    public void Agencies_are_shown_by_code_pattern_or_name(string word, params string[] codes) => Codes("--agency", word).Should().Equal(codes);

    [Theory]
    [InlineData("--agency: found phuong, which can be several agencies; allowed: H44.3 Phường Việt Trì; H44.4 Phường Thanh Miếu", "--agency", "phuong")]
    [InlineData("--agency: found Xã Hi Cương, which is no agency of the result (did you mean Xã Hy Cương?); allowed: a code", "--agency", "Xã Hi Cương")]
    [InlineData("--agency: found H45, which is no agency of the result", "--agency", "H45")]
    [InlineData("--level: found ministry, which no agency of the result has; allowed: province, department, commune", "--level", "bộ")]
    [InlineData("--level: found comune (did you mean commune?); allowed: ministry, province, department, commune", "--level", "comune")]
    [InlineData("--sort: found ON_TIME_PROCESING (did you mean ON_TIME_PROCESSING?); allowed: rank, name, code, TOTAL, G", "--sort", "ON_TIME_PROCESING")]
    [InlineData("--top: found 0; allowed: a whole number from 1 on", "--top", "0")]
    [InlineData("--top: found --format json; allowed: table or csv, as JSON is always the whole result", "--top", "1", "--format", "json")]
    [InlineData("--wide: found no CSV; allowed: with --format csv", "--wide")]
    public void What_can_not_be_shown_is_wrong_usage(string message, params string[] arguments)
    {
        var run = Score(arguments);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().StartWith($"dvc-indicators: {message}");
    }

    [Theory]
    [InlineData("rank", "H44", "H44.1", "H44.2", "H44.3", "H44.4")]
    [InlineData("name", "H44", "H44.1", "H44.4", "H44.3", "H44.2")]
    [InlineData("code", "H44", "H44.1", "H44.2", "H44.3", "H44.4")]
    [InlineData("ON_TIME_PROCESSING", "H44", "H44.1", "H44.2", "H44.3", "H44.4")]
    public void Agencies_are_ordered_within_their_cohorts(string key, params string[] codes) => Codes("--sort", key).Should().Equal(codes);

    [Fact]
    public void A_wide_table_has_a_row_an_agency() => Score("--format", "csv", "--wide", "--level", "commune").Output.Should().Be("""
        agency,name,level,parent,rank,total,maximum,state,grade,G,ON_TIME_PROCESSING
        H44.2,Xã Hy Cương,commune,H44,1,10.00,20,scored,,10.00,10.00
        H44.3,Phường Việt Trì,commune,H44,1,10.00,20,scored,,10.00,10.00
        H44.4,Phường Thanh Miếu,commune,H44,3,5.00,20,scored,,5.00,5.00

        """);

    private string[] Codes(params string[] more)
    {
        var run = Score([.. more, "--format", "csv"]);
        run.ExitCode.Should().Be(0, run.Error);
        return [.. run.Output.Split('\n').Where(line => line.Contains(",total,")).Select(line => line.Split(',')[0])];
    }

    private ToolRun Score(params string[] more) => ToolRun.Of([
        "score", "--figures", _folder.Write("figures.csv", Figures), "--agencies", _folder.Write("agencies.csv", Agencies), "--rules", _rules, .. more]);
}
