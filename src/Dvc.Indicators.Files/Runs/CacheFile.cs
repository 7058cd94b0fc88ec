using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// The bytes of a cache. Version 5: the magic word and the version (one byte); the length of the head, the head and its XXH64: the stamp of
/// the inputs, see <see cref="CacheStamp"/>, and the notes of their reading; then the dossiers as <see cref="KeptDossiers.Save"/> writes them, with check sums.
/// </summary>
internal static class CacheFile
{
    private const byte Version = 5;
    private const int LargestHead = 1 << 26;

    private static ReadOnlySpan<byte> Magic => "DVCCACHE"u8;

    public static void Write(KeptDossiers dossiers, string stamp, ImmutableArray<FileNote> notes, Stream stream)
    {
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(stamp);
            writer.Write7BitEncodedInt(notes.Length);
            foreach (var note in notes)
            {
                writer.Write(note.File);
                writer.Write(note.Text.Vietnamese);
                writer.Write(note.Text.English);
            }
        }

        var bytes = head.GetBuffer().AsSpan(0, (int)head.Length);
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(bytes.Length);
            writer.Write(bytes);
            writer.Write(XxHash64.HashToUInt64(bytes));
        }

        dossiers.Save(stream);
    }

    /// <summary>What keeps a path from being written to as a cache; null where there is nothing, or a cache of whatever inputs and version.</summary>
    public static FileError? Check(string path)
    {
        var allowed = new LocalizedText(
            "với --cache: bộ nhớ đệm của lần chạy trước, hoặc tên chưa dùng", "with --cache: a cache that an earlier run left, or a name that is free");
        if (!Path.Exists(path))
        {
            return null;
        }

        if (Directory.Exists(path) || FileIdentity.IsStream(path))
        {
            return new FileError(path, null, null, Directory.Exists(path)
                ? new("một thư mục", "a directory")
                : new("một thiết bị hoặc đường ống", "a device or pipe"), allowed);
        }

        try
        {
            using var stream = InputFailure.OpenFile(path);
            var first = new byte[Magic.Length];
            stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            return first.AsSpan().SequenceEqual(Magic) ? null : new FileError(path, null, null, new("tệp không phải bộ nhớ đệm", "a file that is no cache"), allowed);
        }
        catch (Exception exception) when (InputFailure.TryDescribe(path, exception, out var error))
        {
            return error;
        }
    }

    /// <summary>Reads a cache.</summary>
    /// <param name="path">The path.</param>
    /// <param name="stamp">The stamp of the inputs.</param>
    /// <param name="threads">On how many threads a file is read at most.</param>
    /// <returns>The content; null where there is no cache, or it is damaged or belongs to other inputs.</returns>
    public static CachedDossiers? TryRead(string path, string stamp, int threads)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return Read(stream, stamp, threads);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static CachedDossiers? Read(Stream stream, string stamp, int threads)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadByte() != Version
            || reader.ReadInt32() is not (>= 0 and <= LargestHead and var length))
        {
            return null;
        }

        var bytes = reader.ReadBytes(length);
        if (bytes.Length != length || XxHash64.HashToUInt64(bytes) != reader.ReadUInt64())
        {
            return null;
        }

        using var head = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (head.ReadString() != stamp)
        {
            return null;
        }

        var notes = ImmutableArray.CreateBuilder<FileNote>();
        for (var left = head.Read7BitEncodedInt(); left > 0; left--)
        {
            notes.Add(new FileNote(head.ReadString(), new(head.ReadString(), head.ReadString())));
        }

        return KeptDossiers.Load(stream, threads).Value is { } dossiers ? new CachedDossiers(dossiers, notes.ToImmutable()) : null;
    }
}
