using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Sums findings up: how often each rule found something, and where first. For one thread at a time.</summary>
internal sealed class FindingSums
{
    private readonly long[] _counts = new long[QualityRules.All.Length];
    private readonly (long Sequence, int Row, FindingExample Example)?[] _first = new (long, int, FindingExample)?[QualityRules.All.Length];

    /// <summary>The rules without an example, one bit each by their place among all rules.</summary>
    public uint Unseen { get; private set; } = uint.MaxValue;

    /// <summary>The findings so far, in the order of the rules.</summary>
    public ImmutableArray<FindingCount> ToCounts() =>
    [
        .. QualityRules.All.Where(rule => _counts[(int)rule] > 0 && _first[(int)rule] is not null)
            .Select(rule => new FindingCount(rule, _counts[(int)rule], _first[(int)rule]!.Value.Example)),
    ];

    /// <summary>Counts what a rule found.</summary>
    public void Count(QualityRule rule, long findings = 1) => _counts[(int)rule] += findings;

    /// <summary>Takes a finding for the example of its rule unless there is an earlier one.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="example">The finding.</param>
    /// <param name="sequence">The place of its batch among all.</param>
    /// <param name="row">Its place in the batch.</param>
    public void Offer(QualityRule rule, FindingExample example, long sequence = 0, int row = 0)
    {
        ref var first = ref _first[(int)rule];
        if (first is not { } known || (sequence, row).CompareTo((known.Sequence, known.Row)) < 0)
        {
            first = (sequence, row, example);
            Unseen &= ~(1u << (int)rule);
        }
    }

    /// <summary>Takes a finding for the example of its rule unless there is one with an earlier key, by code points.</summary>
    public void OfferByKey(QualityRule rule, FindingExample example)
    {
        if (_first[(int)rule] is not { } known || string.CompareOrdinal(example.Key, known.Example.Key) < 0)
        {
            _first[(int)rule] = (0, 0, example);
        }
    }

    /// <summary>Counts a finding that is told of, in the order of reading.</summary>
    public void Add(QualityFinding finding, long sequence = 0, int row = 0)
    {
        Count(finding.Rule);
        Offer(finding.Rule, FindingExample.From(finding), sequence, row);
    }

    /// <summary>Adds what another thread has found in other batches of the same source.</summary>
    public void Add(FindingSums other)
    {
        foreach (var rule in QualityRules.All)
        {
            Count(rule, other._counts[(int)rule]);
            if (other._first[(int)rule] is { } first)
            {
                Offer(rule, first.Example, first.Sequence, first.Row);
            }
        }
    }

    /// <summary>Adds sums of other records, which were read after these.</summary>
    public void Add(IEnumerable<FindingCount> counts)
    {
        foreach (var (rule, count, example) in counts)
        {
            Count(rule, count);
            Offer(rule, example, long.MaxValue);
        }
    }
}
