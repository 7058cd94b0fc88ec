using System.Data;

namespace Dvc.Indicators.Databases;

internal sealed class PostgreSqlDialect : SqlDialect
{
    public override string Name => "postgresql";

    public override string ProvedOn => "PostgreSQL 15";

    public override string Seconds(string time) => $"(floor(date_part('epoch', {time}))::bigint - {Number(EpochSeconds)})";

    // E'' reads backslashes the same whatever the server's settings are.
    public override string Literal(string text) => text.Contains('\\', StringComparison.Ordinal)
        ? $"E'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'"
        : base.Literal(text);

    public override IsolationLevel Isolation => IsolationLevel.RepeatableRead;

    public override string Fence => "\nOFFSET 0";
}
