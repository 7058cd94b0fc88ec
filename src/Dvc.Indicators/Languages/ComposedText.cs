using System.Collections.Frozen;

namespace Dvc.Indicators;

/// <summary>What Unicode says of the composition of Vietnamese letters, as tables.</summary>
internal static class ComposedText
{
    /// <summary>The last of the leading characters of Unicode that NFC never changes and that never join the one before.</summary>
    public const char LastUnchanging = '\u02FF';

    // Canonical combining classes: marks of a lower class come first, marks of one class keep their order.
    private const int ClassOfHorn = 216;
    private const int ClassOfDotBelow = 220;
    private const int ClassAbove = 230;
    private const char Horn = '\u031B';
    private const char DotBelow = '\u0323';
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';

    // Grave, acute, tilde, hook above, dot below: the order of the letters in the rows of Toned.
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    // A dot below comes before the circumflex and the breve, so that those letters are composed from the dotted one.
    private static readonly string[] Toned =
    [
        "aàáãảạ", "eèéẽẻẹ", "iìíĩỉị", "oòóõỏọ", "uùúũủụ", "yỳýỹỷỵ", "ơờớỡởợ", "ưừứữửự", "ăằắẵẳ", "âầấẫẩ", "êềếễể", "ôồốỗổ",
        "AÀÁÃẢẠ", "EÈÉẼẺẸ", "IÌÍĨỈỊ", "OÒÓÕỎỌ", "UÙÚŨỦỤ", "YỲÝỸỶỴ", "ƠỜỚỠỞỢ", "ƯỪỨỮỬỰ", "ĂẰẮẴẲ", "ÂẦẤẪẨ", "ÊỀẾỄỂ", "ÔỒỐỖỔ",
    ];

    private static readonly (char Mark, string Pairs)[] Shaped =
    [
        (Circumflex, "aâeêoôạậẹệọộAÂEÊOÔẠẬẸỆỌỘ"),
        (Breve, "aăạặAĂẠẶ"),
        (Horn, "oơuưOƠUƯ"),
    ];

    private static readonly FrozenDictionary<(char Base, char Mark), char> Letters =
        AllPairs().ToFrozenDictionary(p => p.Pair, p => p.Letter);

    private static readonly FrozenDictionary<char, (char Base, char Mark)> Parts =
        AllPairs().ToFrozenDictionary(p => p.Letter, p => p.Pair);

    /// <summary>How many characters from here NFC surely leaves alone, whatever stands before them.</summary>
    /// <returns>0 (not known), 1, or 2 for a surrogate pair.</returns>
    public static int StableLength(string text, int index)
    {
        var c = text[index];
        if (c is <= LastUnchanging
            or (>= '\u0400' and <= '\u0482') // Cyrillic
            or (>= '\u1E00' and <= '\u1EFF') // Latin with marks, Vietnamese among it
            or (>= '\u2002' and <= '\u20CF') // spaces, punctuation, currency
            or (>= '\u2100' and <= '\u2125') or (>= '\u212C' and <= '\u2328') or (>= '\u232B' and <= '\u2ADB') // symbols, arrows
            or (>= '\u4E00' and <= '\u9FFF') // Han
            or (>= '\uE000' and <= '\uF8FF') or '\uFEFF' or '\uFFFD')
        {
            return 1;
        }

        // U+1F000 to U+1FBFF: pictures.
        return c is >= '\uD83C' and <= '\uD83E' && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 0;
    }

    /// <summary>The index after the run of Vietnamese marks that begins at an index; the index itself if none does.</summary>
    public static int EndOfMarks(string text, int index)
    {
        while (index < text.Length && ClassOf(text[index]) > 0)
        {
            index++;
        }

        return index;
    }

    /// <summary>Composes one letter and the marks after it, where the table knows every step.</summary>
    public static bool TryCompose(ReadOnlySpan<char> letterAndMarks, out char letter)
    {
        letter = letterAndMarks[0];
        var marks = new List<char>(letterAndMarks.Length + 2);
        while (Parts.TryGetValue(letter, out var parts))
        {
            marks.Insert(0, parts.Mark);
            letter = parts.Base;
        }

        marks.AddRange(letterAndMarks[1..]);
        foreach (var mark in marks.OrderBy(ClassOf))
        {
            if (!Letters.TryGetValue((letter, mark), out letter))
            {
                return false;
            }
        }

        return true;
    }

    private static int ClassOf(char mark) => mark switch
    {
        Horn => ClassOfHorn,
        DotBelow => ClassOfDotBelow,
        '\u0300' or '\u0301' or Circumflex or '\u0303' or Breve or '\u0309' => ClassAbove,
        _ => 0,
    };

    private static IEnumerable<((char Base, char Mark) Pair, char Letter)> AllPairs()
    {
        foreach (var row in Toned)
        {
            for (var i = 1; i < row.Length; i++)
            {
                yield return ((row[0], Tones[i - 1]), row[i]);
            }
        }

        foreach (var (mark, pairs) in Shaped)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                yield return ((pairs[i], mark), pairs[i + 1]);
            }
        }
    }
}
