namespace Dvc.Indicators;

/// <summary>Whether a table read back holds together: a wrong place in one column must not be met later as an error of the program.</summary>
internal static class DossierTableChecks
{
    /// <summary>Whether every agency and every procedure has a code of its own.</summary>
    public static bool AreCodesRight(AgencyCode[] agencies, List<string> procedures) =>
        Array.TrueForAll(agencies, code => !code.IsEmpty) && new HashSet<AgencyCode>(agencies).Count == agencies.Length
        && new HashSet<string>(procedures, StringComparer.Ordinal).Count == procedures.Count;

    /// <summary>Whether pairs are in their order, of codes that are there, and all rows are those of a pair.</summary>
    public static bool ArePairsRight(int[] agencyOf, int[] procedureOf, int[] rowsOf, DossierTableHead head)
    {
        var (last, rows) = (-1L, 0L);
        for (var pair = 0; pair < agencyOf.Length; pair++)
        {
            var code = ((long)agencyOf[pair] << 32) | (uint)procedureOf[pair];
            if (code <= last || (uint)agencyOf[pair] >= head.Agencies || (uint)procedureOf[pair] >= head.Procedures || rowsOf[pair] <= 0)
            {
                return false;
            }

            last = code;
            rows += rowsOf[pair];
        }

        return rows == head.Rows;
    }

    /// <summary>Whether the rows of chunks that are not clustered are those that their pairs have, in the order of pairs within each chunk.</summary>
    public static bool HaveTheirRows(DossierPairs pairs, DossierChunk[] chunks)
    {
        var left = new int[pairs.Count];
        for (var pair = 0; pair < left.Length; pair++)
        {
            left[pair] = pairs.FirstRowOf[pair + 1] - pairs.FirstRowOf[pair];
        }

        foreach (var chunk in chunks)
        {
            var last = 0;
            foreach (var pair in chunk.Pairs)
            {
                if ((uint)pair >= left.Length || pair < last || --left[pair] < 0)
                {
                    return false;
                }

                last = pair;
            }
        }

        return Array.TrueForAll(left, count => count == 0);
    }

    /// <summary>Whether the rows with supplements are there, in their order.</summary>
    public static bool AreSupplementsRight(DossierChunk chunk)
    {
        var last = -1;
        foreach (var row in chunk.SupplementRows)
        {
            if (row <= last || row >= chunk.Rows)
            {
                return false;
            }

            last = row;
        }

        return true;
    }

    /// <summary>Whether the rows with names are in their order and have names that are there.</summary>
    public static bool AreNamesRight(DossierChunk chunk, int names)
    {
        for (var i = 0; i < chunk.Names.Length; i++)
        {
            if ((uint)chunk.Names[i] >= names || (uint)chunk.NamedRows[i] >= chunk.Rows || (i > 0 && chunk.NamedRows[i] <= chunk.NamedRows[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
