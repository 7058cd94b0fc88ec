namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Dossiers of every status with times in order, out of order and missing, and every flag and fee.</summary>
internal sealed class NastyDossiers
{
    private static readonly decimal[] Fees = [0, 0, 0.5m, 1, 50_000, 79_228_162_514_264_337_593_543_950_335m];

    private readonly Random _random;
    private readonly NastyTimes _times;
    private readonly AgencyCode[] _agencies;
    private readonly string[] _procedures;

    public NastyDossiers(Random random, NastyTimes times, AgencyCode[] agencies, string[] procedures)
    {
        _random = random;
        _times = times;
        _agencies = agencies;
        _procedures = procedures;
    }

    /// <summary>Dossiers in the order of reading; some keys come again, at the same agency or another, dated or not.</summary>
    public List<Dossier> Make(int count)
    {
        var dossiers = new List<Dossier>();
        while (dossiers.Count < count)
        {
            var isAgain = dossiers.Count > 0 && _random.Next(6) == 0;
            var key = FormattableString.Invariant($"HS-{dossiers.Count}");
            dossiers.Add(isAgain ? Again(dossiers[_random.Next(dossiers.Count)]) : Next(key));
        }

        return dossiers;
    }

    private Dossier Again(Dossier earlier)
    {
        var other = Next(earlier.Key);
        return _random.Next(4) switch
        {
            0 => earlier,
            1 => other with { Updated = earlier.Updated },
            2 => other with { Agency = earlier.Agency, Updated = null },
            _ => other,
        };
    }

    private Dossier Next(string key)
    {
        var dossier = WithFlags(new Dossier
        {
            Key = key,
            Procedure = _procedures[_random.Next(_procedures.Length)],
            Agency = _agencies[_random.Next(_agencies.Length)],
            Status = (DossierStatus)_random.Next(1, 11),
            Channel = (DossierChannel)_random.Next(1, 4),
            SupplementRounds = _random.Next(8) == 0 ? long.MaxValue : _random.Next(4),
            Fee = _random.Next(3) == 0 ? null : Fees[_random.Next(Fees.Length)],
            OnlinePayment = _random.Next(9) == 0 ? long.MaxValue : _random.Next(5),
            Updated = _random.Next(3) == 0 ? null : _times.Any(),
        });
        return _random.Next(2) == 0 ? InOrder(dossier) : Disordered(dossier);
    }

    private Dossier WithFlags(Dossier dossier) => dossier with
    {
        HasPaperFile = Flag(),
        HasResultFile = Flag(),
        PapersDigitised = Flag(),
        Digitised = Flag(),
        FromNationalStore = Flag(),
        IdentifiedByVneid = Flag(),
        Disliked = _random.Next(5) == 0,
    };

    private bool Flag() => _random.Next(2) == 0;

    private Dossier InOrder(Dossier dossier)
    {
        var submitted = _times.InPeriod();
        var received = _random.Next(3) == 0 ? submitted : _times.InPeriod();
        var asked = _times.After(received);
        var completed = _times.After(asked);
        var finished = _random.Next(3) == 0 ? _times.After(received) : _times.After(completed);
        return dossier with
        {
            Submitted = _times.Maybe(submitted, 5),
            Received = _times.Maybe(received, 12),
            SupplementRequested = _times.Maybe(asked, 2),
            SupplementCompleted = _times.Maybe(completed, 3),
            Finished = _times.Maybe(finished, 4),
            Returned = _times.Maybe(_times.After(finished), 3),
            Due = Due(_random.Next(4) == 0 ? finished : _times.After(received)),
        };
    }

    private Dossier Disordered(Dossier dossier) => dossier with
    {
        Submitted = _times.Maybe(_times.Any(), 3),
        Received = _times.Maybe(_random.Next(2) == 0 ? _times.Any() : _times.InPeriod(), 8),
        SupplementRequested = _times.Maybe(_times.Any(), 3),
        SupplementCompleted = _times.Maybe(_times.Any(), 3),
        Finished = _times.Maybe(_times.Any(), 3),
        Returned = _times.Maybe(_times.Any(), 3),
        Due = Due(_times.Any()),
    };

    // Near the second, the day before and after, a day alone, a written midnight; three in ten without.
    private Deadline? Due(VietnamTime near) => _random.Next(10) switch
    {
        0 or 1 or 2 => null,
        3 or 4 => Deadline.On(near.Date),
        5 => Deadline.At(VietnamTime.AtStartOf(near.Date)),
        6 => Deadline.At(near.AddSeconds(_random.Next(-1, 2))),
        _ => Deadline.At(near),
    };
}
