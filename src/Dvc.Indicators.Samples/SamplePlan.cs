using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>
/// What a made-up data set is to be: its size, its seed, and the figures that come out of its records. Made by
/// <see cref="SampleProvince.Plan"/>, written by <see cref="SampleWriter"/>. Immutable and safe for use by several threads.
/// </summary>
public sealed class SamplePlan
{
    internal SamplePlan(SampleProvince province, ulong seed, long size)
    {
        Province = province;
        Seed = seed;
        Size = size;
        Published = new PublishedFigures(province.Figures);
        Catalogue = new SampleCatalogue(Published);
        Units = Plan(UnitGoals.Of(Published, size));
        Figures = new PlanFigures(this).Make();
    }

    /// <summary>The province whose published figures are taken.</summary>
    public SampleProvince Province { get; }

    /// <summary>The seed: another one makes other dossiers with the same figures.</summary>
    public ulong Seed { get; }

    /// <summary>The number of dossiers of the whole province in the period, at least 1.</summary>
    public long Size { get; }

    /// <summary>
    /// The figures of each agency that the records, judged by instant at the period's end, and the <c>figures.csv</c> written beside them
    /// give together.
    /// </summary>
    public FigureTable Figures { get; }

    internal PublishedFigures Published { get; }

    internal SampleCatalogue Catalogue { get; }

    /// <summary>The agencies' own dossiers, the province's last.</summary>
    internal ImmutableArray<UnitPlan> Units { get; }

    private ImmutableArray<UnitPlan> Plan(ImmutableArray<UnitGoal> goals)
    {
        var covers = goals.Select((goal, i) => CoverPlan.Of(goal, Catalogue.Units[i].Covers)).ToList();
        return [.. goals.Select((goal, i) => new UnitPlan(goal, Catalogue.Units[i], covers[i], ChoiceOf(i)))];

        // The province's own dossiers stand for those of the communes that are not listed too: they are of the same procedures.
        ProcedureChoice ChoiceOf(int unit)
        {
            var own = covers[unit].Covers;
            var shared = goals[unit].Row == Published.Root
                ? covers.Where((_, i) => Catalogue.Units[i].SharesPool).SelectMany(plan => plan.Covers)
                : [];
            ImmutableArray<Cover> all =
            [
                .. shared.Concat(own).GroupBy(cover => cover.Procedure)
                    .Select(same => new Cover(same.Key, same.Aggregate(CoverFacts.None, (facts, cover) => facts | cover.Facts))),
            ];
            return new ProcedureChoice(all, Catalogue.Units[unit], Catalogue);
        }
    }
}
