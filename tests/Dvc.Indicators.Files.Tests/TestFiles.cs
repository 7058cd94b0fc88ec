using System.IO.Compression;
using System.Text;

namespace Dvc.Indicators.Files.Tests;

/// <summary>Files made of texts, for tests.</summary>
internal static class TestFiles
{
    public static InputSource Source(string text, string name = "figures.csv") => InputSource.FromBytes(name, Encoding.UTF8.GetBytes(text));

    public static InputSource Source(byte[] bytes, string name = "figures.csv") => InputSource.FromBytes(name, bytes);

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal))
        {
            writer.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>What is written to a stream.</summary>
    public static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    /// <summary>The messages of a reading that failed.</summary>
    public static IEnumerable<string> Messages<T>(this FileReading<T> reading)
        where T : class
    {
        reading.Value.Should().BeNull();
        reading.IsValid.Should().BeFalse();
        return reading.Errors.Select(error => error.Message.English);
    }
}
