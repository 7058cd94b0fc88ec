using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Keeps what texts that come again and again stand for, so that each is made once. It stops growing at a limit, so that a file of
/// ever new texts does not fill the memory.
/// </summary>
/// <typeparam name="T">What a text stands for.</typeparam>
/// <param name="make">Makes it of the text, trimmed and composed.</param>
internal sealed class TextCache<T>(Func<string, T> make)
{
    private const int MostEntries = 1 << 16;
    private const int LongestText = 64;

    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly byte[] _last = new byte[LongestText];
    private int _lastLength = -1;
    private T? _lastValue;

    /// <summary>What a field stands for.</summary>
    public T Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText)
        {
            return make(FieldText.Decode(utf8));
        }

        // Often a text is that of the record before.
        if (utf8.Length == _lastLength && utf8.SequenceEqual(_last.AsSpan(0, _lastLength)))
        {
            return _lastValue!;
        }

        _lastValue = Find(utf8);
        utf8.CopyTo(_last);
        _lastLength = utf8.Length;
        return _lastValue;
    }

    private T Find(ReadOnlySpan<byte> utf8)
    {
        Span<char> characters = stackalloc char[LongestText];
        var text = characters[..Encoding.UTF8.GetChars(utf8, characters)];
        var lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var value))
        {
            value = make(FieldText.Decode(utf8));
            if (_values.Count < MostEntries)
            {
                lookup[text] = value;
            }
        }

        return value;
    }
}
