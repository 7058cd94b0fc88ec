using System.Data;
using System.Globalization;

namespace Dvc.Indicators.Databases;

/// <summary>What differs between SQL engines; everything else is the same text. Immutable.</summary>
internal abstract class SqlDialect
{
    /// <summary>Seconds from 1970 to 1990, where the library's time begins.</summary>
    protected const long EpochSeconds = 631_152_000;

    /// <summary>The name by which it is chosen.</summary>
    public abstract string Name { get; }

    /// <summary>What it was run against.</summary>
    public abstract string ProvedOn { get; }

    /// <summary>A time or day as whole seconds since 1990-01-01 00:00:00, floored; NULL stays NULL.</summary>
    public abstract string Seconds(string time);

    /// <summary>A value as text.</summary>
    public virtual string Text(string value) => $"CAST({value} AS VARCHAR)";

    /// <summary>A value as a whole number.</summary>
    public virtual string Whole(string value) => $"CAST({value} AS BIGINT)";

    /// <summary>The quotient of a whole number, which is not negative, and a positive one.</summary>
    public virtual string Quotient(string number, long divisor) => $"({number} / {Number(divisor)})";

    /// <summary>A text as a literal, whatever is in it.</summary>
    public virtual string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What ends a step whose expressions must not be written out again at each use; empty where the engine does not do so.</summary>
    public virtual string Fence => "";

    /// <summary>The name of a column of the answer, whatever words the engine keeps for itself.</summary>
    public virtual string Quoted(string name) => $"\"{name}\"";

    /// <summary>A small table as a step of the statement; null where it is made before, see <see cref="Before"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows, as literals; at least one.</param>
    public virtual string? Step(SmallTable table, IEnumerable<string> rows) =>
        $"{table.Name}({string.Join(", ", table.Columns)}) AS (VALUES\n{Lines(rows)})";

    /// <summary>The statements that make a small table before.</summary>
    public virtual IEnumerable<string> Before(SmallTable table, IEnumerable<string> rows) => [];

    /// <summary>The step that numbers the versions of a dossier, the latest first.</summary>
    /// <param name="from">The step before.</param>
    public virtual string Ranked(string from) =>
        $"SELECT r.*, ROW_NUMBER() OVER (PARTITION BY dossier, reason ORDER BY COALESCE(updated, -1) DESC, version_order DESC) AS version\nFROM {from} r";

    /// <summary>How a transaction is isolated in which two queries see the same.</summary>
    public virtual IsolationLevel Isolation => IsolationLevel.Unspecified;

    /// <summary>Whether facts can be a view: not where small tables are made for one connection.</summary>
    public virtual bool HasViews => true;

    /// <summary>Whether a column can hold a text: what an engine can not store it can not find either.</summary>
    public virtual bool CanHold(string text) => !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>A number as SQL.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    protected static string Lines(IEnumerable<string> rows) => string.Join(",\n", rows.Select(row => $"({row})"));
}
