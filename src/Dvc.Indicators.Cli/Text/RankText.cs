namespace Dvc.Indicators.Cli.Text;

/// <summary>A rank as text for people: <c>5</c>, <c>=5</c> where another agency has the same points, <c>–</c> where there is none.</summary>
internal static class RankText
{
    public static string Of(Rank? rank) => rank is { } known ? $"{(known.IsTied ? "=" : "")}{known}" : "–";
}
