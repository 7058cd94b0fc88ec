using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The petitions of a run, each once, seen from one period and its cut.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class PetitionRegister
{
    private readonly FrozenSet<string> _named;

    private PetitionRegister(
        JudgedPeriod period,
        ImmutableArray<Petition> petitions,
        PetitionJudge judge,
        int superseded,
        ImmutableArray<RecordRejection> rejections)
    {
        Period = period;
        Petitions = petitions;
        Superseded = superseded;
        Rejections = rejections;
        Judged = [.. petitions.Where(petition => period.Contains(petition.Sent)).Select(petition => Judge(judge, petition))];
        _named = petitions.Where(petition => petition.Dossier is not null && petition.Sent < period.Cut)
            .Select(petition => petition.Dossier!).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>The petitions that count, of all periods, each key once, in the order in which the keys were first given.</summary>
    public ImmutableArray<Petition> Petitions { get; }

    /// <summary>Those of the period, sent before the cut, with their verdicts.</summary>
    public ImmutableArray<JudgedPetition> Judged { get; }

    /// <summary>How many of the petitions given do not count because a later one with the same key does.</summary>
    public int Superseded { get; }

    /// <summary>The petitions that were rejected (<c>agency</c>, <c>calendar</c>), in the order given.</summary>
    public ImmutableArray<RecordRejection> Rejections { get; }

    /// <summary>Takes the petitions of a run.</summary>
    /// <param name="petitions">The petitions in the order read; of several with one key the last that is not rejected counts.</param>
    /// <param name="period">The period and its cut.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="agencies">The agencies, of which a petition must name one; null where any code is one.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException">Petitions, a petition, period or calendar is null.</exception>
    public static PetitionRegister Of(
        IEnumerable<Petition> petitions, JudgedPeriod period, WorkingCalendar calendar, AgencyTree? agencies = null)
    {
        ArgumentNullException.ThrowIfNull(petitions);
        ArgumentNullException.ThrowIfNull(period);
        var judge = new PetitionJudge(calendar, period.Cut);
        var last = new OrderedDictionary<string, Petition>(StringComparer.Ordinal);
        var rejections = ImmutableArray.CreateBuilder<RecordRejection>();
        var superseded = 0;
        foreach (var (index, petition) in petitions.Index())
        {
            ArgumentNullException.ThrowIfNull(petition, nameof(petitions));
            if (agencies is not null && agencies.Find(petition.Agency) is null)
            {
                rejections.Add(new RecordRejection(index, petition.Key, "MaCoQuan", petition.Agency.ToString(), RejectionReason.Agency));
            }
            else if (period.Contains(petition.Sent) && !judge.TryJudge(petition, out _, out _))
            {
                rejections.Add(CalendarRejection(index, petition));
            }
            else
            {
                superseded += last.ContainsKey(petition.Key) ? 1 : 0;
                last[petition.Key] = petition;
            }
        }

        return new PetitionRegister(period, [.. last.Values], judge, superseded, rejections.ToImmutable());
    }

    /// <summary>Whether a petition sent before the cut, to whichever agency, names a dossier.</summary>
    /// <param name="dossierKey">The key of the dossier.</param>
    /// <returns>True when one does.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public bool Names(string dossierKey) => _named.Contains(dossierKey);

    /// <summary>The keys for which <see cref="Names"/> is true.</summary>
    internal IReadOnlyCollection<string> NamedDossiers => _named;

    /// <summary>The hash of <see cref="NamedDossiers"/>, a line each, by code points.</summary>
    internal string NamedHash => field ??= LinesHash.Of(_named.Order(StringComparer.Ordinal));

    private static JudgedPetition Judge(PetitionJudge judge, Petition petition) =>
        judge.TryJudge(petition, out var verdict, out var missing)
            ? new JudgedPetition(petition, verdict)
            : throw new MissingCalendarYearException(missing);

    private static RecordRejection CalendarRejection(int index, Petition petition)
    {
        var (column, value) = petition.Forwarded is { } forwarded ? ("NgayChuyen", forwarded) : ("NgayGui", petition.Sent);
        return new RecordRejection(index, petition.Key, column, value.ToString(), RejectionReason.Calendar);
    }
}
