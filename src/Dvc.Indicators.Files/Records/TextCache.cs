using System.Text;

namespace Dvc.Indicators.Files.Records;

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

    /// <summary>What a field stands for.</summary>
    public T Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText)
        {
            return make(FieldText.Decode(utf8));
        }

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
