namespace Dvc.Indicators.Databases;

internal sealed class DuckDbDialect : SqlDialect
{
    public override string Name => "duckdb";

    public override string ProvedOn => "DuckDB 1.5";

    public override string Seconds(string time) => $"(epoch_ms({time}) // 1000 - {Number(EpochSeconds)})";

    public override string Quotient(string number, long divisor) => $"({number} // {Number(divisor)})";
}
