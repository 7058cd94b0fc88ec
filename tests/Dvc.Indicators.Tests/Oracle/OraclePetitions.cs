namespace Dvc.Indicators.Tests.Oracle;

/// <summary>5.2 and 5.3 (rules.md 4).</summary>
internal static class OraclePetitions
{
    /// <summary>"Petitions with NgayGui in the period and before the cut, each once"; "Denominator of both: the petitions."</summary>
    public static IEnumerable<(string Component, long Numerator, long Denominator)> Of(World world, int row)
    {
        if (world.Petitions is null)
        {
            yield break;
        }

        var petitions = OracleVersions.CountingPetitions(world)
            .Where(petition => world.Places.IsAtOrBelow(petition.Agency, world.Roster[row].Code))
            .Where(petition => world.HasInPeriod(petition.Sent))
            .ToList();
        yield return (Ids.PetitionOnTime, petitions.Count(petition => IsOnTime(petition, world)), petitions.Count);
        yield return (Ids.PetitionSatisfaction, petitions.Count(petition => !IsUnsatisfactory(petition, world)), petitions.Count);
    }

    /// <summary>
    /// "Start = NgayChuyen if known, else NgayGui. Open ⇔ KetQua empty, or NgayXuLy missing or after the cut; then E = C (a midnight: the
    /// day before). On time (5.2) ⇔ at most 15 working days from the day after the start up to and including E's day; refused or sent
    /// back by the cut: 2."
    /// </summary>
    public static bool IsOnTime(Petition petition, World world)
    {
        var isTurnedDown = petition.Outcome is PetitionOutcome.Refused or PetitionOutcome.SentBack;
        return WorkingDays(petition, world) <= (isTurnedDown && !IsOpen(petition, world) ? 2 : 15);
    }

    public static int? WorkingDays(Petition petition, World world)
    {
        var start = petition.Forwarded is not null ? petition.Forwarded.Value : petition.Sent;
        var dayOfCut = world.Cut.IsMidnight ? world.Cut.Date.AddDays(-1) : world.Cut.Date;
        return OracleDays.WorkingDays(start.Date, IsOpen(petition, world) ? dayOfCut : petition.Handled!.Value.Date);
    }

    private static bool IsOpen(Petition petition, World world) =>
        petition.Outcome is null || petition.Handled is null || petition.Handled > world.Cut;

    /// <summary>"Unsatisfactory (not in 5.3's numerator) ⇔ KhongThich > Thich, or overdue as in 5.2, or PhanAnhLai."</summary>
    private static bool IsUnsatisfactory(Petition petition, World world) =>
        petition.Dislikes > petition.Likes || !IsOnTime(petition, world) || petition.ComplainedAgain;
}
