namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>Where a query finds dossiers, with what the catalogue says of their procedures.</summary>
/// <param name="Name">The form in words.</param>
/// <param name="From">What stands after FROM.</param>
/// <param name="Agency">The column of the agency.</param>
/// <param name="Procedure">The column of the procedure.</param>
/// <param name="IsScannedOnce">Whether to look at it a second time costs as much as the first time: a file, or a query.</param>
internal sealed record DossierSource(
    string Name, string From, string Agency = "MaCoQuan", string Procedure = "MaTTHC", bool IsScannedOnce = false)
{
    private const string Number = "SoCoQuan";
    private const string WithCatalogue = "LEFT JOIN thu_tuc USING (MaTTHC)";

    /// <summary>Whether codes are text, as they come.</summary>
    public bool IsNatural => Agency == "MaCoQuan";

    /// <summary>Whether agencies are numbers, in the order of their names.</summary>
    public bool HasNumbers => Agency == Number;

    /// <summary>The natural table, joined with the catalogue by each query.</summary>
    public static DossierSource Joined { get; } = new("table of natural types, catalogue joined", $"ho_so_goc {WithCatalogue}");

    /// <summary>The forms of a table among which the fastest is measured.</summary>
    public static DossierSource[] Tables { get; } =
    [
        Joined,
        Joined with { Name = "the same, received or not in one scan", IsScannedOnce = true },
        new("catalogue joined beforehand", "ho_so_day_du"),
        new("catalogue joined beforehand, agency as ENUM", "ho_so_day_du", "MaCoQuanE", "MaTTHCE"),
        new("catalogue joined beforehand, agency as number", "ho_so_day_du", Number, "SoThuTuc"),
    ];

    public static DossierSource OfFile(string reader) => new("file", $"{reader} AS tep {WithCatalogue}", IsScannedOnce: true);

    /// <summary>Of several versions of a dossier the latest only; among equals any, which the library does not leave open.</summary>
    public static DossierSource[] LatestOf(string relation) =>
    [
        Latest("row_number", $"SELECT * FROM {relation} QUALIFY row_number() OVER (PARTITION BY MaHoSo ORDER BY NgayCapNhat DESC NULLS LAST) = 1"),
        Latest("arg_max", $"SELECT unnest(arg_max(moi, coalesce(NgayCapNhat, TIMESTAMP '1990-01-01'))) FROM {relation} AS moi GROUP BY MaHoSo"),
        Latest(
            "anti-join of what is older",
            $"""
            SELECT t.* FROM {relation} AS t LEFT JOIN (
                SELECT MaHoSo, max(NgayCapNhat) AS Cuoi FROM {relation} GROUP BY MaHoSo HAVING count(*) > 1) AS nhieu USING (MaHoSo)
            WHERE Cuoi IS NULL OR t.NgayCapNhat = Cuoi
            """),
    ];

    private static DossierSource Latest(string name, string query) => new(name, $"({query}) AS moi_nhat {WithCatalogue}", IsScannedOnce: true);
}
