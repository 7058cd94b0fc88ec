using System.Globalization;

namespace Dvc.Indicators.Files.Tests.Reports;

/// <summary>
/// What reports allocate for each agency. It hangs on no clock and no machine, a little on how well the runtime has compiled by then; the bounds
/// leave room for twice of it, so that what fails here is a part that is made again or for all, not a text that became longer.
/// </summary>
public class ReportMemoryTests
{
    private const int Communes = 300;

    [Theory]
    [InlineData("model", 2)]
    [InlineData("html", 140)]
    [InlineData("pages", 140)]
    [InlineData("xlsx", 40)]
    [InlineData("csv", 40)]
    [InlineData("json", 64)]
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

    // Each of them has all others beside it in the ranking: 300 times 300 of them would be five megabytes. Their names are compared besides.
    [Fact]
    public void Equal_agencies_do_not_make_the_model_grow_with_the_square_of_their_number()
    {
        var result = Province((_, _) => 1_000);

        AllocatedBy(() => Report.Build(result)).Should().BeInRange(1, Communes * 4 * 1024L);
    }

    // The first time everything is made that is made only once.
    private static long AllocatedBy(Action write)
    {
        write();
        var before = GC.GetAllocatedBytesForCurrentThread();
        write();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RankedResult Province() => Province((row, part) => ((row * 31) + (part * 7)) % 1_000);

    private static RankedResult Province(Func<int, int, long> numerator)
    {
        var codes = Enumerable.Range(1, Communes).Select(number => string.Create(CultureInfo.InvariantCulture, $"H44.{number}"));
        var roster = AgencyRoster.Create(
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
                figures.Add(row, part.Id, FigureEntry.FromFigure(new Figure(numerator(row, i), 1_000)));
            }
        }

        return Indicators.Score(figures.Build(), rules, new ScoringContext(ReportingPeriod.Parse("2026-Q3")));
    }
}
