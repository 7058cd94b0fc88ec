using BenchmarkDotNet.Attributes;
using Dvc.Indicators.Benchmarks.Scoring;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Benchmarks.Reports;

/// <summary>From a ranked result to reports in every form.</summary>
[Config(typeof(ReportConfig))]
public class ReportBenchmarks
{
    public const string Introduction = """
        From a ranked result in memory to reports, written to nowhere: the provinces with 15 departments and about 97 communes each, as in
        `Scoring`. `Build` makes the model; each other row writes it in one form: one HTML page, HTML as a summary and a page a province, a
        workbook, CSV, JSON, a summary as Markdown.
        """;

    private static readonly ReportingPeriod Quarter = ReportingPeriod.Quarter(2026, 3);

    private RankedResult _result = null!;
    private Report _report = null!;

    [Params(3_872)]
    public int Agencies { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _result = Indicators.Score(GeneratedFigures.Of(Agencies, AgencyShape.Tree), BuiltInRules.Default, new ScoringContext(Quarter));
        _report = Report.Build(_result);
    }

    [Benchmark]
    public object Build() => Report.Build(_result);

    [Benchmark]
    public void Html() => _report.WriteHtml(Stream.Null);

    [Benchmark]
    public void HtmlPages() => _report.WriteHtmlFiles((_, write) => write(Stream.Null));

    [Benchmark]
    public void Excel() => _report.WriteExcel(Stream.Null);

    [Benchmark]
    public void Csv() => _report.WriteCsv(Stream.Null, CsvForm.Machine);

    [Benchmark]
    public void Json() => _report.WriteJson(Stream.Null);

    [Benchmark]
    public void Markdown() => _report.WriteMarkdown(Stream.Null);
}
