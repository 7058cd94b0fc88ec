namespace Dvc.Indicators;

/// <summary>To which agencies the successors of each former agency lead.</summary>
internal sealed class AgencySuccession
{
    private readonly AgenciesOfPeriod _list;
    private readonly int[]?[] _ends;

    /// <summary>Follows all successors; there must be no circle among them.</summary>
    public AgencySuccession(AgenciesOfPeriod list)
    {
        _list = list;
        _ends = new int[list.Agencies.Length][];
        for (var index = 0; index < _ends.Length; index++)
        {
            if (list.IsFormer(index))
            {
                Follow(index);
            }
        }
    }

    /// <summary>The agencies that are not former to which the successors of an agency lead; itself where it is not former.</summary>
    public int[] EndsOf(int index) => _ends[index] ?? [index];

    /// <summary>Whether the successors of a former agency lead to several agencies.</summary>
    public bool IsDivided(int index) => _ends[index] is { Length: > 1 };

    // Every agency of a chain learns its ends when the first of them is asked for, so that long chains take linear time.
    private void Follow(int start)
    {
        var waiting = new Stack<int>([start]);
        while (waiting.Count > 0)
        {
            var successors = _list.Successors[waiting.Peek()];
            var open = Array.FindIndex(successors, index => _list.IsFormer(index) && _ends[index] is null);
            if (open >= 0)
            {
                waiting.Push(successors[open]);
            }
            else
            {
                _ends[waiting.Pop()] = successors.Length == 1 ? EndsOf(successors[0]) : [.. successors.SelectMany(EndsOf).Distinct()];
            }
        }
    }
}
