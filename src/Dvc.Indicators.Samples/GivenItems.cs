namespace Dvc.Indicators.Samples;

/// <summary>What records cannot determine and a sample's figures.csv gives: scores from outside and figures without records.</summary>
internal static class GivenItems
{
    /// <summary>The items of an agency, in the order of the published table.</summary>
    public static IEnumerable<string> Of(FigureTable published, int row) => published.Items.Where(item =>
        published[row, item].Kind is FigureKind.Reported or FigureKind.Counted && !SampleIds.Determined.Contains(item));
}
