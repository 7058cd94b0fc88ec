using System.Collections.Immutable;

namespace Dvc.Indicators.Records;

/// <summary>Puts the rows of a table in the order of their pairs of agency and procedure: a counting sort, which keeps the order of equals.</summary>
internal static class DossierClustering
{
    public static DossierTable Cluster(DossierTable table)
    {
        var chunkRows = table.ChunkRows;
        DossierChunkBuilder[] chunks =
            [.. table.Chunks.Select(chunk => new DossierChunkBuilder(chunk.Rows, hasPairs: false))];
        var next = table.Pairs.FirstRowOf.ToArray();
        foreach (var chunk in table.Chunks)
        {
            var (supplement, name) = (0, 0);
            for (var row = 0; row < chunk.Rows; row++)
            {
                var place = next[chunk.Pairs[row]]++;
                var (target, targetRow) = (chunks[place / chunkRows], place % chunkRows);
                target.Put(targetRow, chunk.RowOf(row, ref supplement));
                for (; name < chunk.NamedRows.Length && chunk.NamedRows[name] == row; name++)
                {
                    target.PutName(targetRow, chunk.Names[name]);
                }
            }
        }

        ImmutableArray<DossierChunk> clustered = [.. chunks.Select((builder, i) => builder.Build(table.Chunks[i].Rows))];
        return new DossierTable(table.Pairs, table.Named.ToArray(), clustered, chunkRows, isClustered: true);
    }
}
