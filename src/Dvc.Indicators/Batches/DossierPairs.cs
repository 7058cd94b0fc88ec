namespace Dvc.Indicators;

/// <summary>The codes of a <see cref="DossierTable"/> and the pairs of agency and procedure that its dossiers have.</summary>
/// <remarks>Pairs are numbered by agency, then by procedure, so that those of one agency are neighbours. Never changed once made.</remarks>
internal sealed class DossierPairs
{
    public DossierPairs(AgencyCode[] agencies, string[] procedures, int[] agencyOf, int[] procedureOf, int[] rowsOf)
    {
        Agencies = agencies;
        Procedures = procedures;
        Codes = new ulong[agencyOf.Length];
        FirstOf = new int[agencies.Length + 1];
        FirstRowOf = new int[agencyOf.Length + 1];
        for (var pair = 0; pair < agencyOf.Length; pair++)
        {
            Codes[pair] = CodeOf(agencyOf[pair], procedureOf[pair]);
            FirstOf[agencyOf[pair] + 1] = pair + 1;
            FirstRowOf[pair + 1] = FirstRowOf[pair] + rowsOf[pair];
        }

        for (var agency = 0; agency < agencies.Length; agency++)
        {
            FirstOf[agency + 1] = Math.Max(FirstOf[agency], FirstOf[agency + 1]);
        }
    }

    public AgencyCode[] Agencies { get; }

    public string[] Procedures { get; }

    public int Count => Codes.Length;

    /// <summary>Agency and procedure of each pair as one number, so that both cost one look into memory; ascending.</summary>
    public ulong[] Codes { get; }

    /// <summary>The first pair of each agency, and the number of pairs.</summary>
    public int[] FirstOf { get; }

    /// <summary>The first row of each pair where the rows are clustered, and the number of rows.</summary>
    public int[] FirstRowOf { get; }

    public long Bytes => 12L * Count + 4L * FirstOf.Length;

    /// <summary>The code of a pair.</summary>
    public static ulong CodeOf(int agency, int procedure) => ((ulong)agency << 32) | (uint)procedure;

    /// <summary>The agency of a code.</summary>
    public static int AgencyIn(ulong code) => (int)(code >> 32);

    /// <summary>The procedure of a code.</summary>
    public static int ProcedureIn(ulong code) => (int)(uint)code;

    public int AgencyOf(int pair) => AgencyIn(Codes[pair]);

    public int ProcedureOf(int pair) => ProcedureIn(Codes[pair]);

    /// <summary>The pair of a row where the rows are clustered; for the row after the last the number of pairs.</summary>
    public int PairOfRow(int row)
    {
        var place = Array.BinarySearch(FirstRowOf, row);
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>The rows of each agency.</summary>
    public long[] DossiersOfAgencies()
    {
        var dossiers = new long[Agencies.Length];
        for (var agency = 0; agency < dossiers.Length; agency++)
        {
            dossiers[agency] = FirstRowOf[FirstOf[agency + 1]] - FirstRowOf[FirstOf[agency]];
        }

        return dossiers;
    }
}
