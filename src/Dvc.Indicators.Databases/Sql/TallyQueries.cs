using System.Data;
using System.Data.Common;
using System.Globalization;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>Runs the two queries on a connection, in one transaction so that both see the same records.</summary>
internal sealed class TallyQueries(DbConnection connection, SqlDialect dialect)
{
    public async Task<Outcome<Tally>> RunAsync(
        IndexPlan plan, DatabaseMapping mapping, DatabaseTable table, string name, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(dialect.Isolation, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var codes = new List<string>();
            await ReadAsync(transaction, new AgencyStatement(dialect, table).Render(), row => codes.Add(TextAt(row, 0)), cancellationToken).ConfigureAwait(false);
            var statements = new TallyStatement(dialect, plan, mapping, SqlTally.Unknown(plan, codes, dialect)).Count();
            foreach (var statement in statements[..^1])
            {
                await ReadAsync(transaction, statement, _ => { }, cancellationToken).ConfigureAwait(false);
            }

            var rows = new CountRows(name);
            var isHeader = true;
            await ReadAsync(
                transaction, statements[^1],
                row =>
                {
                    if (isHeader)
                    {
                        rows.AddHeader([.. Enumerable.Range(0, row.FieldCount).Select(row.GetName)]);
                        isHeader = false;
                    }

                    rows.Add([.. Enumerable.Range(0, row.FieldCount).Select(column => TextAt(row, column))]);
                },
                cancellationToken).ConfigureAwait(false);
            return rows.ToTally();
        }
    }

    private async Task ReadAsync(DbTransaction transaction, string sql, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                take(reader);
            }
        }
    }

    private static string TextAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? "" : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture) ?? "";
}
