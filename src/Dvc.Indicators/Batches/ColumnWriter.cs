using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// Writes columns as they lie in memory, little-endian; without a stream it only tells how long they are and what their sum is. For one thread
/// at a time.
/// </summary>
internal sealed class ColumnWriter(Stream? stream)
{
    private readonly XxHash64 _sum = new();

    /// <summary>How many bytes there were.</summary>
    public long Length { get; private set; }

    /// <summary>Their sum, where there is no stream.</summary>
    public ulong Sum => _sum.GetCurrentHashAsUInt64();

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (stream is null)
        {
            _sum.Append(bytes);
        }
        else
        {
            stream.Write(bytes);
        }
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
}
