using System.Collections.Immutable;
using System.Numerics;

namespace Dvc.Indicators.Live;

/// <summary>Makes results of the counters as they are now.</summary>
/// <param name="reference">What stands beside the records.</param>
/// <param name="dossiers">The counters.</param>
internal sealed class LivePublisher(LiveReference reference, LiveDossiers dossiers)
{
    private AgencyCode[] _agencies = [];
    private string[] _procedures = [];

    /// <summary>Answers for all periods that have begun.</summary>
    /// <param name="petitions">The petitions; null where none are given.</param>
    /// <param name="read">What became of the records that are left.</param>
    public ImmutableArray<LivePeriod> Publish(IEnumerable<Petition>? petitions, ReadCounts read)
    {
        (_agencies, _procedures) = (dossiers.Codes.Agencies, dossiers.Codes.Procedures);
        reference.Keep(dossiers.Windows.Select(window => window.Period));
        return [.. dossiers.Windows.Select(window => Answer(window, petitions, read))];
    }

    private LivePeriod Answer(LiveWindow window, IEnumerable<Petition>? petitions, ReadCounts read)
    {
        if (reference.Check(window.Judged) is { IsEmpty: false } refusals)
        {
            return new LivePeriod(window.Judged, null, refusals);
        }

        var work = reference.At(window.Judged, petitions);
        var report = new FileReadReport(RecordFile.Unnamed.Name, read, []);
        var index = work.Finish(TallyOf(window, work.Reader, read), reference.Columns, [report], RecordNotes.None);
        return new LivePeriod(window.Judged, index, []);
    }

    private Tally TallyOf(LiveWindow window, DossierFactReader reader, ReadCounts read)
    {
        var facts = window.Copy(_agencies.Length);
        CountPetitioned(window.Facts, reader.Petitions, facts);
        var counts = new CountedTable
        {
            Agencies = _agencies,
            Procedures = _procedures,
            Dossiers = dossiers.DossiersOf(_agencies.Length),
            Facts = facts,
            Pairs = new Lazy<CountedPairs>(dossiers.Pairs.CountsOf(window.Period, _agencies.Length)),
        };
        return new Tally(TallyBasis.From(reader, reference.Columns), [], read, dossiers.DataUntil(window), counts);
    }

    // Petitions are few: which dossiers they name at the cut is asked anew, before or after the dossier itself has come.
    private void CountPetitioned(in FactWindow window, PetitionRegister? petitions, FactCounts facts)
    {
        foreach (var key in petitions?.NamedDossiers ?? [])
        {
            if (dossiers.Find(key) is >= 0 and var number)
            {
                var slot = dossiers.SlotAt(number);
                var (plain, named) = (slot.FactsIn(window), slot.FactsIn(window, isPetitioned: true));
                var counts = facts.Of(dossiers.Pairs.AgencyOf(slot.Pair));
                for (var changed = plain ^ named; changed != 0; changed &= changed - 1)
                {
                    var fact = BitOperations.TrailingZeroCount(changed);
                    counts[fact] += (named >> fact & 1) == 1 ? 1 : -1;
                }
            }
        }
    }
}
