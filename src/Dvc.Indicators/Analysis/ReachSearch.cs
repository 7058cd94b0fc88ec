using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>One search of <see cref="Reach"/>: of an agency that has points in the item.</summary>
internal sealed class ReachSearch
{
    private readonly ReachGoal _goal;
    private readonly ReachOptions _options;
    private readonly RuleSet _rules;
    private readonly ScoreResult _before;
    private readonly RankPlaces _places;
    private readonly decimal _needed;

    public ReachSearch(RankedResult result, int row, ReachGoal goal, ReachOptions options)
    {
        _goal = goal;
        _options = options;
        _rules = result.Scores.Rules;
        _before = Scorer.Score(result.Scores.Figures.Only(row), _rules);
        _places = RankPlaces.Of(result, row, options.Item);
        _needed = goal.Kind switch
        {
            ReachGoalKind.Grade => _rules.Grades.FirstOrDefault(grade => grade.Id == goal.GradeId)?.From
                ?? throw new ArgumentException(
                    $"found {goal.GradeId}, which is no grade of {_rules.Id}; allowed: {(_rules.Grades.IsEmpty ? "no grade, it has none" : string.Join(", ", _rules.Grades.Select(grade => grade.Id)))}", nameof(goal)),
            ReachGoalKind.Rank => _places.LeastPoints(PointsIn(_before), goal.Value, PointUnits.One(_rules)),
            _ => goal.Value,
        };
    }

    public Outcome<ReachResult> Find()
    {
        var levers = new ReachLevers(WithExpected(), _options);
        var blocks = levers.Blocks();
        if (!_options.IsNew && Additivity.RefusalOf(_rules, blocks.SelectMany(LeversOf).Where(lever => lever.Cap > 0).Select(lever => lever.Component)) is { } refusal)
        {
            return new Outcome<ReachResult>(refusal);
        }

        return new Outcome<ReachResult>(new ReachResult
        {
            Agency = _before.Agencies[0],
            Item = _options.Item,
            Goal = _goal,
            Points = new Points(PointsIn(_before)),
            Place = _places.PlaceOf(PointsIn(_before)),
            Needed = new Points(_needed),
            PointsIfNone = _options.Expects ? new Points(PointsIn(levers.Scores)) : null,
            Plans = _options.IsNew ? [NewDossiers()] : [Plan("all", levers, blocks), .. LeverUnits.All.Select(unit => Plan(unit.ToText(), levers, levers.Blocks(unit)))],
            OneMore = [.. blocks.SelectMany(block => block.Kind == ReachBlockKind.Follows ? [block.First] : LeversOf(block)).OrderBy(lever => _rules.Components.IndexOf(lever.Component))
                .Select(OneMoreOf).Where(more => !more.Steps.IsEmpty)],
            OutOfHand = ReachRest.Of(levers),
            Notes = levers.Notes(),
        });
    }

    private ReachPlan Plan(string kind, ReachLevers levers, ImmutableArray<ReachBlock> blocks)
    {
        if (PointsIn(levers.Scores) >= _needed)
        {
            return PlanOf(kind, 0, levers.Scores, []);
        }

        ImmutableArray<ReachLever> all = [.. blocks.SelectMany(LeversOf)];
        var corrections = new long[all.Length];
        var isReached = ReachProgramme.Solve(blocks, all, levers.Scale.NeedFor(_needed), corrections);
        var after = Apply(levers.Scores, all.Select((lever, place) => (lever.Component, lever.With(corrections[place]))));
        if (isReached != PointsIn(after) >= _needed)
        {
            throw new InvalidOperationException($"The plan for {_goal} of {_before.Agencies[0].Code} does not score as it was computed.");
        }

        if (!isReached)
        {
            return PlanOf(kind, null, after, []);
        }

        var followers = blocks.Where(block => block.Kind == ReachBlockKind.Follows).Select(block => block.Second).ToHashSet();
        var parts = all.Select((lever, place) => (Lever: lever, Corrections: corrections[place])).Where(part => part.Corrections > 0).ToList();
        return PlanOf(
            kind, parts.Where(part => !followers.Contains(part.Lever)).Sum(part => part.Lever.Effort * part.Corrections), after,
            parts.Select(part => PartOf(part.Lever.Component, part.Corrections, after, followers.Contains(part.Lever))));
    }

    // The total never falls in the number of further dossiers that are right in everything.
    private ReachPlan NewDossiers()
    {
        var counting = _rules.Components.Where(component => component.CountsDossiers && _before.Figures[0, component.Id].Kind == FigureKind.Counted).ToList();
        var (low, high) = (-1L, Figure.LargestCount - counting.Select(component => Larger(_before.Figures[0, component.Id].Figure)).DefaultIfEmpty(0).Max());
        if (PointsIn(With(high)) < _needed)
        {
            return PlanOf("new", null, With(high), []);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = PointsIn(With(middle)) >= _needed ? (low, middle) : (middle, high);
        }

        var after = With(high);
        return PlanOf("new", high, after, high == 0 ? [] : counting.Select(component => PartOf(component, high, after, false)));

        static long Larger(Figure figure) => Math.Max(figure.Numerator, figure.Denominator);

        ScoreResult With(long more) => Apply(_before, counting.Select(component =>
            (component, _before.Figures[0, component.Id].Figure is var figure ? new Figure(figure.Numerator + more, figure.Denominator + more) : default)));
    }

    private ReachPlan PlanOf(string kind, long? cost, ScoreResult after, IEnumerable<ReachPart> parts) => new()
    {
        Kind = kind,
        Cost = cost,
        Parts = [.. parts.OrderBy(part => _rules.Components.IndexOf(part.Component))],
        Points = new Points(PointsIn(after)),
        Grade = _options.Item == RuleSet.TotalId ? after[0].Grade : null,
        Place = _places.PlaceOf(PointsIn(after)),
    };

    private ReachPart PartOf(Component component, long corrections, ScoreResult after, bool isFollower) => new()
    {
        Component = component,
        Unit = LeverVocabulary.UnitOf(component),
        Corrections = corrections,
        IsFollower = isFollower,
        Before = _before.Figures[0, component.Id].Figure,
        After = after.Figures[0, component.Id].Figure,
        PointsBefore = _before[0].Component(component.Id).Score.Points,
        PointsAfter = after[0].Component(component.Id).Score.Points,
    };

    private OneMore OneMoreOf(ReachLever lever) => new()
    {
        Component = lever.Component,
        Unit = lever.Unit,
        Figure = lever.Figure,
        Steps = [.. lever.Steps(long.MaxValue).Take(3).Select(step => (step, (lever.PointsWith(step) ?? Points.Zero) - (lever.PointsWith(0) ?? Points.Zero)))],
        PointsPerCorrection = (Ratio.FromDecimal(_before.ColumnOf(lever.Component.Id).MaximumAt(0)) * Ratio.FromDecimal(100)
            / Ratio.FromDecimal(lever.Component.Target) / Ratio.FromDecimal(lever.Figure.Denominator)).Round(4),
    };

    private ScoreResult WithExpected() => _options.Expects
        ? Apply(_before, _rules.Components.Where(component => _before.Figures[0, component.Id].Kind == FigureKind.Counted)
            .Select(component => (component, _before.Figures[0, component.Id].Figure is var figure
                ? new Figure(figure.Numerator, figure.Denominator + _options.NewCasesOf(component)) : default)))
        : _before;

    private decimal PointsIn(ScoreResult scores) => scores.ColumnOf(_options.Item).Points[0];

    private static IEnumerable<ReachLever> LeversOf(ReachBlock block) => block.Second is null ? [block.First] : [block.First, block.Second];

    private static ScoreResult Apply(ScoreResult scores, IEnumerable<(Component Component, Figure Figure)> changes)
    {
        var figures = changes.Aggregate(scores.Figures, (table, change) => table.With(0, change.Component.Id, FigureEntry.FromFigure(change.Figure)));
        return Scorer.Score(figures, scores.Rules);
    }
}
