using System.Globalization;

namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>Dossiers received over the year 2026 and a little before, made up: the same for the same number, on every machine.</summary>
internal static class GeneratedDossiers
{
    /// <summary>How many agencies there are unless said otherwise.</summary>
    public const int Agencies = 12_000;

    public const int Provinces = 100;

    private const int Seed = 766;
    private const int Procedures = 6_000;
    private const int ProceduresOfAgency = 250;
    private const int Days = 380;
    private const int Day = VietnamTime.SecondsPerDay;
    private const int NumbersOfDay = 1_000_000;

    // One dossier in so many is written a second time, and then so many records after the first time.
    private const int VersionEvery = 50;
    private const int VersionAfter = 10_000;

    private static readonly string[] ProcedureCodes =
        [.. Enumerable.Range(0, Procedures).Select(i => $"1.{i:D6}")];

    private static readonly uint First = VietnamTime.Create(2025, 12, 15, 0, 0, 0).SecondsSinceEpoch;

    private static readonly string[] KeyDays = [.. Enumerable.Range(0, Days + 1).Select(day =>
        VietnamTime.FromSeconds(First + (uint)day * Day).Date.ToString("yyMMdd", CultureInfo.InvariantCulture))];

    private static readonly AgencyCode[] Known = CodesOf(Agencies);

    public static ProcedureCatalogue Catalogue { get; } = ProcedureCatalogue.Create(ProcedureCodes.Select((code, i) => new Procedure
    {
        Code = code,
        HasFee = i % 3 == 0,
        ReturnsPaper = i % 4 == 0,
        ForCitizens = i % 2 == 0,
        Limit = i % 10 == 0 ? null : new TimeLimit(1 + i % 30, (TimeLimitUnit)(i % 3)),
    }));

    /// <summary>The procedures of the catalogue, in its order.</summary>
    public static IEnumerable<Procedure> Listed => ProcedureCodes.Select(code => Catalogue.Find(code)!);

    /// <summary>The agencies that dossiers can name: as many below each province.</summary>
    public static AgencyCode[] CodesOf(int agencies) =>
        [.. Enumerable.Range(0, agencies).Select(i => AgencyCode.Parse($"H{i / (agencies / Provinces)}.{i % (agencies / Provinces)}"))];

    /// <summary>Dossiers of one version each.</summary>
    public static IEnumerable<Dossier> Of(int count) => Of(count, Known);

    public static IEnumerable<Dossier> Of(int count, AgencyCode[] agencies)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            yield return Next(random, i, count, agencies);
        }
    }

    /// <summary>The same dossiers, one in 50 first as an earlier version; what counts is the same.</summary>
    public static IEnumerable<Dossier> WithVersions(int count)
    {
        var later = new Queue<(int At, Dossier Dossier)>();
        var i = 0;
        foreach (var dossier in Of(count))
        {
            if (i % VersionEvery == 0)
            {
                later.Enqueue((i + VersionAfter, dossier));
                yield return Earlier(dossier);
            }
            else
            {
                yield return dossier;
            }

            while (later.TryPeek(out var next) && next.At <= i)
            {
                yield return later.Dequeue().Dossier;
            }

            i++;
        }

        foreach (var (_, dossier) in later)
        {
            yield return dossier;
        }
    }

    private static Dossier Earlier(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Received,
        Finished = null,
        Returned = null,
        HasResultFile = false,
        OnlinePayment = 0,
        Disliked = false,
        Updated = dossier.Received,
    };

    // Records come in order of time; few agencies and few of their procedures have most dossiers. One in twenty waits for supplements
    // at some time, one in fifty is promised no time, one in seven is still open.
    private static Dossier Next(Random random, int i, int count, AgencyCode[] agencies)
    {
        var agency = Skewed(random, agencies.Length);
        var flags = random.Next();
        var day = (int)((long)i * Days / count);
        var received = First + (uint)((long)i * Days * Day / count) + (uint)random.Next(8 * 3600, 17 * 3600);
        var end = received + (uint)random.Next(20 * Day);
        var hasSupplement = random.Next(20) == 0;
        var isOpen = (flags & 7 << 20) == 0;
        var fee = flags & 3;
        return new Dossier
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{agencies[agency]}-{KeyDays[day]}-{i % NumbersOfDay:D6}"),
            Procedure = ProcedureCodes[(int)((agency * 7L + Skewed(random, ProceduresOfAgency)) % Procedures)],
            Agency = agencies[agency],
            Status = isOpen ? DossierStatus.InProcess : DossierStatus.Returned,
            Channel = (flags & 4) == 0 ? DossierChannel.Direct : DossierChannel.Online,
            Submitted = VietnamTime.FromSeconds(received - 3600),
            Received = VietnamTime.FromSeconds(received),
            Due = random.Next(50) == 0 ? null : Deadline.At(VietnamTime.FromSeconds(received + (uint)random.Next(5 * Day, 25 * Day))),
            Finished = isOpen ? null : VietnamTime.FromSeconds(end),
            Returned = isOpen ? null : VietnamTime.FromSeconds(end + 2 * 3600),
            SupplementRequested = hasSupplement ? VietnamTime.FromSeconds(received + 3 * 3600) : null,
            SupplementCompleted = hasSupplement ? VietnamTime.FromSeconds(received + 2 * Day) : null,
            SupplementRounds = hasSupplement ? 1 : 0,
            Fee = fee switch { 0 => null, 1 => 0, _ => 50_000 },
            OnlinePayment = flags >> 4 & 1,
            HasPaperFile = (flags & 1 << 5) != 0,
            HasResultFile = (flags & 1 << 6) != 0,
            PapersDigitised = (flags & 1 << 7) != 0,
            Digitised = (flags & 3 << 8) == 0,
            FromNationalStore = (flags & 1 << 10) != 0,
            IdentifiedByVneid = (flags & 1 << 11) != 0,
            Disliked = (flags & 15 << 12) == 0,
            Updated = VietnamTime.FromSeconds(isOpen ? received + Day : end + 3 * 3600),
        };
    }

    private static int Skewed(Random random, int count) => (int)((long)random.Next(count) * random.Next(count) / count);
}
