using System.Text;

namespace Dvc.Indicators;

/// <summary>Reads the parts of a saved tally; once a part is wrong all later ones are empty and <see cref="HasFailed"/> says so.</summary>
internal ref struct TallyBytes(ReadOnlySpan<byte> bytes)
{
    private const int BitsPerByte = 7;
    // Sums of counts do not overflow, however many are added.
    private const int MostBits = 49;

    private ReadOnlySpan<byte> _rest = bytes;

    public bool HasFailed { get; private set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte()
    {
        FailUnless(!_rest.IsEmpty);
        if (HasFailed)
        {
            return 0;
        }

        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    /// <summary>A number from 0 to below 2^49.</summary>
    public long Number()
    {
        var value = 0L;
        for (var shift = 0; shift < MostBits; shift += BitsPerByte)
        {
            var next = Byte();
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return HasFailed ? 0 : value;
            }
        }

        FailUnless(false);
        return 0;
    }

    public string Text()
    {
        var length = Number();
        FailUnless(length <= _rest.Length);
        if (HasFailed)
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(_rest[..(int)length]);
        _rest = _rest[(int)length..];
        return text;
    }

    /// <summary>Numbers, as many as are asked for.</summary>
    public long[] Numbers(int count)
    {
        var numbers = new long[count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Number();
        }

        return numbers;
    }

    /// <summary>Texts with their number before them, ascending by code points.</summary>
    public string[] Texts()
    {
        var texts = new List<string>();
        for (var left = Number(); left > 0 && !HasFailed; left--)
        {
            texts.Add(Text());
            FailUnless(texts.Count == 1 || string.CompareOrdinal(texts[^2], texts[^1]) < 0);
        }

        return [.. texts];
    }

    public void FailUnless(bool isRight) => HasFailed |= !isRight;
}
