namespace Dvc.Indicators.Tests.Oracle;

/// <summary>The other records: catalogue, authority, decisions, petitions.</summary>
internal sealed class NastyPapers
{
    private static readonly decimal[] Amounts = [0, 0.5m, 1, 1.5m, 2, 3, 5, 7.25m, 8, 10, 15, 24, 100, 100_000_000_000m];

    // A slip of the pen: the working days from then on reach into years without data.
    private static readonly VietnamTime BeforeTheCalendar = VietnamTime.Create(2021, 12, 30, 8, 0, 0);

    private readonly Random _random;
    private readonly NastyTimes _times;
    private readonly AgencyCode[] _agencies;
    private readonly string[] _procedures;

    public NastyPapers(Random random, NastyTimes times, AgencyCode[] agencies, string[] procedures)
    {
        _random = random;
        _times = times;
        _agencies = agencies;
        _procedures = procedures;
    }

    /// <summary>Rows for most procedures; some come twice, some never.</summary>
    public List<Procedure> Catalogue() =>
    [
        .. _procedures.Concat(_procedures).Where(_ => _random.Next(3) != 0).Select(code => new Procedure
        {
            Code = code,
            HasFee = Flag(),
            ForCitizens = Flag(),
            IsPublic = Flag(),
            ContentComplete = Flag(),
            ReturnsPaper = Flag(),
            Limit = _random.Next(4) == 0 ? null : new TimeLimit(Amounts[_random.Next(Amounts.Length)], (TimeLimitUnit)_random.Next(3)),
        }),
    ];

    public List<Authority> Authority() =>
    [
        .. Enumerable.Range(0, _random.Next(30)).Select(_ => new Authority(
            AnyAgency(),
            AnyProcedure(),
            _random.Next(4) switch { 0 => OnlineLevel.Full, 1 => OnlineLevel.Partial, _ => OnlineLevel.None })),
    ];

    /// <summary>Decisions around the borders; some take effect where no calendar reaches.</summary>
    public List<PublishingDecision> Decisions() => [.. Enumerable.Range(0, _random.Next(25)).Select(_ => Decision())];

    /// <summary>Petitions around the borders, open, handled, refused, sent back; some keys come again; some name a dossier.</summary>
    public List<Petition> Petitions(int dossiers) =>
        [.. Enumerable.Range(0, _random.Next(30)).Select(index => Petition(_random.Next(6) == 0 ? index / 2 : index, dossiers))];

    private PublishingDecision Decision()
    {
        var decided = _random.Next(3) == 0 ? _times.Any() : _times.InPeriod();
        var effective = _random.Next(12) == 0
            ? VietnamTime.AtStartOf(new DateOnly(2028, 1, 1)).AddSeconds(_random.Next(40) * VietnamTime.SecondsPerDay)
            : decided.AddSeconds(_random.Next(-2, 45) * (long)VietnamTime.SecondsPerDay);
        return new PublishingDecision
        {
            Procedure = AnyProcedure(),
            Agency = AnyAgency(),
            Kind = (DecisionKind)_random.Next(3),
            Decided = decided,
            Effective = _times.Maybe(effective, 6),
            Disclosed = _times.Maybe(_random.Next(4) == 0 ? _times.Any() : _times.After(decided), 5),
        };
    }

    private Petition Petition(int key, int dossiers)
    {
        var sent = _random.Next(3) == 0 ? _times.Any() : _times.InPeriod();
        var forwarded = _random.Next(2) == 0 ? sent : _random.Next(15) == 0 ? BeforeTheCalendar : _times.After(sent);
        return new Petition
        {
            Key = FormattableString.Invariant($"PA-{key}"),
            Agency = AnyAgency(),
            Sent = sent,
            Dossier = _random.Next(2) == 0 ? null : FormattableString.Invariant($"HS-{_random.Next(dossiers + 3)}"),
            Forwarded = _times.Maybe(forwarded, 2),
            Handled = _times.Maybe(_random.Next(4) == 0 ? _times.Any() : _times.After(forwarded), 4),
            Outcome = _random.Next(4) is var outcome && outcome < 3 ? (PetitionOutcome)outcome : null,
            Likes = _random.Next(3),
            Dislikes = _random.Next(3),
            ComplainedAgain = _random.Next(5) == 0,
        };
    }

    private AgencyCode AnyAgency() => _agencies[_random.Next(_agencies.Length)];

    private string AnyProcedure() => _procedures[_random.Next(_procedures.Length)];

    private bool Flag() => _random.Next(2) == 0;
}
