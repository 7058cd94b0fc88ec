using System.Runtime.Intrinsics;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// Packs keys of dossiers into twelve bytes without loss: keys differ in their digits, and the rest of them takes few forms. A key of more
/// than 24 digits or 32 characters, or with characters other than those of ASCII, is kept as a text. For one thread at a time; packers of
/// the same shapes agree.
/// </summary>
internal sealed class KeyPacker(KeyShapes shapes)
{
    private const int DigitsOfWord = 8;
    private const int BitsOfWord = 27;

    private const int KnownBits = 8;

    // Each shape has one place here, which it may lose to another and then finds its shape the long way.
    private readonly KeyShape?[] _known = new KeyShape?[1 << KnownBits];

    /// <summary>Packs a key.</summary>
    /// <param name="key">Its UTF-8 bytes, trimmed and composed (NFC).</param>
    public PackedKey Pack(ReadOnlySpan<byte> key)
    {
        if (key.Length > KeyShape.LongestKey || key.ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return OfText(key);
        }

        Span<byte> padded = stackalloc byte[KeyShape.LongestKey];
        padded.Clear();
        key.CopyTo(padded);
        var characters = Vector256.Create<byte>(padded);
        var zero = Vector256.Create((byte)'0');
        var isDigit = Vector256.LessThan(characters - zero, Vector256.Create((byte)10));
        var text = Vector256.ConditionalSelect(isDigit, zero, characters);
        return ShapeOf(text) is { } shape ? Pack(shape, shape.DigitsOf(characters)) : OfText(key);
    }

    /// <summary>The key that was packed.</summary>
    public string Unpack(PackedKey key)
    {
        var number = key.Shape & KeyShapes.TextNumber;
        if (number == KeyShapes.TextNumber)
        {
            return shapes.TextOf((int)key.Digits);
        }

        var shape = shapes.ShapeOf(number);
        var all = ((UInt128)(key.Shape >> KeyShapes.NumberBits) << 64) | key.Digits;
        Span<byte> digits = stackalloc byte[KeyShape.MostDigits];
        for (var word = 2; word >= 0; word--)
        {
            var value = (uint)all & ((1 << BitsOfWord) - 1);
            all >>= BitsOfWord;
            for (var digit = DigitsOfWord - 1; digit >= 0; digit--)
            {
                digits[word * DigitsOfWord + digit] = (byte)(value % 10);
                value /= 10;
            }
        }

        return Encoding.ASCII.GetString(shape.ToKey(digits[^shape.DigitCount..]));
    }

    private static PackedKey Pack(KeyShape shape, Vector256<byte> digits)
    {
        var words = digits.AsUInt64();
        var (first, second, third) = (Value(words[1]), Value(words[2]), Value(words[3]));

        // 81 bits of digits: the highest 17 share a number with the shape.
        var low = third | (second << BitsOfWord) | (first << (2 * BitsOfWord));
        var high = (uint)(first >> (64 - 2 * BitsOfWord));
        return new PackedKey((high << KeyShapes.NumberBits) | shape.Number, low);
    }

    /// <summary>The value of eight digits, the first in the lowest byte.</summary>
    private static ulong Value(ulong digits)
    {
        digits = (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
        digits = (digits * 100 + (digits >> 16)) & 0x0000_FFFF_0000_FFFF;
        return (digits * 10_000 + (digits >> 32)) & 0xFFFF_FFFF;
    }

    private KeyShape? ShapeOf(Vector256<byte> text)
    {
        var words = text.AsUInt64();
        var mixed = ((words[0] * 3) ^ (words[1] * 5) ^ (words[2] * 7) ^ words[3]) * 0x9E37_79B9_7F4A_7C15;
        ref var known = ref _known[mixed >> (64 - KnownBits)];
        return known is not null && known.Text == text ? known : known = shapes.Find(text);
    }

    private PackedKey OfText(ReadOnlySpan<byte> key) =>
        new(KeyShapes.TextNumber, (ulong)shapes.NumberOf(Encoding.UTF8.GetString(key)));
}
