namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Who is below whom, by walking up from one agency at a time.</summary>
internal static class OracleTree
{
    /// <summary>
    /// "of the agency itself or any agency below it in the tree"; "Its records count for the first agency of its chain of successors
    /// that is not former for the period".
    /// </summary>
    public static bool IsAtOrBelow(AgencyRoster roster, AgencyCode code, int row)
    {
        for (var at = roster.Resolve(code); at >= 0; at = roster.ParentIndex(at))
        {
            if (at == row)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the nearest ministry or province going up from the agency itself"; -1 without one.</summary>
    public static int PublishingAuthority(AgencyRoster roster, int row)
    {
        var at = row;
        while (at >= 0 && roster[at].Level is not (AgencyLevel.Ministry or AgencyLevel.Province))
        {
            at = roster.ParentIndex(at);
        }

        return at;
    }
}
