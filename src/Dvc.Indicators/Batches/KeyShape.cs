using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>What keys of one kind have in common: all characters but the digits, and where those stand. Never changed once made.</summary>
internal sealed class KeyShape
{
    /// <summary>The longest key that has a shape, in bytes.</summary>
    public const int LongestKey = 32;

    /// <summary>The most digits of a key that has a shape.</summary>
    public const int MostDigits = 24;

    private readonly Vector256<byte> _places;

    /// <summary>Makes a shape.</summary>
    /// <param name="number">Its number, by which packed keys name it.</param>
    /// <param name="text">A key of it, padded with zero bytes, with every digit replaced by 0.</param>
    public KeyShape(uint number, Vector256<byte> text)
    {
        Number = number;
        Text = text;

        // The digits go to the end of 32 bytes; the places before them ask for a byte that is not there, which is 0.
        Span<byte> places = stackalloc byte[LongestKey];
        places.Fill(byte.MaxValue);
        var to = LongestKey;
        for (var from = LongestKey - 1; from >= 0; from--)
        {
            if (text[from] == '0')
            {
                places[--to] = (byte)from;
            }
        }

        DigitCount = LongestKey - to;
        _places = Vector256.Create<byte>(places);
    }

    public uint Number { get; }

    public Vector256<byte> Text { get; }

    public int DigitCount { get; }

    /// <summary>The digits of a key of this shape, as numbers from 0 to 9 at the end of 32 bytes.</summary>
    public Vector256<byte> DigitsOf(Vector256<byte> key) =>
        Vector256.Shuffle(key - Vector256.Create((byte)'0'), _places);

    /// <summary>The key with the given digits.</summary>
    /// <param name="digits">As many as the shape has, as numbers from 0 to 9.</param>
    public byte[] ToKey(ReadOnlySpan<byte> digits)
    {
        var key = new byte[LongestKey];
        Text.CopyTo(key);
        var next = 0;
        for (var i = 0; i < key.Length; i++)
        {
            key[i] += key[i] == '0' ? digits[next++] : (byte)0;
        }

        return [.. key.TakeWhile(character => character != 0)];
    }
}
