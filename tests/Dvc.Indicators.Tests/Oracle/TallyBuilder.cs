using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Counts dossiers into tallies, several periods in one pass; of several versions of a dossier the latest counts.</summary>
/// <remarks>
/// The version with the latest <c>NgayCapNhat</c> counts, one without is older than any with it, and among equals the last one added. It
/// is not kept what a dossier holds, only its key and what was counted for it, so that it can be taken back: memory grows with the number
/// of dossiers, not with their size. Not safe for use by several threads at once.
/// </remarks>
public sealed class TallyBuilder
{
    private readonly ImmutableArray<DossierFactReader> _readers;
    private readonly AgencyTree? _agencies;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<CountedVersion> _versions = [];
    private readonly List<DossierFacts> _facts = [];
    private readonly Dictionary<(AgencyCode Agency, string Procedure), long[]>[] _counts;
    private readonly List<VietnamTime?> _received = [];
    private readonly Dictionary<string, string> _procedures = new(StringComparer.Ordinal);
    private readonly long[] _rejected = new long[RejectionReasons.All.Length];
    private long _superseded;

    /// <summary>Starts tallies of nothing.</summary>
    /// <param name="readers">One reader of facts a period; at least one.</param>
    /// <param name="agencies">The agencies, of which a dossier must name one; null where any code is one.</param>
    /// <exception cref="ArgumentNullException">The list or a reader is null.</exception>
    /// <exception cref="ArgumentException">There is no reader.</exception>
    public TallyBuilder(IEnumerable<DossierFactReader> readers, AgencyTree? agencies = null)
    {
        ArgumentNullException.ThrowIfNull(readers);
        _readers = [.. readers];
        if (_readers.IsEmpty)
        {
            throw new ArgumentException("At least one period is counted.", nameof(readers));
        }

        _agencies = agencies;
        _counts = [.. _readers.Select(reader => reader is null
            ? throw new ArgumentNullException(nameof(readers))
            : new Dictionary<(AgencyCode, string), long[]>())];
    }

    /// <summary>What became of the records so far.</summary>
    public DossierReadCounts Counts => new(_versions.Count, _superseded, _rejected);

    /// <summary>Adds one record.</summary>
    /// <param name="dossier">The record.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public DossierOutcome Add(Dossier dossier) => Add(dossier, 0, out _);

    /// <summary>Adds one record and tells which other version of the dossier there was.</summary>
    /// <param name="dossier">The record.</param>
    /// <param name="mark">A number of the caller's that is kept with the version, such as the place where it was read.</param>
    /// <param name="other">
    /// When the record is superseded, the version that counts; when it supersedes, the version that counted until now; else no version.
    /// </param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public DossierOutcome Add(Dossier dossier, long mark, out MarkedVersion other)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        other = default;
        if (_agencies is not null && _agencies.Find(dossier.Agency) is null)
        {
            Reject(RejectionReason.Agency);
            return DossierOutcome.UnknownAgency;
        }

        var version = new CountedVersion(dossier.Agency, Interned(dossier.Procedure), RankOf(dossier), mark);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, dossier.Key, out var isKnown);
        if (!isKnown)
        {
            place = _versions.Count;
            _versions.Add(version);
            _received.Add(null);
            CollectionsMarshal.SetCount(_facts, _facts.Count + _readers.Length);
            Put(dossier, version, place);
            return DossierOutcome.Accepted;
        }

        _superseded++;
        other = _versions[place].Marked();
        if (version.Rank < _versions[place].Rank)
        {
            return DossierOutcome.Superseded;
        }

        TakeBack(place);
        _versions[place] = version;
        Put(dossier, version, place);
        return DossierOutcome.Superseding;
    }

    /// <summary>Adds records.</summary>
    /// <param name="dossiers">The records in the order read.</param>
    /// <param name="cancellation">Stops between two records; the builder then holds those added.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The list or a record is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TallyBuilder Add(IEnumerable<Dossier> dossiers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        foreach (var dossier in dossiers)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(dossier);
        }

        return this;
    }

    /// <summary>Adds records as they come.</summary>
    /// <param name="dossiers">The records in the order read.</param>
    /// <param name="cancellation">Stops between two records; the builder then holds those added.</param>
    /// <returns>A task that ends when all are added.</returns>
    /// <exception cref="ArgumentNullException">The list or a record is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task AddAsync(IAsyncEnumerable<Dossier> dossiers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        await foreach (var dossier in dossiers.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            Add(dossier);
        }
    }

    /// <summary>Notes a record that could not be read, so that the counts hold everything read.</summary>
    /// <param name="reason">Why it was rejected.</param>
    /// <exception cref="IndexOutOfRangeException">The value is not a <see cref="RejectionReason"/>.</exception>
    public void Reject(RejectionReason reason) => _rejected[(int)reason]++;

    /// <summary>The tallies of what was added so far, as of another engine; the builder can go on after.</summary>
    /// <returns>One tally a reader, in the order of the readers.</returns>
    public ImmutableArray<Tally> Build() => [.. _readers.Select((reader, i) => Tally.From(
        TallyBasis.From(reader, DossierColumns.All),
        _counts[i].Select(pair => new TallyRow(pair.Key.Agency, pair.Key.Procedure, pair.Value[^1], [.. pair.Value[..^1]])),
        RejectionReasons.All.Select(reason => KeyValuePair.Create(reason.ToText(), _rejected[(int)reason]))
            .Append(new("superseded", _superseded)).Append(new("end", Counts.Read)),
        dataUntil: _received.Where(received => received < reader.Period.Cut).Max()).Require())];

    private static long RankOf(Dossier dossier) => dossier.Updated is { } updated ? updated.SecondsSinceEpoch : -1;

    private string Interned(string procedure)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_procedures, procedure, out _);
        return known ??= procedure;
    }

    private void Put(Dossier dossier, CountedVersion version, int place)
    {
        _received[place] = dossier.Status is DossierStatus.New or DossierStatus.Refused ? null : dossier.Received;
        for (var i = 0; i < _readers.Length; i++)
        {
            var facts = _readers[i].Read(dossier);
            _facts[place * _readers.Length + i] = facts;
            Count(i, version, facts, 1);
        }
    }

    private void TakeBack(int place)
    {
        var version = _versions[place];
        for (var i = 0; i < _readers.Length; i++)
        {
            Count(i, version, _facts[place * _readers.Length + i], -1);
        }
    }

    private void Count(int reader, CountedVersion version, DossierFacts facts, int sign)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts[reader], (version.Agency, version.Procedure), out _);
        counts ??= new long[FigureVocabulary.AllFacts.Length + 1];
        counts[^1] += sign;
        foreach (var (i, fact) in FigureVocabulary.AllFacts.Index())
        {
            counts[i] += facts.HasFlag(fact) ? sign : 0;
        }
    }

    /// <summary>What must be known of the version that counts to take it back, and to tell of it.</summary>
    private readonly record struct CountedVersion(AgencyCode Agency, string Procedure, long Rank, long Mark)
    {
        public MarkedVersion Marked() => new(Agency, Rank < 0 ? null : VietnamTime.FromSeconds((uint)Rank), Mark);
    }
}
