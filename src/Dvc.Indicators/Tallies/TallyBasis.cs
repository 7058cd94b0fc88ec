using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>
/// What the counts of a tally rest on besides the dossiers: only tallies of one basis can be put together. <see cref="IndexPlan.Basis"/>
/// gives that of a plan, for counts of another engine.
/// </summary>
/// <remarks>Hashes are SHA-256 in 64 hexadecimal digits. Immutable and safe for use by several threads.</remarks>
public sealed record TallyBasis
{
    private const string None = "-";

    private static readonly ImmutableArray<string> Names = ["facts", "period", "cut", "due", "calendar", "procedures", "petitions", "columns"];

    private TallyBasis(int factsVersion, JudgedPeriod period, DueComparison due, string calendar, string? procedures, string? petitions)
    {
        (FactsVersion, Period, Due) = (factsVersion, period, due);
        (Calendar, Procedures, Petitions) = (calendar, procedures, petitions);
    }

    /// <summary>Which facts are counted and how they are decided: a number that grows with every change of that, at least 1.</summary>
    public int FactsVersion { get; }

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>How the end was compared with a promised time that has a time of day.</summary>
    public DueComparison Due { get; }

    /// <summary>The hash of the working days, see <see cref="CalendarIdentity.Hash"/>.</summary>
    public string Calendar { get; }

    /// <summary>
    /// The hash of what the catalogue of procedures says of codes, fees, paper results and limits, whatever its order; null where there was
    /// none.
    /// </summary>
    public string? Procedures { get; }

    /// <summary>
    /// The hash of the keys of dossiers that petitions sent before the cut name, whatever their order; null where there were no petitions.
    /// </summary>
    public string? Petitions { get; }

    /// <summary>
    /// The optional columns that the sources of dossiers had, at least one of them. Tallies with different columns can be put together: then
    /// a column is absent only where it is absent from all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are other bits than those of <see cref="DossierColumns.All"/>.</exception>
    public DossierColumns Columns
    {
        get;
        init => field = (value & ~DossierColumns.All) == 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The columns must be among all columns.");
    }

    /// <summary>Reads a basis from its text.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote, here or in another process.</param>
    /// <param name="basis">The basis; null where the text is none.</param>
    /// <returns>Whether it is one. A basis of another <see cref="FactsVersion"/> is one too.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TallyBasis? basis)
    {
        basis = null;
        var parts = text?.Split('|') ?? [];
        if (parts.Length != Names.Length || parts.Where((part, i) => !part.StartsWith(Names[i] + '=', StringComparison.Ordinal)).Any())
        {
            return false;
        }

        var values = parts.Select((part, i) => part[(Names[i].Length + 1)..]).ToArray();
        if (int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var facts) && facts > 0
            && ReportingPeriod.TryParse(values[1], out var period) && VietnamTime.TryParse(values[2], out var cut) && cut >= period.Start
            && Enum.GetValues<DueComparison>().FirstOrDefault(due => WordOf(due) == values[3], (DueComparison)(-1)) is >= 0 and var comparison
            && LinesHash.IsHash(values[4]) && values[5..7].All(hash => hash == None || LinesHash.IsHash(hash))
            && int.TryParse(values[7], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var columns)
            && ((DossierColumns)columns & ~DossierColumns.All) == 0)
        {
            basis = new TallyBasis(facts, new JudgedPeriod(period, cut), comparison, values[4], HashOf(values[5]), HashOf(values[6]))
            {
                Columns = (DossierColumns)columns,
            };
        }

        return basis is not null;
    }

    /// <summary>The basis as one line, as <c>facts=1|period=2026-08|cut=2026-09-01T00:00:00|due=instant|calendar=…|procedures=-|petitions=-|columns=fffff</c>.</summary>
    /// <returns>Eight parts in this order, without blanks, commas and quotes; a hash that is null is <c>-</c>, columns are hexadecimal.</returns>
    public override string ToString() => string.Join('|', Names.Zip(Values(), (name, value) => $"{name}={value}"));

    /// <summary>The basis of the counts of a reader of facts.</summary>
    internal static TallyBasis From(DossierFactReader reader, DossierColumns columns) => new(
        FactRules.Version, reader.Period, reader.Comparison, reader.Calendar.Identity.Hash, reader.Procedures?.FactsHash, reader.Petitions?.NamedHash)
    {
        Columns = columns,
    };

    /// <summary>Where another basis is not this one, columns aside: the name of the part, what it has, and what this one has.</summary>
    internal IEnumerable<(string Part, string Found, string Needed)> DifferencesTo(TallyBasis other) => Names
        .Zip(other.Values(), Values())
        .Where(part => part.Second != part.Third && part.First != Names[^1]);

    private static string WordOf(DueComparison due) => due == DueComparison.Instant ? "instant" : "date";

    private static string? HashOf(string text) => text == None ? null : text;

    private string[] Values() =>
    [
        FactsVersion.ToString(CultureInfo.InvariantCulture), $"{Period.Period}", $"{Period.Cut}", WordOf(Due), Calendar, Procedures ?? None,
        Petitions ?? None, ((int)Columns).ToString("x5", CultureInfo.InvariantCulture),
    ];
}
