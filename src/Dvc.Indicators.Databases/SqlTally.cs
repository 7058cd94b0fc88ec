using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>
/// Lets a database count its dossiers: writes the statement in its dialect, runs it where it is asked to, and reads the rows as a tally, the same
/// as that of a file with these records. Nothing of the records leaves the database but counts. Safe for use by several threads.
/// </summary>
/// <remarks>
/// Columns must have types: numbers for counts and fees, times or days for dates. Codes and keys are taken without blanks around them and else as
/// they are. There are no grades of data quality: those need the records, see <see cref="DbDossiers"/>.
/// </remarks>
public static class SqlTally
{
    /// <summary>The dialects, each with the engine that it was proved on, as <c>duckdb</c>.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Dialects { get; } =
        [.. SqlDialects.All.Select(dialect => KeyValuePair.Create(dialect.Name, dialect.ProvedOn))];

    /// <summary>The query for the codes of agencies in the records, each once.</summary>
    /// <param name="mapping">Where the records are.</param>
    /// <param name="dialect">The dialect; null is that of the mapping.</param>
    /// <returns>The statement; its one column has the codes.</returns>
    /// <exception cref="ArgumentNullException">The mapping is null.</exception>
    /// <exception cref="ArgumentException">There is no such dialect, or the mapping can not be counted by; see <see cref="Check"/>.</exception>
    public static string AgencyQuery(DatabaseMapping mapping, string? dialect = null)
    {
        var (chosen, table) = Choose(mapping, dialect);
        return new AgencyStatement(chosen, table).Render();
    }

    /// <summary>The statements that count the dossiers of a plan.</summary>
    /// <param name="plan">What the counts rest on; the dossiers' versions are as the mapping says.</param>
    /// <param name="mapping">Where the records are.</param>
    /// <param name="agencyCodes">
    /// What <see cref="AgencyQuery"/> gave: records with codes that are none of the plan's agencies are rejected. Not looked at where the plan has none.
    /// </param>
    /// <param name="dialect">The dialect; null is that of the mapping.</param>
    /// <param name="view">The name of a view to be made of the facts, for shards, with the statement that counts it behind it; null for none.</param>
    /// <returns>The statements; the last one gives the rows, which <see cref="CountsFile"/> reads. The same plan and mapping give the same text.</returns>
    /// <exception cref="ArgumentNullException">The plan, the mapping or the codes are null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such dialect, it has no such views, or the mapping can not be counted by; see <see cref="Check"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public static ImmutableArray<string> CountQuery(
        IndexPlan plan, DatabaseMapping mapping, IEnumerable<string> agencyCodes, string? dialect = null, string? view = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(agencyCodes);
        var (chosen, _) = Choose(mapping, dialect);
        if (view is not null && !chosen.HasViews)
        {
            throw new ArgumentException($"The dialect {chosen.Name} hands over tables for one connection, which no view can read; allowed: no view.", nameof(view));
        }

        var statement = new TallyStatement(chosen, plan, mapping, Unknown(plan, agencyCodes, chosen));
        return view is null ? statement.Count() : statement.View(view);
    }

    /// <summary>Why a mapping can not be counted by.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="dialect">The dialect; null is that of the mapping.</param>
    /// <returns>All mistakes; empty where there are none.</returns>
    /// <exception cref="ArgumentNullException">The mapping is null.</exception>
    public static ImmutableArray<OutcomeError> Check(DatabaseMapping mapping, string? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return new SqlMappingChecks(mapping, dialect ?? mapping.Engine).Find();
    }

    /// <summary>Counts the dossiers of a plan in a database.</summary>
    /// <param name="connection">The connection, open or not; where it is not it is opened and closed. Both queries run in one transaction.</param>
    /// <param name="mapping">Where the records are.</param>
    /// <param name="plan">What the counts rest on.</param>
    /// <param name="name">The name of the source, by which its tally is told from others.</param>
    /// <param name="dialect">The dialect; null is that of the mapping.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The tally, or what is wrong with the rows that came.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such dialect, or the mapping can not be counted by; see <see cref="Check"/>.</exception>
    /// <exception cref="DbException">The database refuses a statement.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<Outcome<Tally>> ComputeAsync(
        DbConnection connection, DatabaseMapping mapping, IndexPlan plan, string name, string? dialect = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var (chosen, table) = Choose(mapping, dialect);
        var wasClosed = connection.State == ConnectionState.Closed;
        if (wasClosed)
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var queries = new TallyQueries(connection, chosen);
            return await queries.RunAsync(plan, mapping, table, name, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (wasClosed)
            {
                await connection.CloseAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The codes that are no agency of the plan.</summary>
    internal static IReadOnlyCollection<string> Unknown(IndexPlan plan, IEnumerable<string> codes, SqlDialect dialect)
    {
        if (plan.Agencies is null)
        {
            return [];
        }

        var tree = AgencyTree.Build(plan.Agencies).Require();
        return [.. codes.Where(code => dialect.CanHold(code) && !(AgencyCode.TryParse(code, out var parsed) && tree.Find(parsed) is not null)).Distinct(StringComparer.Ordinal)];
    }

    private static (SqlDialect Dialect, DatabaseTable Table) Choose(DatabaseMapping mapping, string? dialect) =>
        Check(mapping, dialect) is { IsEmpty: false } errors
            ? throw new ArgumentException(string.Join('\n', errors), nameof(mapping))
            : (SqlDialects.Find(dialect ?? mapping.Engine)!, mapping.Find(SourceKind.Dossiers)!);
}
