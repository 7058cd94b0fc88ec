using Dvc.Indicators.Live;
using Make = Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Live;

/// <summary>
/// A live index under random changes, and beside it the plain lists of records that the changes leave, from which a batch computes the same.
/// Few keys, few agencies, and times close to the clock and to midnights, so that everything meets everything.
/// </summary>
internal sealed class LiveWorld
{
    private static readonly ReportingPeriod[] Periods =
        [ReportingPeriod.Month(2026, 8), ReportingPeriod.Quarter(2026, 3), ReportingPeriod.Between(new(2026, 8, 20), new(2026, 9, 10)), ReportingPeriod.Month(2026, 9)];

    private readonly Random _random;
    private readonly IndexPlan _reference;
    private readonly LiveOptions _options;
    private readonly List<(string Key, Dossier? Dossier)> _records = [];
    private readonly List<Petition> _petitions = [];
    private readonly Dictionary<string, int> _came = [];
    private bool _hadPetitions;

    public LiveWorld(int seed)
    {
        _random = new Random(seed);
        _options = new LiveOptions
        {
            Source = One(LiveSource.Versions, LiveSource.Rows),
            Cut = One(LiveCut.Close, LiveCut.RunOn),
            Windows = One(LiveWindows.Standard, LiveWindows.Of(Periods)),
        };
        _reference = Reference();
        Index = new LiveIndex(_reference, _options, Make.At("2026-08-24 23:59:58"));
    }

    public LiveIndex Index { get; }

    /// <summary>Makes one change, in the index and in the lists.</summary>
    public void Change()
    {
        switch (_random.Next(20))
        {
            case < 9:
                Put(Dossier());
                break;
            case < 11:
                Put(Petition());
                break;
            case 11:
                RemoveDossier(Key());
                break;
            case 12:
                RemovePetition(PetitionKey());
                break;
            case 13:
                Reject(Key());
                break;
            default:
                Index.Advance(NextTime());
                break;
        }
    }

    /// <summary>What a batch answers over the records that are left.</summary>
    public IndexResult Batch(JudgedPeriod period) => (_reference with
    {
        Period = period.Period,
        Cut = period.Cut,
        Petitions = _hadPetitions ? _petitions : null,
    }).Compute(_records.Select(record => record.Dossier).OfType<Dossier>());

    /// <summary>The records that no batch of dossiers can be given, since they could not be read.</summary>
    public int Unreadable => _records.Count(record => record.Dossier is null);

    /// <summary>The records that came under keys that were taken away.</summary>
    public long Removed { get; private set; }

    private IndexPlan Reference()
    {
        var province = Make.Agency("H44", AgencyLevel.Province);
        Agency[] agencies =
        [
            province, Make.Agency("H44.1", AgencyLevel.Commune, "H44"), Make.Agency("H44.2", AgencyLevel.Commune, "H44"),
            Make.Agency("H44.3", AgencyLevel.Commune, "H44") with { ValidTo = new DateOnly(2026, 8, 31), Successors = [Make.Code("H44.1")] },
        ];
        return new IndexPlan(Periods[0])
        {
            Agencies = _random.Next(3) == 0 ? null : agencies,
            Due = One(DueComparison.Instant, DueComparison.Date),
            Procedures =
            [
                Procedure("P1", 2, TimeLimitUnit.WorkingDays), Procedure("P2", 5, TimeLimitUnit.Hours), Procedure("P3", 1, TimeLimitUnit.CalendarDays),
                Procedure("P4", null, default),
            ],
            Authority =
            [
                new Authority(Make.Code("H44"), "P1", OnlineLevel.Full), new Authority(Make.Code("H44.1"), "P2", OnlineLevel.Partial),
                new Authority(Make.Code("H44.2"), "P3", OnlineLevel.None), new Authority(Make.Code("H44.2"), "P1", OnlineLevel.Full),
            ],
            Decisions =
            [
                new PublishingDecision
                {
                    Procedure = "P1", Agency = Make.Code("H44"), Kind = DecisionKind.New, Decided = Make.At("2026-08-25"), Effective = Make.At("2026-09-20"),
                },
            ],
        };
    }

    private static Procedure Procedure(string code, int? limit, TimeLimitUnit unit) => new()
    {
        Code = code,
        HasFee = code is "P1" or "P4",
        ForCitizens = code is not "P2",
        ReturnsPaper = code is "P2",
        Limit = limit is { } amount ? new TimeLimit(amount, unit) : null,
    };

    private void Put(Dossier dossier)
    {
        Index.Put(dossier);
        Replace(dossier.Key, dossier);
    }

    private void Put(Petition petition)
    {
        Index.Put(petition);
        _hadPetitions = true;
        if (_options.Source == LiveSource.Rows)
        {
            _petitions.RemoveAll(other => other.Key == petition.Key);
        }

        _petitions.Add(petition);
    }

    private void Reject(string key)
    {
        Index.Reject(RejectionReason.Date, key);
        Replace(key, null);
    }

    private void Replace(string key, Dossier? dossier)
    {
        _came[key] = _came.GetValueOrDefault(key) + 1;
        if (_options.Source == LiveSource.Rows)
        {
            _records.RemoveAll(record => record.Key == key);
        }

        _records.Add((key, dossier));
    }

    private void RemoveDossier(string key)
    {
        Index.RemoveDossier(key);
        _records.RemoveAll(record => record.Key == key);
        Removed += _came.Remove(key, out var came) ? came : 0;
    }

    private void RemovePetition(string key)
    {
        Index.RemovePetition(key);
        _petitions.RemoveAll(petition => petition.Key == key);
    }

    private Dossier Dossier() => new()
    {
        Key = Key(),
        Agency = Make.Code(One("H44", "H44.1", "H44.2", "H44.3", "H44.1", "H9")),
        Procedure = One("P1", "P2", "P3", "P4", "P5"),
        Status = (DossierStatus)(1 + _random.Next(10)),
        Channel = One(DossierChannel.Direct, DossierChannel.Online),
        Submitted = Maybe(),
        Received = _random.Next(8) == 0 ? null : Time(),
        Due = _random.Next(3) == 0 ? null : _random.Next(2) == 0 ? Deadline.At(Time()) : Deadline.On(Time().Date),
        Finished = Maybe(),
        Returned = Maybe(),
        SupplementRequested = Maybe(),
        SupplementCompleted = Maybe(),
        SupplementRounds = _random.Next(3),
        Fee = One<decimal?>(null, 0, 5),
        OnlinePayment = _random.Next(3),
        HasPaperFile = _random.Next(2) == 0,
        HasResultFile = _random.Next(2) == 0,
        Digitised = _random.Next(2) == 0,
        FromNationalStore = _random.Next(3) == 0,
        IdentifiedByVneid = _random.Next(3) == 0,
        Disliked = _random.Next(4) == 0,
        Updated = Maybe(),
    };

    private Petition Petition() => new()
    {
        Key = PetitionKey(),
        Agency = Make.Code(One("H44.1", "H44.2", "H9")),
        Sent = One(Time(), Index.Now.AddSeconds(-14 * 86_400)),
        Handled = Maybe(),
        Outcome = One<PetitionOutcome?>(null, PetitionOutcome.Handled, PetitionOutcome.Refused),
        Dossier = One(null, Key(), Key()),
        Dislikes = _random.Next(2),
    };

    private string Key() => $"H44-26-{_random.Next(8)}";

    private string PetitionKey() => $"PA{_random.Next(4)}";

    private VietnamTime NextTime()
    {
        var midnight = VietnamTime.AtStartOf(Index.Now.Date.AddDays(1));
        return One(
            Index.Now, Index.Now.AddSeconds(1), Index.Now.AddSeconds(1), midnight, midnight.AddSeconds(1), midnight.AddSeconds(-1),
            Index.Now.AddSeconds(_random.Next(7200)), Index.Now.AddSeconds(_random.Next(3 * 86_400)));
    }

    private VietnamTime? Maybe() => _random.Next(2) == 0 ? null : Time();

    // Around the clock to the second, at midnights and beside them, and some days away.
    private VietnamTime Time()
    {
        var day = VietnamTime.AtStartOf(Index.Now.Date.AddDays(_random.Next(-3, 4)));
        return One(
            Index.Now.AddSeconds(_random.Next(-3, 4)), Index.Now.AddSeconds(_random.Next(-3, 4)), day, day.AddSeconds(1), day.AddSeconds(-1),
            day.AddSeconds(_random.Next(86_400)), Index.Now.AddSeconds(_random.Next(-30, 30) * 86_400L));
    }

    private T One<T>(params T[] values) => values[_random.Next(values.Length)];
}
