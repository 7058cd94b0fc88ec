namespace Dvc.Indicators.Tests.Ranking;

public class LongSortTests
{
    [Fact]
    public void Numbers_of_any_count_are_sorted_as_the_framework_sorts_them()
    {
        var random = new Random(6);
        foreach (var count in Enumerable.Range(0, 70).Concat([127, 128, 129, 1_000, 4_097]))
        {
            // Few values make many equal ones.
            long[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(-count, count + 1))];
            long[] sorted = [.. numbers.Order()];

            LongSort.Sort(numbers);

            numbers.Should().Equal(sorted, "of {0} numbers", count);
        }
    }
}
