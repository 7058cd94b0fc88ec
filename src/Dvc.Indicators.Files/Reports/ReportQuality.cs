using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The quality of the records (chất lượng dữ liệu) behind a result, in a few numbers. Immutable.</summary>
/// <param name="Records">What was read, file by file, and the quality of each agency's dossiers.</param>
public sealed record ReportQuality(RecordSummary Records)
{
    /// <summary>What became of all records: read = accepted + superseded + rejected.</summary>
    public ReadCounts Total => Records.Read.Total;

    /// <summary>
    /// How many agencies have each grade, from the best to the worst, a grade that none has included; agencies without dossiers have
    /// none.
    /// </summary>
    public ImmutableArray<KeyValuePair<QualityGrade, int>> Grades { get; } =
    [
        .. Enum.GetValues<QualityGrade>().Select(grade => KeyValuePair.Create(grade, Records.Quality.Count(quality => quality.Grade == grade))),
    ];

    /// <summary>The number of agencies without dossiers, which have no grade.</summary>
    public int WithoutDossiers => Records.Quality.Count(quality => quality.Dossiers == 0);
}
