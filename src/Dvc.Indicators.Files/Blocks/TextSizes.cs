using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Tells how many bytes of text files have before they are read.</summary>
internal static class TextSizes
{
    private const int FirstBytesOfKinds = 4;

    /// <summary>The bytes of all files together; null where one is packed, in another encoding, or no file.</summary>
    public static long? Find(ImmutableArray<InputSource> sources)
    {
        var sum = 0L;
        foreach (var source in sources)
        {
            if (SizeOf(source.FilePath) is not { } size)
            {
                return null;
            }

            sum += size;
        }

        return sum;
    }

    private static long? SizeOf(string? path)
    {
        if (path is null || FileIdentity.IsStream(path))
        {
            return null;
        }

        try
        {
            using var file = InputFailure.OpenFile(path);
            var first = new byte[FirstBytesOfKinds];
            var bytes = first.AsSpan(0, file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false));
            return GzipInput.IsGzip(bytes) || FirstBytes.AreZip(bytes) || FirstBytes.AreUtf16(bytes, out _) ? null : file.Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InputException)
        {
            return null;
        }
    }
}
