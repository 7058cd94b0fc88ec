using System.Globalization;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>
/// Dossiers with everything that the rules tell apart, to hold rivals to them: all statuses, unknown times, ends before the reception and
/// at the cut, promised days, supplements in any order, procedures that the catalogue lacks.
/// </summary>
internal static class VariedDossiers
{
    private const int Seed = 9;
    private const int Day = VietnamTime.SecondsPerDay;

    private static readonly AgencyCode[] Agencies = GeneratedDossiers.CodesOf(GeneratedDossiers.Provinces)[..7];

    private static readonly VietnamTime First = VietnamTime.Create(2025, 12, 20, 0, 0, 0);

    public static IEnumerable<Dossier> Of(int count)
    {
        var random = new Random(Seed);
        var template = GeneratedDossiers.Of(count);
        var i = 0;
        foreach (var dossier in template)
        {
            yield return Varied(random, dossier, i++);
        }
    }

    private static Dossier Varied(Random random, Dossier dossier, int i)
    {
        var received = Within(random, First, 385 * Day);
        return dossier with
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"V-{i}"),
            Procedure = random.Next(20) == 0 ? "9.000001" : dossier.Procedure,
            Agency = Agencies[i % Agencies.Length],
            Status = (DossierStatus)random.Next(1, 11),
            Channel = (DossierChannel)random.Next(1, 4),
            Submitted = random.Next(10) == 0 ? null : received,
            Received = random.Next(10) == 0 ? null : received,
            Due = Due(random, received),
            Finished = Maybe(random, received),
            Returned = Maybe(random, received),
            SupplementRequested = Maybe(random, received),
            SupplementCompleted = Maybe(random, received),
            SupplementRounds = random.Next(4),
            OnlinePayment = random.Next(4),
        };
    }

    private static Deadline? Due(Random random, VietnamTime received)
    {
        var time = Within(random, received, 25 * Day);
        return random.Next(3) switch { 0 => null, 1 => Deadline.At(time), _ => Deadline.On(time.Date) };
    }

    // Some end with a day, so that some end with the cut.
    private static VietnamTime? Maybe(Random random, VietnamTime received)
    {
        var time = Within(random, received.AddSeconds(-3 * Day), 25 * Day);
        return random.Next(4) switch { 0 => null, 1 => VietnamTime.AtStartOf(time.Date), _ => time };
    }

    private static VietnamTime Within(Random random, VietnamTime from, int seconds) => from.AddSeconds(random.Next(seconds));
}
