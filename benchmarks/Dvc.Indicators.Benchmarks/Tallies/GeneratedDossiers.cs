using Dvc.Indicators.Agencies;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>Dossiers received over the year 2026 and a little before, made up: the same for the same number, on every machine.</summary>
internal static class GeneratedDossiers
{
    private const int Seed = 766;
    private const int Agencies = 12_000;
    private const int Procedures = 6_000;
    private const int ProceduresOfAgency = 250;
    private const int Day = VietnamTime.SecondsPerDay;

    private static readonly AgencyCode[] AgencyCodes =
        [.. Enumerable.Range(0, Agencies).Select(i => AgencyCode.Parse($"H{i / 120}.{i % 120}"))];

    private static readonly string[] ProcedureCodes =
        [.. Enumerable.Range(0, Procedures).Select(i => $"1.{i:D6}")];

    private static readonly uint First = VietnamTime.Of(2025, 12, 15, 0, 0, 0).SecondsSinceEpoch;

    public static ProcedureCatalogue Catalogue { get; } = ProcedureCatalogue.Of(ProcedureCodes.Select((code, i) => new Procedure
    {
        Code = code,
        HasFee = i % 3 == 0,
        ReturnsPaper = i % 4 == 0,
        ForCitizens = i % 2 == 0,
        Limit = i % 10 == 0 ? null : new TimeLimit(1 + i % 30, (TimeLimitUnit)(i % 3)),
    }));

    public static IEnumerable<Dossier> Of(int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            yield return Next(random, i, count);
        }
    }

    // Records come in order of time; few agencies and few of their procedures have most dossiers. One in twenty waits for supplements
    // at some time, one in fifty is promised no time, one in seven is still open.
    private static Dossier Next(Random random, int i, int count)
    {
        var agency = Skewed(random, Agencies);
        var flags = random.Next();
        var received = First + (uint)((long)i * 380 * Day / count) + (uint)random.Next(8 * 3600, 17 * 3600);
        var end = received + (uint)random.Next(20 * Day);
        var hasSupplement = random.Next(20) == 0;
        var fee = flags & 3;
        return new Dossier
        {
            Key = $"HS-{i:D10}",
            Procedure = ProcedureCodes[(agency * 7 + Skewed(random, ProceduresOfAgency)) % Procedures],
            Agency = AgencyCodes[agency],
            Status = (flags & 7 << 20) == 0 ? DossierStatus.InProcess : DossierStatus.Returned,
            Channel = (flags & 4) == 0 ? DossierChannel.Direct : DossierChannel.Online,
            Submitted = VietnamTime.FromSeconds(received - 3600),
            Received = VietnamTime.FromSeconds(received),
            Due = random.Next(50) == 0 ? null : Deadline.At(VietnamTime.FromSeconds(received + (uint)random.Next(5 * Day, 25 * Day))),
            Finished = VietnamTime.FromSeconds(end),
            SupplementRequested = hasSupplement ? VietnamTime.FromSeconds(received + 3 * 3600) : null,
            SupplementCompleted = hasSupplement ? VietnamTime.FromSeconds(received + 2 * Day) : null,
            Fee = fee switch { 0 => null, 1 => 0, _ => 50_000 },
            OnlinePayment = flags >> 4 & 1,
            HasPaperFile = (flags & 1 << 5) != 0,
            HasResultFile = (flags & 1 << 6) != 0,
            PapersDigitised = (flags & 1 << 7) != 0,
            Digitised = (flags & 3 << 8) == 0,
            FromNationalStore = (flags & 1 << 10) != 0,
            IdentifiedByVneid = (flags & 1 << 11) != 0,
            Disliked = (flags & 15 << 12) == 0,
        };
    }

    private static int Skewed(Random random, int count) => (int)((long)random.Next(count) * random.Next(count) / count);
}
