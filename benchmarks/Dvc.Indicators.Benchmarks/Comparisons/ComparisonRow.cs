namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>One line of the table: the medians of both sides.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Rows">How many dossiers.</param>
/// <param name="Ours">The library's time in milliseconds.</param>
/// <param name="Rival">Who else did it; empty where nobody.</param>
/// <param name="Theirs">The rival's time in milliseconds.</param>
/// <param name="Target">What the ratio is to be.</param>
internal sealed record ComparisonRow(string Work, long Rows, double Ours, string Rival = "", double Theirs = 0, string Target = "")
{
    /// <summary>Processor time and peak memory of whole processes; null for work within one.</summary>
    public (ChildRun Ours, ChildRun Theirs)? Processes { get; init; }

    /// <summary>What the ratio of peak memory is to be.</summary>
    public string MemoryTarget { get; init; } = "";
}
