namespace Dvc.Indicators.Databases;

internal sealed class SqliteDialect : SqlDialect
{
    public override string Name => "sqlite";

    public override string ProvedOn => "SQLite 3.53";

    public override string Seconds(string time) => $"(CAST(strftime('%s', {time}) AS INTEGER) - {Number(EpochSeconds)})";

    public override string Text(string value) => $"CAST({value} AS TEXT)";

    public override string Whole(string value) => $"CAST({value} AS INTEGER)";
}
