using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Counts of dossiers for one period and one cut: for each agency how many have each fact, and for each procedure how many have those
/// facts by which procedures are counted.
/// </summary>
/// <remarks>
/// A value: made per file, per day, per province or elsewhere, merged in any order, saved and loaded, the result is the same, as long as
/// the parts hold different dossiers and were read with the same catalogue and petitions. Agencies are those that the dossiers name,
/// before mergers; <see cref="RollUp"/> puts them into the tree. Figures of a longer period are not the sum of its months, because an open
/// dossier is judged at each cut: tallies of different periods do not merge. Immutable and safe for use by several threads.
/// </remarks>
public sealed class Tally
{
    private readonly CountedTable? _table;
    private readonly Lazy<Dictionary<AgencyCode, AgencyCounts>> _counts;
    private readonly Lazy<ImmutableArray<AgencyCode>> _agencies;

    internal Tally(JudgedPeriod period, DueComparison comparison, CountedTable table)
    {
        Period = period;
        Comparison = comparison;
        _table = table;
        _counts = new(table.ToCounts);
        _agencies = new(() => [.. table.Agencies.Where((_, agency) => table.Dossiers[agency] != 0).Order()]);
    }

    internal Tally(JudgedPeriod period, DueComparison comparison, IEnumerable<KeyValuePair<AgencyCode, AgencyCounts>> agencies)
    {
        Period = period;
        Comparison = comparison;
        var counts = agencies.Where(pair => pair.Value.Dossiers != 0).ToDictionary(pair => pair.Key, pair => pair.Value.Trimmed());
        _counts = new(counts);
        _agencies = new(() => [.. counts.Keys.Order()]);
    }

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>How the end was compared with a promised time that has a time of day.</summary>
    public DueComparison Comparison { get; }

    /// <summary>The agencies that dossiers name, also of dossiers outside the period, by code points; may be empty.</summary>
    public ImmutableArray<AgencyCode> Agencies => _agencies.Value;

    /// <summary>All dossiers seen, each once, inside the period or not.</summary>
    public long Dossiers => _table?.Dossiers.Sum() ?? Counts.Values.Sum(counts => counts.Dossiers);

    /// <summary>A tally of nothing.</summary>
    /// <param name="period">The period and its cut.</param>
    /// <param name="comparison">How the end is compared with a promised time that has a time of day.</param>
    /// <returns>The tally, which merges with every other of the period, cut and comparison without changing it.</returns>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public static Tally Empty(JudgedPeriod period, DueComparison comparison = DueComparison.Instant)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new Tally(period, comparison, []);
    }

    /// <summary>Loads a saved tally.</summary>
    /// <param name="saved">The bytes that <see cref="Save"/> gave, of this version of the library or an older one.</param>
    /// <returns>The tally, or what is wrong with the bytes.</returns>
    public static Outcome<Tally> Load(ReadOnlyMemory<byte> saved) => TallyFormat.Read(saved.Span);

    /// <summary>Saves the tally.</summary>
    /// <returns>Bytes that <see cref="Load"/> reads back; equal tallies give equal bytes, however they were made.</returns>
    public byte[] Save() => TallyFormat.Write(this);

    /// <summary>How many dossiers of an agency itself have a fact.</summary>
    /// <param name="agency">The agency as the dossiers name it; agencies below it and former agencies are not added.</param>
    /// <param name="fact">One fact.</param>
    /// <returns>The count; 0 for an agency without dossiers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not exactly one fact.</exception>
    public long Count(AgencyCode agency, DossierFacts fact)
    {
        var index = AgencyCounts.IndexOf(fact);
        return CountsOf(agency)?.Facts[index] ?? 0;
    }

    /// <summary>The procedures of which an agency itself has at least one dossier with a fact.</summary>
    /// <param name="agency">The agency as the dossiers name it.</param>
    /// <param name="fact">One of <see cref="FigureVocabulary.ProcedureFacts"/>.</param>
    /// <returns>The codes by code points; empty for an agency without such dossiers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Procedures are not kept for this fact.</exception>
    public ImmutableArray<string> ProceduresWith(AgencyCode agency, DossierFacts fact)
    {
        var index = AgencyCounts.ProcedureIndexOf(fact);
        return CountsOf(agency) is { } counts
            ? [.. counts.Procedures.Where(pair => pair.Value[index] > 0).Select(pair => pair.Key).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Puts another tally, of other dossiers, together with this one.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The tally of the dossiers of both; refused when period, cut or comparison differ.</returns>
    /// <exception cref="ArgumentNullException">The other tally is null.</exception>
    public TallyCombination Merge(Tally other) => RefusalOf(other) ?? Combine(other, 1);

    /// <summary>Takes another tally, of some of its dossiers, away from this one.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>
    /// The tally of the dossiers that are left; refused when period, cut or comparison differ, or the other has more of something.
    /// Procedures are counted by their dossiers: one stays for as long as a dossier of it is left.
    /// </returns>
    /// <exception cref="ArgumentNullException">The other tally is null.</exception>
    public TallyCombination Subtract(Tally other)
    {
        if (RefusalOf(other) is { } refusal)
        {
            return refusal;
        }

        foreach (var agency in other.Agencies)
        {
            if (CountsOf(agency) is not { } counts || !counts.Contains(other.Counts[agency]))
            {
                return new TallyCombination(
                    TallyRefusal.NotContained,
                    $"Agency {agency} has fewer dossiers than are to be taken away; only a part of a tally can be taken from it.");
            }
        }

        return Combine(other, -1);
    }

    /// <summary>Adds the counts up the tree of agencies.</summary>
    /// <param name="agencies">The agencies of the same period; dossiers of former agencies count for their successors.</param>
    /// <returns>For each row the counts of the agency and all agencies below it; dossiers of agencies without a row are left out.</returns>
    /// <exception cref="ArgumentNullException">The roster is null.</exception>
    public RolledUpTally RollUp(AgencyRoster agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        return _table is null ? new RolledUpTally(agencies, Counts) : new RolledUpTally(agencies, _table);
    }

    private Dictionary<AgencyCode, AgencyCounts> Counts => _counts.Value;

    internal AgencyCounts? CountsOf(AgencyCode agency) => Counts.GetValueOrDefault(agency);

    private TallyCombination Combine(Tally other, int sign)
    {
        var sums = Counts.ToDictionary(pair => pair.Key, pair => pair.Value.Trimmed());
        foreach (var (agency, counts) in other.Counts)
        {
            if (!sums.TryGetValue(agency, out var sum))
            {
                sums.Add(agency, sum = new AgencyCounts());
            }

            sum.Add(counts, sign);
        }

        return new TallyCombination(new Tally(Period, Comparison, sums));
    }

    private TallyCombination? RefusalOf(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Period.Period != Period.Period
            ? new TallyCombination(TallyRefusal.OtherPeriod, $"A tally of {other.Period.Period} does not go with one of {Period.Period}.")
            : other.Period.Cut != Period.Cut
            ? new TallyCombination(TallyRefusal.OtherCut, $"A tally at the cut {other.Period.Cut} does not go with one at {Period.Cut}.")
            : other.Comparison != Comparison
            ? new TallyCombination(
                TallyRefusal.OtherComparison, $"A tally compared by {other.Comparison} does not go with one compared by {Comparison}.")
            : null;
    }
}
