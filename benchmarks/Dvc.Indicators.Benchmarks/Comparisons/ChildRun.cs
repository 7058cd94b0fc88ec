namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>What a whole process took.</summary>
/// <param name="Wall">Milliseconds from its start to its end.</param>
/// <param name="Cpu">Milliseconds of processor time, its own and the system's for it.</param>
/// <param name="Peak">The most memory it held at a time, in MiB.</param>
internal sealed record ChildRun(double Wall, double Cpu, double Peak);
