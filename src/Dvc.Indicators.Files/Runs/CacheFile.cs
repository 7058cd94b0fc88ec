using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// The bytes of a cache. Version 4: the magic word and the version (one byte); the length of the head and the head: the stamp, the
/// columns, reports, notes, rejections, quality and clocks, numbers as LEB128, texts UTF-8 with their length before them; the
/// XXH64 of the head; then the table as <see cref="DossierTable.Save"/> writes it, with check sums of its own.
/// </summary>
internal static class CacheFile
{
    private const byte Version = 4;
    private const int LargestHead = 1 << 30;

    private static ReadOnlySpan<byte> Magic => "DVCCACHE"u8;

    public static void Write(CacheContent content, Stream stream)
    {
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true))
        {
            WriteHead(content, writer);
        }

        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write((int)head.Length);
            writer.Write(head.GetBuffer().AsSpan(0, (int)head.Length));
            writer.Write(XxHash64.HashToUInt64(head.GetBuffer().AsSpan(0, (int)head.Length)));
        }

        content.Table.Save(stream);
    }

    /// <summary>What keeps a path from being written to as a cache; null where there is nothing, or a cache of whatever inputs and version.</summary>
    public static FileError? Check(string path)
    {
        const string Allowed = "with --cache: a cache that an earlier run left, or a name that is free";
        if (!Path.Exists(path))
        {
            return null;
        }

        if (Directory.Exists(path) || FileIdentity.IsStream(path))
        {
            return new FileError(path, null, null, Directory.Exists(path) ? "a directory" : "a device or pipe", Allowed);
        }

        try
        {
            using var stream = InputFailure.OpenFile(path);
            var first = new byte[Magic.Length];
            stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            return first.AsSpan().SequenceEqual(Magic) ? null : new FileError(path, null, null, "a file that is no cache", Allowed);
        }
        catch (Exception exception) when (InputFailure.TryDescribe(path, exception, out var error))
        {
            return error;
        }
    }

    /// <summary>Reads a cache.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="stamp">The stamp of the inputs.</param>
    /// <param name="threads">On how many threads a file is read at most.</param>
    /// <returns>The content; null where the bytes are no cache, are damaged, or belong to other inputs.</returns>
    public static CacheContent? Read(Stream stream, string stamp, int threads)
    {
        try
        {
            return ReadHead(stream) is { } head && head.ReadString() == stamp ? ReadContent(head, stream, stamp, threads) : null;
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or IOException)
        {
            return null;
        }
    }

    private static BinaryReader? ReadHead(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadByte() != Version
            || reader.ReadInt32() is not (>= 0 and <= LargestHead and var length))
        {
            return null;
        }

        var head = reader.ReadBytes(length);
        return head.Length == length && XxHash64.HashToUInt64(head) == reader.ReadUInt64()
            ? new BinaryReader(new MemoryStream(head), Encoding.UTF8)
            : null;
    }

    private static CacheContent? ReadContent(BinaryReader head, Stream stream, string stamp, int threads)
    {
        var columns = (DossierColumns)head.Read7BitEncodedInt();
        var files = ReadList(head, ReadFile);
        var notes = ReadList(head, reader => new FileNote(reader.ReadString(), reader.ReadString()));
        var rejections = ReadList(head, ReadRejection);
        var quality = ReadList(head, reader => (AgencyCode.Parse(reader.ReadString()), ReadCounts(reader)));
        var clocks = ReadList(head, reader => (reader.ReadString(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt()));
        return DossierTableFormat.Read(stream, threads).Value is not { } table ? null : new CacheContent
        {
            Stamp = stamp,
            Columns = columns,
            Files = files,
            Notes = notes,
            Rejections = rejections,
            Quality = quality,
            Clocks = clocks,
            Table = table,
        };
    }

    private static void WriteHead(CacheContent content, BinaryWriter writer)
    {
        writer.Write(content.Stamp);
        writer.Write7BitEncodedInt((int)content.Columns);
        WriteList(writer, content.Files, WriteFile);
        WriteList(writer, content.Notes, (_, note) =>
        {
            writer.Write(note.File);
            writer.Write(note.Text);
        });
        WriteList(writer, content.Rejections, WriteRejection);
        WriteList(writer, content.Quality, (_, quality) =>
        {
            writer.Write(quality.Agency.ToString());
            WriteList(writer, [.. quality.Counts], (_, count) => writer.Write7BitEncodedInt64(count));
        });
        WriteList(writer, content.Clocks, (_, clock) =>
        {
            writer.Write(clock.File);
            writer.Write7BitEncodedInt64(clock.Times);
            writer.Write7BitEncodedInt(clock.LatestHour);
        });
    }

    private static void WriteFile(BinaryWriter writer, FileReadReport file)
    {
        writer.Write(file.File);
        writer.Write7BitEncodedInt64(file.Counts.Accepted);
        writer.Write7BitEncodedInt64(file.Counts.Superseded);
        writer.Write7BitEncodedInt64(file.BlankLines);
        WriteList(writer, file.Counts.RejectedByReason, (_, reason) =>
        {
            writer.Write7BitEncodedInt((int)reason.Key);
            writer.Write7BitEncodedInt64(reason.Value);
        });
        WriteList(writer, file.UnknownColumns, (_, column) => writer.Write(column));
    }

    private static FileReadReport ReadFile(BinaryReader reader)
    {
        var file = reader.ReadString();
        var (accepted, superseded, blank) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        var rejected = ReadList(reader, _ => KeyValuePair.Create((RejectionReason)reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64()));
        var counts = new ReadCounts(accepted + superseded + rejected.Sum(reason => reason.Value), accepted, superseded, rejected);
        return new FileReadReport(file, counts, ReadList(reader, _ => reader.ReadString())) { BlankLines = blank };
    }

    private static void WriteRejection(BinaryWriter writer, Rejection rejection)
    {
        writer.Write(rejection.File);
        writer.Write7BitEncodedInt64(rejection.Line);
        writer.Write(rejection.Key);
        writer.Write(rejection.Column);
        writer.Write(rejection.Value);
        writer.Write7BitEncodedInt((int)rejection.Reason);
    }

    private static Rejection ReadRejection(BinaryReader reader) => new()
    {
        File = reader.ReadString(),
        Line = reader.Read7BitEncodedInt64(),
        Key = reader.ReadString(),
        Column = reader.ReadString(),
        Value = reader.ReadString(),
        Reason = (RejectionReason)reader.Read7BitEncodedInt(),
    };

    private static uint[] ReadCounts(BinaryReader reader) => [.. ReadList(reader, _ => (uint)reader.Read7BitEncodedInt64())];

    private static void WriteList<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static ImmutableArray<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            items.Add(read(reader));
        }

        return items.ToImmutable();
    }
}
