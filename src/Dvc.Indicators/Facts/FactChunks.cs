using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The rows of a table joined with what catalogue, calendar and comparison say of them, ready for any period and cut.</summary>
/// <remarks>Never changed once made; safe for use by several threads.</remarks>
internal sealed class FactChunks : IResidentView
{
    private readonly FactBasis _basis;

    private FactChunks(DossierTable table, FactBasis basis, int threads, CancellationToken cancellation)
    {
        _basis = basis;
        var rules = new CatalogueRules(basis.Catalogue, basis.Calendar);
        var procedures = Array.ConvertAll(table.Pairs.Procedures, rules.Find);
        var chunks = new FactChunk[table.Chunks.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(
            0, chunks.Length, options,
            chunk => chunks[chunk] = new FactChunk(table, chunk, procedures, basis.Comparison == DueComparison.Date));
        Chunks = ImmutableArray.Create(chunks);
    }

    /// <summary>The chunks in the order of the table.</summary>
    public ImmutableArray<FactChunk> Chunks { get; }

    public long Bytes => Chunks.Sum(chunk => chunk.Bytes);

    /// <summary>Those of a table for a reader of facts: the ones that stay with the table, or new ones.</summary>
    /// <param name="table">The table.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="threads">On how many threads to make them at most.</param>
    /// <param name="cancellation">Stops making them.</param>
    public static FactChunks For(DossierTable table, DossierFactReader reader, int threads, CancellationToken cancellation)
    {
        var basis = FactBasis.From(reader);
        return table.ViewOf(view => view._basis == basis, () => new FactChunks(table, basis, threads, cancellation));
    }
}
