using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Dvc.Indicators.Benchmarks.Results;

/// <summary>A column that puts a measurement in relation to the number of things that were processed.</summary>
/// <param name="name">The heading.</param>
/// <param name="legend">What it says.</param>
/// <param name="valueOf">Median nanoseconds, allocated bytes and the number of things to a value.</param>
/// <param name="countOf">The number of things that a benchmark processes.</param>
/// <param name="format">The .NET number format.</param>
internal sealed class RateColumn(
    string name, string legend, Func<double, double, double, double> valueOf, Func<BenchmarkCase, long> countOf, string format) : IColumn
{
    public string Id => $"{nameof(RateColumn)}.{name}";

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var report = summary[benchmarkCase];
        return report?.ResultStatistics is { } statistics
            ? valueOf(statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) ?? 0, countOf(benchmarkCase))
                .ToString(format, CultureInfo.InvariantCulture)
            : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
