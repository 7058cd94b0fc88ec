using Dvc.Indicators.Agencies;

namespace Dvc.Indicators.Records;

/// <summary>Whether a table read back holds together: a wrong place in one column must not be met later as an error of the program.</summary>
internal sealed class DossierTableChecks(
    int agencies, List<string> procedures, int names, int[] agencyOf, int[] procedureOf, int[] rowsOf)
{
    public bool AreRight(AgencyCode[] codes, int rows) =>
        codes.Length == agencies && Array.TrueForAll(codes, code => !code.IsEmpty) && codes.Distinct().Count() == agencies
        && procedures.Distinct(StringComparer.Ordinal).Count() == procedures.Count
        && rowsOf.Sum(static count => count > 0 ? (long)count : int.MinValue) == rows && ArePairsRight();

    public bool AreRight(IEnumerable<DossierChunk> chunks, bool isClustered)
    {
        var left = rowsOf.ToArray();
        foreach (var chunk in chunks)
        {
            foreach (var pair in chunk.Pairs)
            {
                if ((uint)pair >= left.Length || --left[pair] < 0)
                {
                    return false;
                }
            }

            if (!AreSupplementsRight(chunk) || !AreNamesRight(chunk))
            {
                return false;
            }
        }

        return isClustered || Array.TrueForAll(left, count => count == 0);
    }

    private static bool AreSupplementsRight(DossierChunk chunk)
    {
        var next = 0;
        for (var row = 0; row < chunk.Rows; row++)
        {
            if ((chunk.Bits[row] & (int)DossierBits.Supplemented) != 0
                && (next == chunk.SupplementRows.Length || chunk.SupplementRows[next++] != row))
            {
                return false;
            }
        }

        return next == chunk.SupplementRows.Length;
    }

    private bool ArePairsRight()
    {
        for (var pair = 0; pair < agencyOf.Length; pair++)
        {
            var isAfter = pair == 0 || agencyOf[pair] > agencyOf[pair - 1]
                || (agencyOf[pair] == agencyOf[pair - 1] && procedureOf[pair] > procedureOf[pair - 1]);
            if (!isAfter || (uint)agencyOf[pair] >= agencies || (uint)procedureOf[pair] >= procedures.Count)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreNamesRight(DossierChunk chunk)
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
