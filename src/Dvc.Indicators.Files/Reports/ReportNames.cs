namespace Dvc.Indicators.Files;

/// <summary>What things are called in reports.</summary>
internal static class ReportNames
{
    /// <summary>A component's number and name.</summary>
    public static string Component(Component part, ReportFormat format) =>
        part.Number.Length > 0 ? $"{part.Number} {format.Text(part.Name)}" : format.Text(part.Name);

    /// <summary>Whether a target is met, as a short phrase.</summary>
    public static LocalizedText TargetState(TargetResult target) => target switch
    {
        { IsMeasured: false } => ReportTexts.NameOf(ScoreState.NotMeasured),
        { IsMet: true } => ReportTexts.Met,
        { IsMet: false } => ReportTexts.NotMet,
        _ => ReportTexts.NameOf(ScoreState.NoData),
    };

    /// <summary>The mean row's name: of the provinces it is the national row.</summary>
    public static LocalizedText MeanRow(ReportCohort cohort) =>
        cohort.Cohort.Key is { Level: AgencyLevel.Province, Parent: null } ? ReportTexts.NationalMean : ReportTexts.Mean;
}
