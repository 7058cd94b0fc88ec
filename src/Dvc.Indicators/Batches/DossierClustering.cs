using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Puts the rows of a table in the order of their pairs of agency and procedure: a counting sort, which keeps the order of equals.</summary>
internal static class DossierClustering
{
    /// <summary>
    /// A chunk with its rows by pair, which keeps the order of equals: whoever counts them then walks through the counters of pairs in
    /// their order, which is several times faster than to jump about in them.
    /// </summary>
    public static DossierChunk SortByPair(DossierChunk chunk)
    {
        // Pair and row in one number: rows of one pair keep their order.
        var order = new long[chunk.Rows];
        for (var row = 0; row < order.Length; row++)
        {
            order[row] = ((long)chunk.Pairs[row] << 32) | (uint)row;
        }

        Array.Sort(order);
        var places = new int[order.Length];
        var sorted = new DossierChunkBuilder(chunk.Rows, hasPairs: true);
        for (var place = 0; place < order.Length; place++)
        {
            places[(int)order[place]] = place;
            sorted.PutPair(place, (int)(order[place] >> 32));
        }

        var supplement = 0;
        for (var row = 0; row < places.Length; row++)
        {
            sorted.Put(places[row], chunk.TimesOf(row, ref supplement));
        }

        for (var i = 0; i < chunk.NamedRows.Length; i++)
        {
            sorted.PutName(places[chunk.NamedRows[i]], chunk.Names[i]);
        }

        return sorted.Build(chunk.Rows);
    }

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
                target.Put(targetRow, chunk.TimesOf(row, ref supplement));
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
