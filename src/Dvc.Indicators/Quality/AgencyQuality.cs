using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>How many of an agency's dossiers are suspect, and the grade that comes of it.</summary>
/// <remarks>
/// The share of suspect dossiers is exactly <see cref="Suspect"/> ÷ <see cref="Dossiers"/>. No law names a grade for data: the limits are
/// ours (assumed). Immutable and safe for use by several threads.
/// </remarks>
public sealed record AgencyQuality
{
    /// <summary>The highest share of suspect dossiers, in percent and included, that is still good. Ours (assumed).</summary>
    public const int GoodUpToPercent = 5;

    /// <summary>The highest share of suspect dossiers, in percent and included, that is still fair. Ours (assumed).</summary>
    public const int FairUpToPercent = 20;

    /// <summary>Makes the counts of an agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="suspect">Its suspect dossiers, 0 to <paramref name="dossiers"/>.</param>
    /// <param name="dossiers">Its dossiers, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public AgencyQuality(AgencyCode agency, long suspect, long dossiers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(suspect);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(suspect, dossiers);
        Agency = agency;
        Suspect = suspect;
        Dossiers = dossiers;
    }

    /// <summary>The agency.</summary>
    public AgencyCode Agency { get; }

    /// <summary>The dossiers with a finding that makes them suspect (<see cref="QualityRules.MakesSuspect"/>), each once.</summary>
    public long Suspect { get; }

    /// <summary>All dossiers that were checked, at the agency and below it.</summary>
    public long Dossiers { get; }

    /// <summary>The grade; null without dossiers.</summary>
    public QualityGrade? Grade => Dossiers == 0
        ? null
        : IsAtMost(GoodUpToPercent) ? QualityGrade.Good : IsAtMost(FairUpToPercent) ? QualityGrade.Fair : QualityGrade.Poor;

    /// <summary>The quality of each row of a roster, in their order.</summary>
    /// <param name="roster">The rows.</param>
    /// <param name="known">What is known; of an agency that is not among it there are no dossiers.</param>
    internal static ImmutableArray<AgencyQuality> InRowsOf(AgencyRoster roster, ImmutableArray<AgencyQuality> known)
    {
        // With agencies given it is that of the rows already.
        if (known.Select(quality => quality.Agency).SequenceEqual(roster.Agencies.Select(agency => agency.Code)))
        {
            return known;
        }

        var byAgency = known.ToDictionary(quality => quality.Agency);
        return [.. roster.Agencies.Select(agency => byAgency.GetValueOrDefault(agency.Code) ?? new AgencyQuality(agency.Code, 0, 0))];
    }

    private bool IsAtMost(int percent) => (Int128)Suspect * 100 <= (Int128)Dossiers * percent;
}
