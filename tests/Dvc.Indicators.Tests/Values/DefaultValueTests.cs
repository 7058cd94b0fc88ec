using System.Reflection;

namespace Dvc.Indicators.Tests.Values;

/// <summary>The default value of a public struct answers, or says that it is the default value; it never fails by a null reference.</summary>
public class DefaultValueTests
{
    public static TheoryData<Type> Structs =>
    [
        typeof(AgencyCode), typeof(AgencyScore), typeof(CohortKey), typeof(ComponentScore), typeof(Deadline), typeof(Figure),
        typeof(FigureEntry), typeof(HeadlineRateScore), typeof(ItemScore), typeof(Points), typeof(Rank), typeof(Ratio), typeof(TimeLimit),
        typeof(VietnamTime),
    ];

    [Theory]
    [MemberData(nameof(Structs))]
    public void Members_of_a_default_value_do_not_fail_by_a_null_reference(Type type)
    {
        var value = Activator.CreateInstance(type)!;

        value.Invoking(it => it.ToString()).Should().NotThrow();
        value.GetHashCode().Should().Be(Activator.CreateInstance(type)!.GetHashCode());
        value.Equals(Activator.CreateInstance(type)).Should().BeTrue();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var fault = Record.Exception(() => property.GetValue(value))?.InnerException;
            (fault is null || (type == typeof(AgencyScore) && fault is InvalidOperationException)).Should().BeTrue($"{property.Name}: {fault}");
        }
    }

    [Fact]
    public void The_default_score_says_what_it_is()
    {
        var score = default(AgencyScore);

        score.Invoking(it => it.Component("A")).Should().Throw<InvalidOperationException>().WithMessage("*default value*ScoreResult*");
        score.Invoking(it => it.Group("A")).Should().Throw<InvalidOperationException>();
        score.Invoking(it => HeadlineRates.Compute(it)).Should().Throw<InvalidOperationException>();
    }
}
