using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// The bytes of a saved table. Version 3: the magic word and the version (one byte); clustered or not, rows, rows of a chunk, and the numbers of
/// agencies, procedures, names and pairs, 8 bytes each; the sum of all that. Then the length and the sum of each part, 8 bytes each, and the
/// sum of those. Then the parts. The first: the texts, UTF-8 with their length before them; of the pairs the agencies, procedures and rows.
/// Each other one is a chunk: the numbers of supplements and names, and its columns. Numbers are little-endian, sums XXH64.
/// </summary>
/// <remarks>Parts have sums of their own so that they can be read, checked and put in their places on all threads.</remarks>
internal static class DossierTableFormat
{
    /// <summary>The bytes at the beginning, before their sum.</summary>
    public const int HeadBytes = 9 + DossierTableHead.Count * sizeof(long);

    private const byte Version = 3;

    private static ReadOnlySpan<byte> Magic => "DVCTABLE"u8;

    /// <summary>Writes a table; equal tables give equal bytes.</summary>
    public static void Write(DossierTable table, Stream stream)
    {
        var parts = new long[2 * (1 + table.Chunks.Length)];
        Parallel.For(0, parts.Length / 2, part =>
        {
            var writer = new ColumnWriter(null);
            WritePart(writer, table, part);
            (parts[2 * part], parts[(2 * part) + 1]) = (writer.Length, (long)writer.Sum);
        });
        WriteSummed(stream, [.. Magic, Version, .. MemoryMarshal.AsBytes<long>(DossierTableHead.Of(table).ToNumbers())]);
        WriteSummed(stream, MemoryMarshal.AsBytes<long>(parts));
        var columns = new ColumnWriter(stream);
        for (var part = 0; part < parts.Length / 2; part++)
        {
            WritePart(columns, table, part);
        }
    }

    /// <summary>Reads a table, of a file on all processors.</summary>
    public static Outcome<DossierTable> Read(Stream stream) => Read(stream, Environment.ProcessorCount);

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The bytes; read to the end.</param>
    /// <param name="threads">On how many threads a file is read at most.</param>
    /// <returns>The table, or what is wrong.</returns>
    public static Outcome<DossierTable> Read(Stream stream, int threads)
    {
        var source = new ColumnSource(stream);
        var head = new byte[HeadBytes + sizeof(ulong)];
        var start = head.AsSpan(0, Magic.Length + 1);
        if (!source.TryRead(0, start) || !start.StartsWith(Magic))
        {
            return Failed(
                "Các byte không phải bảng hồ sơ đã lưu: không bắt đầu bằng DVCTABLE.",
                "The bytes are not a saved table: they do not begin with DVCTABLE.");
        }

        if (start[^1] != Version)
        {
            return Failed(
                $"Bảng hồ sơ đã lưu có định dạng phiên bản {start[^1]}; thư viện này đọc phiên bản {Version}.",
                $"The saved table has format version {start[^1]}; this library reads version {Version}.");
        }

        // Only numbers that are known to be right say how much memory is taken.
        var isRead = source.TryRead(start.Length, head.AsSpan(start.Length)) && FitsSum(head);
        var numbers = MemoryMarshal.Cast<byte, long>(head.AsSpan(start.Length, DossierTableHead.Count * sizeof(long)));
        if (!isRead || DossierTableHead.Of(numbers) is not { } sizes)
        {
            return Failed(
                "Bảng hồ sơ đã lưu bị hỏng hoặc thiếu: phần đầu không khớp mã kiểm tra; đề nghị lưu lại.",
                "The saved table is damaged or cut short: its head does not fit its check sum; save it again.");
        }

        var parts = new long[(2 * sizes.Parts) + 1];
        var list = MemoryMarshal.AsBytes(parts.AsSpan());
        return source.TryRead(head.Length, list) && FitsSum(list)
            ? new DossierTableParts(source, sizes, parts, head.Length + list.Length).Read(threads)
            : Failed(
                "Bảng hồ sơ đã lưu bị hỏng hoặc thiếu: danh sách các phần không khớp mã kiểm tra; đề nghị lưu lại.",
                "The saved table is damaged or cut short: the list of its parts does not fit its check sum; save it again.");
    }

    /// <summary>What is wrong, as a loading.</summary>
    public static Outcome<DossierTable> Failed(string vietnamese, string english) =>
        new(new OutcomeError(new LocalizedText(vietnamese, english)));

    private static bool FitsSum(ReadOnlySpan<byte> summed) =>
        MemoryMarshal.Read<ulong>(summed[^sizeof(ulong)..]) == XxHash64.HashToUInt64(summed[..^sizeof(ulong)]);

    private static void WriteSummed(Stream stream, ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        var sum = XxHash64.HashToUInt64(bytes);
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in sum)));
    }

    private static void WritePart(ColumnWriter writer, DossierTable table, int part)
    {
        if (part == 0)
        {
            WriteCodes(writer, table);
        }
        else
        {
            WriteChunk(writer, table.Chunks[part - 1]);
        }
    }

    private static void WriteCodes(ColumnWriter writer, DossierTable table)
    {
        var pairs = table.Pairs;
        writer.Texts(pairs.Agencies.Select(agency => agency.ToString()));
        writer.Texts(pairs.Procedures);
        writer.Texts(table.NamedDossiers);
        writer.Column<int>(Array.ConvertAll(pairs.Codes, DossierPairs.AgencyIn));
        writer.Column<int>(Array.ConvertAll(pairs.Codes, DossierPairs.ProcedureIn));
        writer.Column<int>([.. Enumerable.Range(0, pairs.Count).Select(pair => pairs.FirstRowOf[pair + 1] - pairs.FirstRowOf[pair])]);
    }

    private static void WriteChunk(ColumnWriter writer, DossierChunk chunk)
    {
        writer.Number(chunk.SupplementRows.Length);
        writer.Number(chunk.NamedRows.Length);
        writer.Column<uint>(chunk.Entered);
        writer.Column<uint>(chunk.End);
        writer.Column<uint>(chunk.Due);
        writer.Column<uint>(chunk.Fields);
        writer.Column<int>(chunk.Pairs);
        writer.Column<int>(chunk.SupplementRows);
        writer.Column<uint>(chunk.SupplementFirst);
        writer.Column<uint>(chunk.SupplementLast);
        writer.Column<int>(chunk.NamedRows);
        writer.Column<int>(chunk.Names);
    }
}
