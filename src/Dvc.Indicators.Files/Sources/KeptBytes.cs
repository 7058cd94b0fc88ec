using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Keeps a workbook that comes as a stream: it can only be read from its end.</summary>
internal static class KeptBytes
{
    /// <summary>The most bytes that are kept.</summary>
    public const int Most = 64 << 20;

    private const int Step = 1 << 16;

    /// <summary>Reads a stream, and closes it.</summary>
    /// <exception cref="InputException">It has more bytes.</exception>
    public static MemoryStream Read(string name, Stream stream)
    {
        using (stream)
        {
            var kept = new MemoryStream();
            var step = new byte[Step];
            for (var count = stream.Read(step); count > 0; count = stream.Read(step))
            {
                if (kept.Length + count > Most)
                {
                    var size = string.Create(CultureInfo.InvariantCulture, $"{Most >> 20} MB");
                    throw ByteErrors.Unread(
                        name,
                        new($"bảng tính lớn hơn {size} không phải một tệp riêng", $"a workbook of more than {size} that is no file of its own"),
                        new($"nhiều nhất {size}, hoặc bảng tính là một tệp", $"at most {size}, or the workbook as a file"));
                }

                kept.Write(step, 0, count);
            }

            kept.Position = 0;
            return kept;
        }
    }
}
