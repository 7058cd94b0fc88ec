namespace Dvc.Indicators.Files;

/// <summary>What things are called in reports.</summary>
internal static class ReportNames
{
    /// <summary>A component's number and name.</summary>
    public static string Component(Component part, ReportFormat format) =>
        part.Number.Length > 0 ? $"{part.Number} {format.Text(part.Name)}" : format.Text(part.Name);

    /// <summary>The figure of 2.1, dossiers handled on time of those received.</summary>
    public const string OnTimeFigure = "ON_TIME_PROCESSING";

    private const string Rate = "Tỷ lệ ";

    private static readonly LocalizedText GradeWord = new("Mức ", "Grade ");

    /// <summary>A component's number and name without the words that all names begin with, for sentences.</summary>
    public static string Brief(Component part, ReportFormat format)
    {
        var name = format.Text(part.Name);
        var rest = name.StartsWith(Rate, StringComparison.Ordinal) ? name[Rate.Length..] : name;
        return part.Number.Length > 0 ? $"{part.Number} {rest}" : $"{char.ToUpperInvariant(rest[0])}{rest.AsSpan(1)}";
    }

    /// <summary>A grade as it stands after the word grade: "A" of "Grade A".</summary>
    public static string Grade(Grade grade, ReportFormat format)
    {
        var name = format.Text(grade.Name);
        var word = format.Text(GradeWord);
        return name.Length > word.Length && name.StartsWith(word, StringComparison.Ordinal) ? name[word.Length..] : name;
    }

    /// <summary>Whether a target is met, as a short phrase.</summary>
    public static LocalizedText TargetState(TargetResult target) => target switch
    {
        { IsMeasured: false } => ReportTexts.NameOf(ScoreState.NotMeasured),
        { IsMet: true } => ReportTexts.Met,
        { IsMet: false } => ReportTexts.NotMet,
        _ => ReportTexts.NameOf(ScoreState.NoData),
    };

    /// <summary>The name of the row with the mean: whose mean it is, and of how many.</summary>
    public static LocalizedText MeanRow(ReportCohort cohort, ReportFormat format)
    {
        var noun = CohortNouns.Of(cohort.Cohort.Key.Level);
        var count = format.Count(cohort.Ranking.Count(agency => agency.Total.Points is not null));
        return new LocalizedText($"Trung bình {count} {noun.Vietnamese}", $"Mean of {count} {noun.English}");
    }
}
