namespace Dvc.Indicators;

/// <summary>
/// Sorts numbers by merging. It is here because the framework's sort of numbers can not be compiled beforehand: a program that ranks once
/// would spend more time on compiling it, and on running what is not optimised yet, than on sorting.
/// </summary>
internal static class LongSort
{
    private const int ShortRun = 16;

    public static void Sort(Span<long> numbers)
    {
        for (var start = 0; start < numbers.Length; start += ShortRun)
        {
            SortShort(numbers.Slice(start, Math.Min(ShortRun, numbers.Length - start)));
        }

        if (numbers.Length <= ShortRun)
        {
            return;
        }

        Span<long> from = numbers;
        Span<long> to = new long[numbers.Length];
        for (var run = (long)ShortRun; run < numbers.Length; run *= 2)
        {
            for (var start = 0L; start < numbers.Length; start += 2 * run)
            {
                var middle = (int)Math.Min(start + run, numbers.Length);
                var end = (int)Math.Min(start + 2 * run, numbers.Length);
                Merge(from[(int)start..middle], from[middle..end], to[(int)start..end]);
            }

            var merged = to;
            to = from;
            from = merged;
        }

        if (from != numbers)
        {
            from.CopyTo(numbers);
        }
    }

    private static void SortShort(Span<long> numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            var number = numbers[i];
            var place = i;
            for (; place > 0 && numbers[place - 1] > number; place--)
            {
                numbers[place] = numbers[place - 1];
            }

            numbers[place] = number;
        }
    }

    private static void Merge(ReadOnlySpan<long> left, ReadOnlySpan<long> right, Span<long> to)
    {
        int l = 0, r = 0;
        for (var place = 0; place < to.Length; place++)
        {
            to[place] = r == right.Length || (l < left.Length && left[l] <= right[r]) ? left[l++] : right[r++];
        }
    }
}
