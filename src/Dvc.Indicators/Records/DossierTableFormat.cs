using System.Collections.Immutable;
using System.Security.Cryptography;
using Dvc.Indicators.Agencies;

namespace Dvc.Indicators.Records;

/// <summary>
/// The bytes of a saved table. Version 1: the magic word and the version (one byte); clustered or not, rows, rows of a chunk, and the
/// numbers of agencies, procedures, names and pairs, 8 bytes each; the SHA-256 of that. Then the texts, UTF-8 with their length before
/// them; of the pairs the agencies, procedures and rows; of each chunk the numbers of supplements and names, and its columns; the SHA-256
/// of all that. Numbers are little-endian.
/// </summary>
internal static class DossierTableFormat
{
    private const byte Version = 1;

    private static ReadOnlySpan<byte> Magic => "DVCTABLE"u8;

    public static void Write(DossierTable table, Stream stream)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var writer = new ColumnWriter(stream, sum);
        var pairs = table.Pairs;
        writer.Bytes(Magic);
        writer.Bytes([Version]);
        writer.Column<long>(
        [
            table.IsClustered ? 1 : 0, table.Count, table.ChunkRows, pairs.Agencies.Length, pairs.Procedures.Length, table.Named.Length,
            pairs.Count,
        ]);
        writer.Sum();
        writer.Texts(pairs.Agencies.Select(agency => agency.ToString()));
        writer.Texts(pairs.Procedures);
        writer.Texts(table.NamedDossiers);
        writer.Column<int>(Array.ConvertAll(pairs.Codes, DossierPairs.AgencyIn));
        writer.Column<int>(Array.ConvertAll(pairs.Codes, DossierPairs.ProcedureIn));
        writer.Column<int>([.. Enumerable.Range(0, pairs.Count).Select(pair => pairs.FirstRowOf[pair + 1] - pairs.FirstRowOf[pair])]);
        foreach (var chunk in table.Chunks)
        {
            WriteChunk(writer, chunk);
        }

        writer.Sum();
    }

    public static DossierTableLoading Read(Stream stream)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reader = new ColumnReader(stream, sum);
        var start = reader.Column<byte>(Magic.Length + 1);
        if (!start.AsSpan().StartsWith(Magic))
        {
            return Failed("The bytes are not a saved table: they do not begin with DVCTABLE.");
        }

        if (start[^1] != Version)
        {
            return Failed($"The saved table has format version {start[^1]}; this library reads version {Version}.");
        }

        var isClustered = reader.Number(1) == 1;
        var head = new int[6];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = reader.Number(int.MaxValue);
        }

        // Only numbers that are known to be right say how much memory is taken.
        return reader.FitsSum() && head is [var rows, > 0 and var chunkRows, .. var counts] && counts[3] <= rows
            ? ReadContent(reader, isClustered, rows, chunkRows, counts)
            : Failed("The saved table is damaged or cut short: its head does not fit its check sum; save it again.");
    }

    private static void WriteChunk(ColumnWriter writer, DossierChunk chunk)
    {
        writer.Number(chunk.SupplementRows.Length);
        writer.Number(chunk.NamedRows.Length);
        writer.Column<uint>(chunk.Entered);
        writer.Column<uint>(chunk.End);
        writer.Column<uint>(chunk.Due);
        writer.Column<ushort>(chunk.Bits);
        writer.Column<int>(chunk.Pairs);
        writer.Column<int>(chunk.SupplementRows);
        writer.Column<uint>(chunk.SupplementFirst);
        writer.Column<uint>(chunk.SupplementLast);
        writer.Column<int>(chunk.NamedRows);
        writer.Column<int>(chunk.Names);
    }

    private static DossierTableLoading ReadContent(ColumnReader reader, bool isClustered, int rows, int chunkRows, int[] counts)
    {
        var agencies = reader.Texts(counts[0]);
        var procedures = reader.Texts(counts[1]);
        var names = reader.Texts(counts[2]);
        var (agencyOf, procedureOf, rowsOf) =
            (reader.Column<int>(counts[3]), reader.Column<int>(counts[3]), reader.Column<int>(counts[3]));
        var chunks = ImmutableArray.CreateBuilder<DossierChunk>();
        for (var left = rows; left > 0 && !reader.HasFailed; left -= chunkRows)
        {
            chunks.Add(ReadChunk(reader, Math.Min(left, chunkRows), !isClustered));
        }

        if (!reader.FitsSum() || !reader.IsAtEnd)
        {
            return Failed("The saved table is damaged or cut short: its check sum does not fit its content; save it again.");
        }

        var checks = new DossierTableChecks(counts[0], procedures, names.Count, agencyOf, procedureOf, rowsOf);
        var codes = agencies.Select(text => AgencyCode.TryParse(text, out var code) ? code : default).ToArray();
        return checks.AreRight(codes, rows) && checks.AreRight(chunks, isClustered)
            ? new DossierTableLoading(
                new DossierTable(
                    new DossierPairs(codes, [.. procedures], agencyOf, procedureOf, rowsOf), [.. names], chunks.ToImmutable(), chunkRows,
                    isClustered), null)
            : Failed("The saved table is damaged: its content does not follow its format; save it again.");
    }

    private static DossierChunk ReadChunk(ColumnReader reader, int rows, bool hasPairs)
    {
        var (supplements, names) = (reader.Number(rows), reader.Number(rows));
        var columns = new DossierChunk(rows, hasPairs);
        reader.Fill(columns.Entered.AsSpan());
        reader.Fill(columns.End.AsSpan());
        reader.Fill(columns.Due.AsSpan());
        reader.Fill(columns.Bits.AsSpan());
        reader.Fill(columns.Pairs.AsSpan());
        return columns.With(
            reader.Column<int>(supplements), reader.Column<uint>(supplements), reader.Column<uint>(supplements),
            reader.Column<int>(names), reader.Column<int>(names));
    }

    private static DossierTableLoading Failed(string error) => new(null, error);
}
