namespace Dvc.Indicators.Analysis;

/// <summary>How floating numbers become results, so that the last bit of another machine's arithmetic shows nowhere and decides nothing.</summary>
internal static class Rounded
{
    private const int Shown = 4;
    private const int Deciding = 9;

    /// <summary>As it is shown: 4 decimals, half away from zero, no negative zero; null where it is not defined.</summary>
    public static decimal? ToShow(double? value) => value is { } number && double.IsFinite(number)
        ? (decimal)(Math.Round(number, Shown, MidpointRounding.AwayFromZero) + 0.0)
        : null;

    /// <summary>As it decides: 9 decimals.</summary>
    public static double ToDecide(double value) => Math.Round(value, Deciding, MidpointRounding.AwayFromZero);
}
