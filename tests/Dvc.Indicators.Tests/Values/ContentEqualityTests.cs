using System.Collections.Immutable;
using System.Reflection;

namespace Dvc.Indicators.Tests.Values;

/// <summary>Records are compared by content, their lists item by item.</summary>
public class ContentEqualityTests
{
    private static readonly Agency A = new(AgencyCode.Parse("A"), "A", "A");
    private static readonly ItemScore Score = new("G", ScoreState.Scored, new Points(1), new Points(2));
    private static readonly ItemChange Change = new(Score, Score, null, null);
    private static readonly Standing Place = new(0, A, new Points(1), default);

    private static readonly ReadReport NoFiles = new([]);

    private static readonly ComponentCalculation Calculation = new()
    {
        Component = BuiltInRules.Default.Components[0],
        Entry = default,
        State = ScoreState.NoData,
        Maximum = 1,
    };

    /// <summary>For each record a maker of one and the same content, and others that differ from it in a list alone.</summary>
    private static readonly (Func<object> Make, object[] Others)[] Samples =
    [
        (() => A with { Successors = [AgencyCode.Parse("B")] }, [A, A with { Successors = [AgencyCode.Parse("C")] }]),
        (() => new Cohort(0, default, [1, 2]), [new Cohort(0, default, [1, 3]), new Cohort(0, default, [1]), new Cohort(0, default, default)]),
        (() => new CohortMean([Score], Score), [new CohortMean([], Score), new CohortMean([Score, Score], Score)]),
        (() => new AgencyChange(A, Change, [Change], []), [new AgencyChange(A, Change, [], []), new AgencyChange(A, Change, [Change], [Change])]),
        (() => Change with { OnlyMeasuredBefore = ["A"] }, [Change, Change with { OnlyMeasuredBefore = ["B"] }, Change with { OnlyMeasuredAfter = ["A"] }]),
        (() => new CohortChange(default, [A], []), [new CohortChange(default, [], [A]), new CohortChange(default, [A, A], [])]),
        (() => new Neighbours(null, null, [Place], null, null), [new Neighbours(null, null, [], null, null)]),
        (() => new GroupScore(BuiltInRules.Default.Groups[0], Score, [default(ComponentScore)]), [new GroupScore(BuiltInRules.Default.Groups[0], Score, [])]),
        (() => new RecordSummary(NoFiles, [new AgencyQuality(A.Code, 1, 2)], true), [new RecordSummary(NoFiles, [new AgencyQuality(A.Code, 0, 2)], true)]),
        (() => Node("x"), [Node("y"), Node("x") with { Children = [] }]),
        (() => Calculation with { Factors = [Ratio.One] }, [Calculation, Calculation with { Factors = [Ratio.One, Ratio.One] }]),
        (
            () => new ScoringContext { Sources = [new ResultSource(SourceKind.Dossiers, "a")] },
            [ScoringContext.Unknown, new ScoringContext { Sources = [new ResultSource(SourceKind.Dossiers, "b")] }]),
    ];

    [Fact]
    public void Equal_content_is_equal_and_another_list_is_not()
    {
        foreach ((Func<object> make, object[] others) in Samples)
        {
            var (one, same) = (make(), make());
            one.Equals(same).Should().BeTrue(one.GetType().Name);
            one.GetHashCode().Should().Be(same.GetHashCode(), one.GetType().Name);
            others.Count(other => one.Equals(other) || other.Equals(one)).Should().Be(0, one.GetType().Name);
        }
    }

    // A record with a list compares it by reference unless it says otherwise; so every such record is among the samples.
    [Fact]
    public void Every_record_with_a_list_is_among_the_samples()
    {
        var rooms = new[] { "Analysis", "Live" };
        var records = typeof(RuleSet).Assembly.GetExportedTypes()
            .Where(type => type.GetMethod("<Clone>$") is not null && !rooms.Contains(type.Namespace!.Split('.')[^1]))
            .Where(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Any(field => IsList(field.FieldType)));
        // A plan is one thing, compared by reference.
        records.Where(type => type != typeof(IndexPlan)).Should().BeSubsetOf(Samples.Select(sample => sample.Make().GetType()));
    }

    private static bool IsList(Type type) => type.IsArray
        || (type.IsGenericType && type != typeof(string) && type.GetInterfaces().Any(it => it.Name == "IEnumerable"));

    private static ExplanationNode Node(string child) => new(
        "A", new LocalizedText("a", "a"), null, false, [new ExplanationNode(child, new LocalizedText("", ""), null, true, [])]);
}
