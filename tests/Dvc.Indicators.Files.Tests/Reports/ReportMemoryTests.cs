using System.Globalization;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Files.Reports;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Ranking;
using Dvc.Indicators.Rules;
using Dvc.Indicators.Scoring;

namespace Dvc.Indicators.Files.Tests.Reports;

/// <summary>
/// What reports allocate for each agency. It is the same on every run and machine; the bounds leave room for twice of it, so that what fails
/// here is a part that is held or made again, not a text that became longer.
/// </summary>
public class ReportMemoryTests
{
    private const int Communes = 300;

    [Theory]
    [InlineData("model", 36)]
    [InlineData("html", 120)]
    [InlineData("pages", 120)]
    [InlineData("xlsx", 30)]
    [InlineData("csv", 20)]
    [InlineData("json", 20)]
    public void Each_agency_of_a_report_costs_no_more_than_some_kilobytes(string form, int kilobytes)
    {
        var result = Province();
        var report = Report.Build(result);
        Action write = form switch
        {
            "model" => () => Report.Build(result),
            "html" => () => report.WriteHtml(Stream.Null),
            "pages" => () => report.WriteHtmlFiles((_, page) => page(Stream.Null)),
            "xlsx" => () => report.WriteExcel(Stream.Null),
            "csv" => () => report.WriteCsv(Stream.Null),
            _ => () => report.WriteJson(Stream.Null),
        };

        AllocatedBy(write).Should().BeInRange(1, Communes * 1024L * kilobytes);
    }

    [Fact]
    public void Reading_a_result_again_allocates_a_few_times_its_size()
    {
        var json = TestFiles.Written(stream => ResultJson.Write(Province(), stream));

        AllocatedBy(() => ResultJson.Read(TestFiles.Source(json, "result.json"))).Should().BeInRange(json.Length, 12L * json.Length);
    }

    // The first time everything is made that is made only once.
    private static long AllocatedBy(Action write)
    {
        write();
        var before = GC.GetAllocatedBytesForCurrentThread();
        write();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RankedResult Province()
    {
        var codes = Enumerable.Range(1, Communes).Select(number => string.Create(CultureInfo.InvariantCulture, $"H44.{number}"));
        var roster = AgencyRoster.Of(
        [
            ReportSamples.Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province),
            .. codes.Select(code => ReportSamples.Agency(code, $"Xã {code}", AgencyLevel.Commune, "H44")),
        ]);
        var rules = BuiltInRules.Default;
        var figures = new FigureTableBuilder(roster);
        foreach (var row in Enumerable.Range(0, roster.Count))
        {
            foreach (var (i, part) in rules.Components.Index())
            {
                figures.Add(row, part.Id, FigureEntry.Of(new Figure(((row * 31) + (i * 7)) % 1_000, 1_000)));
            }
        }

        return Indicators.Score(figures.Build(), rules, new ScoringContext(ReportingPeriod.Parse("2026-Q3")));
    }
}
