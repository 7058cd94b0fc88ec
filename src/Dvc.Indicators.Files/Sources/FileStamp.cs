using System.Globalization;
using System.IO.Hashing;

namespace Dvc.Indicators.Files;

/// <summary>Tells a file from another one under its name: by its length, when it was last written, and a hash of 64 of its blocks.</summary>
internal static class FileStamp
{
    private const int Blocks = 64;
    private const int BlockSize = 4096;

    /// <summary>The stamp of a file; empty where there is none.</summary>
    public static string Of(FileInfo file) => file.Exists
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks} {HashOf(file):x16}")
        : "";

    // Its first block, its last, and 62 between them at equal distances; a small file is one block. What can not be read is told when it is read.
    private static ulong HashOf(FileInfo file)
    {
        var hash = new XxHash64();
        try
        {
            using var handle = file.Length == 0 ? null : File.OpenHandle(file.FullName, options: FileOptions.RandomAccess);
            if (handle is null)
            {
                return 0;
            }

            Span<byte> block = stackalloc byte[BlockSize];
            var blocks = file.Length <= BlockSize ? 1 : Blocks;
            for (var i = 0; i < blocks; i++)
            {
                var start = blocks == 1 ? 0 : (long)((Int128)(file.Length - BlockSize) * i / (blocks - 1));
                hash.Append(block[..RandomAccess.Read(handle, block, start)]);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return 0;
        }

        return hash.GetCurrentHashAsUInt64();
    }
}
