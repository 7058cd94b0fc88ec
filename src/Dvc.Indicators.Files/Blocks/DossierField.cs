using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The columns of dossiers by their number in the order of the table, in which the first fault of a record is sought.</summary>
internal static class DossierField
{
    public const int Key = 0;
    public const int Procedure = 1;
    public const int Agency = 2;
    public const int Channel = 3;
    public const int Status = 4;
    public const int Submitted = 5;
    public const int Received = 6;
    public const int Due = 7;
    public const int Finished = 8;
    public const int Returned = 9;
    public const int SupplementRequested = 10;
    public const int SupplementCompleted = 11;
    public const int SupplementRounds = 12;
    public const int Fee = 13;
    public const int OnlinePayment = 14;
    public const int PaperFile = 15;
    public const int ResultFile = 16;
    public const int PapersDigitised = 17;
    public const int Digitised = 18;
    public const int FromNationalStore = 19;
    public const int IdentifiedByVneid = 20;
    public const int Disliked = 21;
    public const int Officer = 22;
    public const int Updated = 23;

    /// <summary>The number of columns.</summary>
    public const int Count = 24;

    /// <summary>The names in the order of the table.</summary>
    public static readonly ImmutableArray<string> Names = PortalColumns.Dossiers;

    /// <summary>The columns as a CSV file has them; the required ones come first there.</summary>
    public static readonly CsvColumns Csv = new(
        "dossiers", [.. Names.Where((_, field) => IsRequired(field))], [.. Names.Where((_, field) => !IsRequired(field))]);

    /// <summary>The number that a column has in <see cref="Csv"/>.</summary>
    public static readonly ImmutableArray<int> CsvColumn = [.. Names.Select(name => Csv.Names.IndexOf(name))];

    /// <summary>The optional column that a field is; none for the required ones.</summary>
    public static DossierColumns ColumnOf(int field) => PortalColumns.ColumnAt(field);

    private static bool IsRequired(int field) => field is Key or Procedure or Agency or Status;
}
