using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Counts of dossiers for one period and one cut: for each agency how many have each fact, and for each procedure how many have those
/// facts by which procedures are counted. With it travels what it rests on and what was read.
/// </summary>
/// <remarks>
/// A value: made per file, per day, per province or on another engine, merged in any order, saved and loaded, the result is the same, as long
/// as the parts hold different dossiers: that can not be seen. Agencies are those that the dossiers name, before mergers;
/// <see cref="RollUp"/> puts them into the tree. Figures of a longer period are not the sum of its months, because an open dossier is judged
/// at each cut: tallies of different periods do not merge. Immutable and safe for use by several threads.
/// </remarks>
public sealed class Tally
{
    internal Tally(TallyBasis basis, IEnumerable<string> sources, ReadCounts read, VietnamTime? dataUntil, CountedTable counts)
    {
        (Basis, Read, DataUntil, Counts) = (basis, read, dataUntil, counts);
        Sources = [.. sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Agencies = [.. counts.Agencies.Where((_, agency) => counts.Dossiers[agency] != 0).Order()];
        Dossiers = counts.Dossiers.Sum();
    }

    /// <summary>What the counts rest on besides the dossiers.</summary>
    public TallyBasis Basis { get; }

    /// <summary>
    /// The names of the sources that were read, such as files, each once, by code points. Empty where they have none, such as lists of a
    /// program that did not name them: those are not told apart.
    /// </summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>What became of the records that were read; the accepted ones are <see cref="Dossiers"/>.</summary>
    public ReadCounts Read { get; }

    /// <summary>
    /// Until when the data reach: the latest <c>NgayTiepNhan</c> before the cut, in the period or earlier, of the dossiers whose status is
    /// neither new nor refused at reception; superseded versions do not count. Null where there is none or it is not known.
    /// </summary>
    public VietnamTime? DataUntil { get; }

    /// <summary>The agencies that dossiers name, also of dossiers outside the period, by code points; may be empty.</summary>
    public ImmutableArray<AgencyCode> Agencies { get; }

    /// <summary>All dossiers, each once, inside the period or not.</summary>
    public long Dossiers { get; }

    /// <summary>The dossiers received in the period and before the cut, of all agencies together.</summary>
    public long Received => Enumerable.Range(0, Counts.Agencies.Length).Sum(agency => (long)Counts.Facts.Of(agency)[FactCounts.IndexOf(DossierFacts.Received)]);

    internal CountedTable Counts { get; }

    /// <summary>Makes a tally of counts from another engine, such as a database.</summary>
    /// <param name="basis">What they rest on; <see cref="IndexPlan.Basis"/> gives it.</param>
    /// <param name="counts">A row for each pair of agency and procedure that an accepted dossier has, in any order.</param>
    /// <param name="outcomes">
    /// The number of records by outcome, each at most once: <c>superseded</c>, the reasons of rejection as <see cref="RejectionReasons.ToText"/>
    /// writes them, and <c>end</c>, which must be there: all records of the source.
    /// </param>
    /// <param name="sources">The names of what was counted, each once; null where they have none.</param>
    /// <param name="dataUntil">See <see cref="DataUntil"/>; null where it is not known.</param>
    /// <returns>
    /// The tally; or every mistake, each with its row from 1: counts below 0 or above 2^40, counts that no set of dossiers has (a fact more often
    /// than dossiers, more satisfied than on time, …), a pair or an outcome that stands twice or an outcome that is none, records that do not
    /// add up, a time that is not before the cut, facts of another version of the library.
    /// </returns>
    /// <exception cref="ArgumentNullException">The basis, the counts, the outcomes or a source is null.</exception>
    public static Outcome<Tally> From(
        TallyBasis basis, IEnumerable<TallyRow> counts, IEnumerable<KeyValuePair<string, long>> outcomes, IEnumerable<string>? sources = null,
        VietnamTime? dataUntil = null)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(outcomes);
        ImmutableArray<string> names = [.. (sources ?? []).Select(source => source ?? throw new ArgumentNullException(nameof(sources)))];
        return new TallyRows(basis).Read(counts, outcomes, names, dataUntil);
    }

    /// <summary>Puts tallies of different dossiers together.</summary>
    /// <param name="tallies">The tallies, at least one, in any order.</param>
    /// <returns>
    /// The tally of all their dossiers: counts and records add up, sources are joined, a column is absent only where it is absent from all, and
    /// the latest <see cref="DataUntil"/> counts. Or why they do not go together, all reasons at once: another period, cut, comparison, calendar,
    /// catalogue, petitions or version of facts than the first; a source that several of them name.
    /// </returns>
    /// <exception cref="ArgumentNullException">The list or a tally is null.</exception>
    /// <exception cref="ArgumentException">There is no tally.</exception>
    public static Outcome<Tally> Merge(params IEnumerable<Tally> tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        return TallyMerger.Merge([.. tallies.Select(tally => tally ?? throw new ArgumentNullException(nameof(tallies)))]);
    }

    /// <summary>Loads a saved tally.</summary>
    /// <param name="saved">The bytes that <see cref="Save"/> gave, of a library with this version of the format.</param>
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
        var index = FactCounts.IndexOf(fact);
        return Counts.NumberOf(agency) is >= 0 and var number ? Counts.Facts.Of(number)[index] : 0;
    }

    /// <summary>The procedures of which an agency itself has at least one dossier with a fact.</summary>
    /// <param name="agency">The agency as the dossiers name it.</param>
    /// <param name="fact">One of <see cref="FigureVocabulary.ProcedureFacts"/>.</param>
    /// <returns>The codes by code points; empty for an agency without such dossiers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Procedures are not kept for this fact.</exception>
    public ImmutableArray<string> ProceduresWith(AgencyCode agency, DossierFacts fact)
    {
        var index = PairCounts.IndexOf(fact);
        return Counts.NumberOf(agency) is >= 0 and var number
            ? [.. Counts.Pairs.Value.FactsOf(number).Where(pair => (pair.Facts >> index & 1) != 0)
                .Select(pair => Counts.Procedures[pair.Procedure]).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Takes another tally, of some of its dossiers, away from this one.</summary>
    /// <param name="part">The other tally.</param>
    /// <returns>
    /// The tally of the dossiers that are left, without the sources of the part; <see cref="DataUntil"/> is not known where the part reached as
    /// far. Refused, all reasons at once, when their bases differ but for columns, or the part has more of something or a source that this one
    /// has not. Procedures are counted by their dossiers: one stays for as long as a dossier of it is left.
    /// </returns>
    /// <exception cref="ArgumentNullException">The part is null.</exception>
    public Outcome<Tally> Subtract(Tally part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return TallyMerger.Subtract(this, part);
    }

    /// <summary>Adds the counts up the tree of agencies.</summary>
    /// <param name="agencies">The agencies of the same period; dossiers of former agencies count for their successors.</param>
    /// <returns>For each row the counts of the agency and all agencies below it; dossiers of agencies without a row are left out.</returns>
    /// <exception cref="ArgumentNullException">The roster is null.</exception>
    public RolledUpTally RollUp(AgencyRoster agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        return new RolledUpTally(agencies, Counts);
    }

    /// <summary>The same counts with what else is known of the reading.</summary>
    internal Tally With(DossierColumns columns, IEnumerable<string> sources, ReadCounts read) =>
        new(Basis with { Columns = columns }, sources, read, DataUntil, Counts);
}
