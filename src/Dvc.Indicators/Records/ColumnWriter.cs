using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators.Records;

/// <summary>Writes columns as they lie in memory, little-endian, and sums up what it wrote.</summary>
internal sealed class ColumnWriter(Stream stream, IncrementalHash sum)
{
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        sum.AppendData(bytes);
        stream.Write(bytes);
    }

    public void Number(long number) => Column([number]);

    public void Column<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Bytes(MemoryMarshal.AsBytes(values));

    public void Texts(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Number(bytes.Length);
            Bytes(bytes);
        }
    }

    /// <summary>The SHA-256 of all that was written, itself not summed up.</summary>
    public void Sum() => stream.Write(sum.GetCurrentHash());
}
