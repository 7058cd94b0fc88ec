using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// Reads one part of what a <see cref="ColumnWriter"/> wrote; once something is missing or wrong all that follows is empty. For one thread at
/// a time.
/// </summary>
/// <param name="source">The bytes.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="length">How long it is; nothing after it is read.</param>
internal sealed class ColumnReader(ColumnSource source, long start, long length)
{
    private const int LongestText = 1 << 20;

    private readonly XxHash64 _sum = new();
    private long _read;

    public bool HasFailed { get; private set; }

    public void Fill<T>(Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        FailUnless(!HasFailed && bytes.Length <= length - _read && source.TryRead(start + _read, bytes));
        if (HasFailed)
        {
            bytes.Clear();
            return;
        }

        _read += bytes.Length;
        _sum.Append(bytes);
    }

    public T[] Column<T>(int count)
        where T : unmanaged
    {
        FailUnless(!HasFailed && (long)count * Unsafe.SizeOf<T>() <= length - _read);
        var values = GC.AllocateUninitializedArray<T>(HasFailed ? 0 : count);
        Fill(values.AsSpan());
        return values;
    }

    /// <summary>A number from 0 to a largest one.</summary>
    public int Number(int largest)
    {
        var number = 0L;
        Fill(new Span<long>(ref number));
        FailUnless(number >= 0 && number <= largest);
        return HasFailed ? 0 : (int)number;
    }

    public List<string> Texts(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count && !HasFailed)
        {
            texts.Add(Encoding.UTF8.GetString(Column<byte>(Number(LongestText))));
        }

        return texts;
    }

    /// <summary>Whether all of the part was read, and its sum is this.</summary>
    public bool Fits(ulong sum) => !HasFailed && _read == length && _sum.GetCurrentHashAsUInt64() == sum;

    public void FailUnless(bool isRight) => HasFailed |= !isRight;
}
