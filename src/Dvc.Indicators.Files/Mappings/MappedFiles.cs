using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The kinds of files that a mapping can name, and their columns.</summary>
internal static class MappedFiles
{
    /// <summary>All kinds, in the order of the contract.</summary>
    public static ImmutableArray<CsvColumns> All { get; } =
    [
        DossierField.Csv, ProcedureFile.Columns, AuthorityFile.Columns, DecisionFile.Columns, PetitionFile.Columns, AgencyReader.Columns,
        FigureReader.Columns,
    ];

    /// <summary>The kinds of values by the names that a mapping gives them, each with its codes.</summary>
    public static ImmutableArray<(string Name, WordKind Kind, ImmutableArray<string> Codes)> Values { get; } =
    [
        ("channel", WordKind.Channel, ["1", "2", "3"]),
        ("status", WordKind.Status, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
        ("level", WordKind.Level, ["ministry", "province", "department", "commune"]),
        ("unit", WordKind.Unit, ["ngaylamviec", "ngay", "gio"]),
        ("flag", WordKind.Flag, ["1", "0"]),
        ("decisionKind", WordKind.DecisionKind, ["moi", "suadoi", "baibo"]),
        ("outcome", WordKind.Outcome, ["xuly", "tuchoi", "chuyentra"]),
    ];
}
