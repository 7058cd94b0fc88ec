using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators.Records;

/// <summary>Reads what a <see cref="ColumnWriter"/> wrote; once a part is missing or wrong all later ones are empty.</summary>
internal sealed class ColumnReader(Stream stream, IncrementalHash sum)
{
    private const int LongestText = 1 << 20;

    public bool HasFailed { get; private set; }

    public bool IsAtEnd => stream.ReadByte() < 0;

    public void Fill<T>(Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        FailUnless(!HasFailed && stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length);
        if (HasFailed)
        {
            bytes.Clear();
        }

        sum.AppendData(bytes);
    }

    public T[] Column<T>(int length)
        where T : unmanaged
    {
        var values = new T[HasFailed ? 0 : length];
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

    /// <summary>Whether the sum written here fits all that was read before.</summary>
    public bool FitsSum()
    {
        var expected = sum.GetCurrentHash();
        var written = new byte[SHA256.HashSizeInBytes];
        return stream.ReadAtLeast(written, written.Length, throwOnEndOfStream: false) == written.Length
            && expected.AsSpan().SequenceEqual(written) && !HasFailed;
    }

    public void FailUnless(bool isRight) => HasFailed |= !isRight;
}
