namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>DuckDB refused something, or is not there.</summary>
internal sealed class DuckDbException(string message) : Exception(message);
