using System.Runtime.InteropServices;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>Codes as bytes, to be looked up by spans of a file.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = (ulong)alternate.Length;
        while (alternate.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(alternate)) * Factor;
            alternate = alternate[sizeof(ulong)..];
        }

        foreach (var value in alternate)
        {
            hash = (hash << 8) ^ value ^ (hash >> 56);
        }

        return (int)((hash * Factor) >> 32);
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
