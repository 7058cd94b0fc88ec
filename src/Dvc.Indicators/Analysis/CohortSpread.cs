using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The uncertainty of one cohort's ranking.</summary>
internal sealed class CohortSpread
{
    private const double Told = 0.95;

    private readonly RankedResult _result;
    private readonly Cohort _cohort;
    private readonly ImmutableArray<Standing> _standings;
    private readonly TotalSpread[] _spreads;
    private readonly bool[] _areSampled;

    public CohortSpread(RankedResult result, Cohort cohort, string item, IReadOnlyList<(TotalSpread? Spread, bool IsSampled)> all)
    {
        _result = result;
        _cohort = cohort;
        _standings = result.Standings(cohort, item);
        _spreads = [.. _standings.Select(standing => all[standing.Row].Spread!)];
        _areSampled = [.. _standings.Select(standing => all[standing.Row].IsSampled)];
    }

    public CohortUncertainty Find(int threads)
    {
        var classes = Classes();
        var agencies = new AgencyUncertainty[_standings.Length];
        Parallel.For(0, agencies.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, place => agencies[place] = Of(place, classes[place]));
        var ranked = _standings.Select(standing => standing.Row).ToHashSet();
        return new CohortUncertainty(
            _cohort, [.. agencies], [.. _cohort.Rows.Where(row => !ranked.Contains(row)).Select(row => _result.Scores.Agencies[row])]);
    }

    private AgencyUncertainty Of(int place, int own)
    {
        var ranks = _areSampled[place] ? RankSpread.Of(_spreads[place], [.. _spreads.Where((_, other) => other != place)]) : null;
        var unit = PointUnits.One(_result.Scores.Rules);
        return new AgencyUncertainty
        {
            Row = _standings[place].Row,
            Agency = _standings[place].Agency,
            Points = _standings[place].Points,
            Rank = _standings[place].Rank,
            Ranks = ranks is null ? null : (RankSpread.Quantile(ranks, 0.05), RankSpread.Quantile(ranks, 0.5), RankSpread.Quantile(ranks, 0.95)),
            Interval = ranks is null ? null : (new Points(_spreads[place].Quantile(0.05) * unit), new Points(_spreads[place].Quantile(0.95) * unit)),
            Class = own,
            AheadOfAbove = place == 0 ? null : Rounded.ToShow(_spreads[place].AheadOf(_spreads[place - 1])),
            AheadOfBelow = place == _spreads.Length - 1 ? null : Rounded.ToShow(_spreads[place].AheadOf(_spreads[place + 1])),
        };
    }

    // An agency stays in the class of its opener until the opener is surely ahead of it.
    private int[] Classes()
    {
        var classes = new int[_spreads.Length];
        var opener = 0;
        for (var place = 0; place < classes.Length; place++)
        {
            var isTold = place > 0 && Rounded.ToDecide(_spreads[opener].AheadOf(_spreads[place])) >= Told;
            opener = isTold ? place : opener;
            classes[place] = place == 0 ? 1 : classes[place - 1] + (isTold ? 1 : 0);
        }

        return classes;
    }
}
