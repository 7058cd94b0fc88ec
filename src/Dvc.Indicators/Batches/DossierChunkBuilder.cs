using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>Collects rows until they are as many as a chunk holds. Rows may be put in any order, each once.</summary>
internal sealed class DossierChunkBuilder(int rows, bool hasPairs)
{
    private readonly DossierChunk _columns = new(rows, hasPairs);
    private readonly List<(int Row, uint First, uint Last)> _supplements = [];
    private readonly List<(int Row, int Name)> _names = [];

    public void Put(int row, in DossierTimes<OneLane> times)
    {
        _columns.Entered[row] = times.Entered.Value;
        _columns.End[row] = times.End.Value;
        _columns.Due[row] = times.Due.Value;
        _columns.Fields[row] = times.Fields.Value;
        var pauseFrom = OnTimeLimit.PauseFrom(times);
        if (OnTimeLimit.HavePause(times, pauseFrom).IsSet)
        {
            _supplements.Add((row, pauseFrom.Value, times.SupplementCompleted.Value));
        }
    }

    public void PutPair(int row, int pair) => _columns.Pairs[row] = pair;

    public void PutName(int row, int name) => _names.Add((row, name));

    /// <summary>The chunk of the first rows.</summary>
    public DossierChunk Build(int count)
    {
        var supplements = CollectionsMarshal.AsSpan(_supplements);
        var names = CollectionsMarshal.AsSpan(_names);
        supplements.Sort(static (left, right) => left.Row.CompareTo(right.Row));
        names.Sort(static (left, right) => left.Row.CompareTo(right.Row));
        var chunk = new DossierChunk(count, hasPairs).With(
            Select(supplements, static supplement => supplement.Row),
            Select(supplements, static supplement => supplement.First),
            Select(supplements, static supplement => supplement.Last),
            Select(names, static name => name.Row),
            Select(names, static name => name.Name));
        _columns.Entered.AsSpan(0, count).CopyTo(chunk.Entered);
        _columns.End.AsSpan(0, count).CopyTo(chunk.End);
        _columns.Due.AsSpan(0, count).CopyTo(chunk.Due);
        _columns.Fields.AsSpan(0, count).CopyTo(chunk.Fields);
        _columns.Pairs.AsSpan(0, hasPairs ? count : 0).CopyTo(chunk.Pairs);
        _supplements.Clear();
        _names.Clear();
        return chunk;
    }

    private static TOut[] Select<TIn, TOut>(Span<TIn> values, Func<TIn, TOut> selector)
    {
        var selected = new TOut[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            selected[i] = selector(values[i]);
        }

        return selected;
    }
}
