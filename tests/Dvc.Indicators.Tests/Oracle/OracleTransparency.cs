namespace Dvc.Indicators.Tests.Oracle;

/// <summary>1.1 to 1.3 (rules.md 3, last paragraphs).</summary>
internal static class OracleTransparency
{
    /// <summary>"every agency below gets its figures; without one there are no rows."</summary>
    public static IEnumerable<(string Component, long Numerator, long Denominator)> Of(World world, int row)
    {
        if (world.Places.PublishingAuthority(world.Roster[row].Code) is not { } authority)
        {
            yield break;
        }

        var isMinistry = authority.Level == AgencyLevel.Ministry;
        if (world.Decisions is not null)
        {
            var decisions = DecisionsOf(world, authority.Code);
            var effective = decisions.Where(decision => decision.Effective is not null);
            yield return EachProcedureOnce(Ids.PublishOnTime, effective, IsPromulgatedOnTime);
            yield return EachProcedureOnce(Ids.PublicUpdateOnTime, decisions, IsDisclosedOnTime);
        }

        if (world.Authority is not null && OracleVersions.Catalogue(world) is { } catalogue)
        {
            // 1.3: "public procedures (CongKhai) under authority at or below the publishing authority"; "those with all seven parts"
            var shown = world.Authority
                .Where(rowOfAuthority => world.Places.IsAtOrBelow(rowOfAuthority.Agency, authority.Code))
                .Select(rowOfAuthority => rowOfAuthority.Procedure)
                .Distinct(StringComparer.Ordinal)
                .Where(code => catalogue.GetValueOrDefault(code) is { IsPublic: true })
                .ToList();
            yield return (Ids.PublicContentFull, shown.Count(code => catalogue[code].ContentComplete), shown.Count);
        }

        // "on time ⇔ the decision is dated on or before the n-th working day strictly before NgayHieuLuc, n = 20 for a ministry,
        // 5 for a province"
        bool IsPromulgatedOnTime(PublishingDecision decision) =>
            decision.Decided.Date <= LastDayToDecide(decision, isMinistry);

        // "NgayCongKhai (missing or later than the cut: the cut, a midnight counting as the day that it begins) is on or before the m-th
        // working day strictly after the decision's day, m = 10 ministry, 5 province"
        bool IsDisclosedOnTime(PublishingDecision decision)
        {
            var disclosed = decision.Disclosed is { } day && day <= world.Cut ? day : world.Cut;
            return disclosed.Date <= LastDayToDisclose(decision, isMinistry);
        }
    }

    /// <summary>"publishing decisions dated in the period and before the cut" of the publishing authority, "at and below it"</summary>
    private static List<PublishingDecision> DecisionsOf(World world, AgencyCode authority) =>
    [
        .. world.Decisions!
            .Where(decision => world.Places.IsAtOrBelow(decision.Agency, authority))
            .Where(decision => world.HasInPeriod(decision.Decided))
            .Where(decision => !IsRejected(world, decision)),
    ];

    /// <summary>
    /// "A decision ... of the period whose working days reach into a year without data is rejected" (5): as a record, so for all publishing
    /// authorities above it when it is for one.
    /// </summary>
    private static bool IsRejected(World world, PublishingDecision decision) => world.Places.PublishersOf(decision.Agency)
        .Select(agency => agency.Level == AgencyLevel.Ministry)
        .Any(isMinistry => LastDayToDisclose(decision, isMinistry) is null
            || (decision.Effective is not null && LastDayToDecide(decision, isMinistry) is null));

    private static DateOnly? LastDayToDecide(PublishingDecision decision, bool isMinistry) =>
        OracleDays.NthWorkingDay(decision.Effective!.Value.Date, isMinistry ? 20 : 5, -1);

    private static DateOnly? LastDayToDisclose(PublishingDecision decision, bool isMinistry) =>
        OracleDays.NthWorkingDay(decision.Decided.Date, isMinistry ? 10 : 5, 1);

    /// <summary>"each procedure once; late once = late"</summary>
    private static (string Component, long Numerator, long Denominator) EachProcedureOnce(
        string component, IEnumerable<PublishingDecision> decisions, Func<PublishingDecision, bool> isOnTime)
    {
        var procedures = decisions.GroupBy(decision => decision.Procedure, StringComparer.Ordinal).ToList();
        return (component, procedures.Count(rows => rows.All(isOnTime)), procedures.Count);
    }
}
