namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>What the catalogue says of a procedure.</summary>
internal readonly record struct SpanCsvProcedure(bool IsKnown, bool HasFee, bool ReturnsPaper, TimeLimit? Limit);
