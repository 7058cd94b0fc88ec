using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>
/// The index in real time: it takes changes of records as they come and a clock that moves on, and answers at any instant what a batch over the
/// records that are left would answer with that cut.
/// </summary>
/// <remarks>
/// It never asks what time it is, and has no file and no thread of its own. One thread at a time writes and publishes; views may be read by any
/// number of threads. Reference data do not change: a second index is built from the source beside the first (<see cref="LiveOptions.After"/>).
/// </remarks>
public sealed class LiveIndex
{
    private readonly LiveOptions _options;
    private readonly LiveReference _reference;
    private readonly LiveDossiers _dossiers;
    private readonly LivePetitions _petitions;
    private readonly LiveRecordBook _book;
    private readonly LivePublisher _publisher;
    private LiveView? _last;
    private string? _position;

    /// <summary>Begins without dossiers.</summary>
    /// <param name="reference">
    /// Agencies, procedures, authority, decisions, given figures, rules, calendar, comparison and the columns of the source; its petitions are the
    /// first that are there. Its period and cut are not looked at.
    /// </param>
    /// <param name="options">How changes are read, and which periods are answered for.</param>
    /// <param name="now">The clock, in Viet Nam.</param>
    /// <exception cref="ArgumentNullException">The reference data or the options are null.</exception>
    /// <exception cref="InvalidOperationException">The agencies have mistakes; the message tells all.</exception>
    public LiveIndex(IndexPlan reference, LiveOptions options, VietnamTime now)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _reference = new LiveReference(reference);
        var tree = _reference.Agencies;
        var codes = new DossierCodes(tree is null ? null : code => tree.Find(code) is not null);
        _dossiers = new LiveDossiers(codes, new LiveJudge(codes, _reference.Catalogue, _reference.Comparison), options, now);
        _petitions = new LivePetitions(options.Source, reference.Petitions);
        _book = new LiveRecordBook(options.Source);
        _publisher = new LivePublisher(_reference, _dossiers);
        _last = options.After;
    }

    /// <summary>The clock.</summary>
    public VietnamTime Now => _dossiers.Now;

    /// <summary>The dossiers that count, of all periods.</summary>
    public int Dossiers => _dossiers.Count;

    /// <summary>What became of all records of dossiers that came.</summary>
    public LiveRecords Records => _book.Records(_dossiers.Count);

    /// <summary>Takes a record of a dossier.</summary>
    /// <param name="dossier">The dossier. One of an unknown agency is rejected (<c>agency</c>).</param>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    public void Put(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        Put(_dossiers.KeyOf(dossier.Key), dossier.Agency, dossier.Procedure, DossierValues.From(dossier));
    }

    /// <summary>Takes a record of a dossier as numbers.</summary>
    /// <param name="key">Its key (<c>MaHoSo</c>), trimmed and composed (NFC), in UTF-8; not empty.</param>
    /// <param name="agency">Its agency. A record of an unknown one is rejected (<c>agency</c>).</param>
    /// <param name="procedure">Its procedure, trimmed and composed (NFC).</param>
    /// <param name="values">Its times and small fields.</param>
    /// <exception cref="ArgumentException">The key or the procedure is empty.</exception>
    public void Put(ReadOnlySpan<byte> key, AgencyCode agency, string procedure, in DossierValues values)
    {
        ArgumentException.ThrowIfNullOrEmpty(procedure);
        ArgumentOutOfRangeException.ThrowIfZero(key.Length, nameof(key));
        Put(_dossiers.KeyOf(key), agency, procedure, values);
    }

    /// <summary>Takes a petition: of several of one key the last counts.</summary>
    /// <param name="petition">The petition.</param>
    /// <exception cref="ArgumentNullException">The petition is null.</exception>
    public void Put(Petition petition)
    {
        ArgumentNullException.ThrowIfNull(petition);
        _petitions.Put(petition);
    }

    /// <summary>Takes a record of a dossier that could not be read.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="key">Its key (<c>MaHoSo</c>); null where it is not known. As a row it takes the dossier out; as a version it changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is no <see cref="RejectionReason"/>.</exception>
    public void Reject(RejectionReason reason, string? key = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)reason, (uint)RejectionReasons.All.Length, nameof(reason));
        Reject(reason, string.IsNullOrEmpty(key) ? null : _dossiers.KeyOf(key));
    }

    /// <summary>Takes away all that came under the key of a dossier; what comes later begins anew.</summary>
    /// <param name="key">The key (<c>MaHoSo</c>).</param>
    /// <returns>Whether a dossier of that key counted.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public bool RemoveDossier(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var packed = _dossiers.KeyOf(key);
        var removed = _dossiers.Remove(packed);
        _book.Remove(packed, removed);
        return removed > 0;
    }

    /// <summary>Takes away all that came under the key of a petition.</summary>
    /// <param name="key">The key (<c>MaPAKN</c>).</param>
    /// <returns>Whether there was a petition of that key.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public bool RemovePetition(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _petitions.Remove(key);
    }

    /// <summary>Moves the clock on.</summary>
    /// <param name="now">The time in Viet Nam; the same time changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="Now"/>.</exception>
    public void Advance(VietnamTime now)
    {
        if (now < Now)
        {
            throw new ArgumentOutOfRangeException(nameof(now), now, $"The clock stands at {Now} and only moves forward.");
        }

        _dossiers.Advance(now);
    }

    /// <summary>Says which optional columns the source of dossiers has, where that shows only as records come; it counts from the next view on.</summary>
    /// <param name="columns">The columns; components that need others are not measured.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are other bits than those of <see cref="DossierColumns.All"/>.</exception>
    public void Declare(DossierColumns columns) => _reference.Columns = (columns & ~DossierColumns.All) == 0
        ? columns
        : throw new ArgumentOutOfRangeException(nameof(columns), columns, "The columns must be among all columns.");

    /// <summary>Says up to which place in the source changes have come; the next view carries it.</summary>
    /// <param name="position">The place, as the source writes it; null where it is not known.</param>
    public void MoveTo(string? position) => _position = position;

    /// <summary>Answers for all periods that have begun.</summary>
    /// <returns>A view, which stays as it is.</returns>
    public LiveView Publish()
    {
        var next = _publisher.Publish(_petitions.List, _book.Left(_dossiers.Count));
        var view = new LiveView(Now, next, Records)
        {
            Epoch = _options.After is { } before ? before.Epoch + 1 : 0,
            Position = _position,
            Changes = _last is null ? [] : new LiveChanges(_last, next, _dossiers).Find(),
        };
        _dossiers.ForgetTouches();
        return _last = view;
    }

    /// <summary>The dossiers that count in a running period and turn late within some time, unless something happens.</summary>
    /// <param name="time">The time from the clock on, not negative.</param>
    /// <param name="agency">An agency, with those below it in the tree; null for all.</param>
    /// <returns>The dossiers by the instant from which they are late, then by their keys.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public ImmutableArray<LiveDue> DueWithin(TimeSpan time, AgencyCode? agency = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return new LiveDueList(_dossiers, _reference.Agencies).Find(time, agency);
    }

    private void Put(PackedKey key, AgencyCode agency, string procedure, in DossierValues values)
    {
        if (_dossiers.Codes.TryNumber(agency, out var number))
        {
            _dossiers.Put(key, number, _dossiers.Codes.NumberOf(procedure), values);
            _book.Accept(key);
        }
        else
        {
            Reject(RejectionReason.Agency, key);
        }
    }

    private void Reject(RejectionReason reason, PackedKey? key) =>
        _book.Reject(key, reason, key is { } known && _options.Source == LiveSource.Rows ? _dossiers.Remove(known) : 0);
}
