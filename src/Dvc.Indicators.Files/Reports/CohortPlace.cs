namespace Dvc.Indicators.Files;

/// <summary>
/// Where an agency stands in its cohort: in that of the report's result, or in that of a wider result which has the same agency with the same
/// total. A cohort of which fewer than two are ranked gives no place.
/// </summary>
/// <param name="Result">The result that the cohort is of.</param>
/// <param name="Cohort">The cohort.</param>
/// <param name="Row">The agency's row in that result.</param>
internal sealed record CohortPlace(RankedResult Result, Cohort Cohort, int Row)
{
    /// <summary>How many are ranked.</summary>
    public int Ranked { get; } = Cohort.Rows.Count(row => Result.Scores[row].Total.Points is not null);

    /// <summary>Whether some have no total.</summary>
    public bool HasIncomplete => Ranked < Cohort.Rows.Length;

    public Rank? Rank => Result.RankOf(Row, RuleSet.TotalId);

    public CohortMean Mean => Result.MeanOf(Cohort);

    /// <summary>The place of an agency; null where its cohort has fewer than two ranked members.</summary>
    public static CohortPlace? Find(RankedResult result, int row) =>
        new CohortPlace(result, result.CohortOf(row), row) is { Ranked: >= 2 } place ? place : null;

    /// <summary>The places won (above 0) or lost since an earlier result with the same members; null where the places do not compare.</summary>
    public decimal? PlacesSince(RankedResult before)
    {
        var row = before.Scores.Agencies.IndexOf(Result.Scores.Agencies[Row].Code);
        return row >= 0 && Find(before, row) is { Rank: { } was } place && Rank is { } now && MembersOf(place).SetEquals(MembersOf(this))
            ? was.Value - now.Value
            : null;
    }

    private static HashSet<AgencyCode> MembersOf(CohortPlace place) =>
        [.. place.Cohort.Rows.Select(row => place.Result.Scores.Agencies[row].Code)];

    /// <summary>"34 tỉnh, thành phố", with a word that some are not counted where some lack data.</summary>
    public LocalizedText Noun
    {
        get
        {
            var noun = CohortNouns.Of(Cohort.Key.Level);
            return HasIncomplete ? new($"{noun.Vietnamese} đủ số liệu", $"{noun.English} with complete data") : noun;
        }
    }
}
