using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The rows of a table joined with what catalogue, calendar and comparison say of them, ready for any period and cut.</summary>
/// <remarks>Never changed once made; safe for use by several threads.</remarks>
internal sealed class FactPlanes : IResidentView
{
    private readonly FactBasis _basis;

    private FactPlanes(DossierTable table, FactBasis basis, int threads, CancellationToken cancellation)
    {
        _basis = basis;
        var facts = new TimelessFacts(table, basis);
        var chunks = new FactPlaneChunk[table.Chunks.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, chunks.Length, options, chunk => chunks[chunk] = new FactPlaneChunk(table, chunk, facts));
        Chunks = ImmutableArray.Create(chunks);
    }

    /// <summary>The planes of each chunk.</summary>
    public ImmutableArray<FactPlaneChunk> Chunks { get; }

    public long Bytes => Chunks.Sum(chunk => chunk.Bytes);

    /// <summary>The planes of a table for a reader of facts: those that stay with the table, or new ones.</summary>
    /// <param name="table">The table.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="threads">On how many threads to make them at most.</param>
    /// <param name="cancellation">Stops making them.</param>
    public static FactPlanes Of(DossierTable table, DossierFactReader reader, int threads, CancellationToken cancellation)
    {
        var basis = FactBasis.Of(reader);
        return table.ViewOf(view => view._basis == basis, () => new FactPlanes(table, basis, threads, cancellation));
    }
}
