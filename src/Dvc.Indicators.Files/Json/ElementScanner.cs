using System.Numerics;

namespace Dvc.Indicators.Files;

/// <summary>
/// Finds the commas between the elements of a JSON array and the bracket that closes it, 64 bytes at a time: it passes over texts and nested
/// values and judges nothing. Where a text is no JSON, whoever reads the elements finds out.
/// </summary>
/// <remarks>
/// The masks of quotes and escapes are those of Langdale and Lemire (Parsing gigabytes of JSON per second, 2019): a quote opens or closes a
/// text unless an odd number of backslashes stands before it.
/// </remarks>
internal struct ElementScanner
{
    private const int Width = ByteMasks.Width;
    private const ulong EvenBits = 0x5555_5555_5555_5555;

    // Whether the first byte to come is escaped, and all bits where it is in a text.
    private ulong _isEscaped;
    private ulong _isInText;
    private int _depth;

    /// <summary>The first byte that was not looked at.</summary>
    public int At { get; private set; }

    /// <summary>The place of the bracket that closes the array; -1 as long as none does.</summary>
    public int Closing { get; private set; }

    /// <summary>Begins within the array, at an element or behind a comma.</summary>
    public static ElementScanner Begin(int at) => new() { At = at, Closing = -1 };

    /// <summary>Looks at all bytes, but for less than 64 at the end where more may follow.</summary>
    /// <param name="text">The text, behind which as many bytes can be read as the slack has.</param>
    /// <param name="length">The number of its bytes.</param>
    /// <param name="isAtEnd">Whether no more follow.</param>
    /// <param name="commas">Takes the places of the commas.</param>
    public void Scan(byte[] text, int length, bool isAtEnd, List<int> commas)
    {
        while (Closing < 0 && (length - At >= Width || (isAtEnd && At < length)))
        {
            var left = length - At;
            var valid = left >= Width ? ulong.MaxValue : (1UL << left) - 1;
            Look(ref text[At], valid, commas);
            At += Math.Min(left, Width);
        }
    }

    private void Look(ref byte bytes, ulong valid, List<int> commas)
    {
        var quotes = ByteMasks.Of(ref bytes, (byte)'"') & valid & ~Escaped(ByteMasks.Of(ref bytes, (byte)'\\') & valid);
        var outside = ~(Prefix(quotes) ^ _isInText) & valid;
        _isInText = (ulong)((long)(Prefix(quotes) ^ _isInText) >> 63);


        // A bracket and its brace differ in one bit.
        var opening = ByteMasks.OfEither(ref bytes, (byte)'{', (byte)('{' ^ '[')) & outside;
        var closing = ByteMasks.OfEither(ref bytes, (byte)'}', (byte)('}' ^ ']')) & outside;
        var brackets = opening | closing;
        if (brackets == 0 && _depth > 0)
        {
            return;
        }

        var separators = ByteMasks.Of(ref bytes, (byte)',') & outside;
        var from = 0;
        for (; brackets != 0; brackets &= brackets - 1)
        {
            var place = BitOperations.TrailingZeroCount(brackets);
            if (_depth == 0)
            {
                AddCommas(separators, from, place, commas);
            }

            _depth += ((opening >> place) & 1) != 0 ? 1 : -1;
            from = place;
            if (_depth < 0)
            {
                Closing = At + place;
                return;
            }
        }

        if (_depth == 0)
        {
            AddCommas(separators, from, Width, commas);
        }
    }

    private readonly void AddCommas(ulong separators, int from, int to, List<int> commas)
    {
        separators &= (ulong.MaxValue << from) & (to == Width ? ulong.MaxValue : (1UL << to) - 1);
        for (; separators != 0; separators &= separators - 1)
        {
            commas.Add(At + BitOperations.TrailingZeroCount(separators));
        }
    }

    private ulong Escaped(ulong backslashes)
    {
        if (backslashes == 0)
        {
            var first = _isEscaped;
            _isEscaped = 0;
            return first;
        }

        backslashes &= ~_isEscaped;
        var follows = backslashes << 1 | _isEscaped;
        var oddStarts = backslashes & ~EvenBits & ~follows;
        var ends = oddStarts + backslashes;
        _isEscaped = ends < oddStarts ? 1UL : 0;
        return (EvenBits ^ (ends << 1)) & follows;
    }

    // Bit n tells whether the number of bits up to n is odd.
    private static ulong Prefix(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
