using System.Text;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>A record of CSV.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; with a quote at fault where its first line ends.</param>
/// <param name="Fields">Its fields, quotes resolved.</param>
/// <param name="Unquoted">Its bytes outside of quoted fields.</param>
/// <param name="FaultyQuote">The place of a quote at fault; -1 where there is none.</param>
internal sealed partial record CsvRecord(int Start, int End, List<byte[]> Fields, List<byte> Unquoted, int FaultyQuote)
{
    private const int LongestField = 1 << 20;

    public static CsvRecord None { get; } = new(0, 0, [], [], -1);

    /// <summary>Reads the record that begins at a place.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">The place.</param>
    /// <param name="separators">What separates fields.</param>
    /// <param name="most">The number of separators of the header; 0 where it is not known.</param>
    public static CsvRecord Read(byte[] text, int start, IReadOnlyCollection<byte> separators, int most)
    {
        var (fields, unquoted) = (new List<byte[]>(), new List<byte>());
        for (var at = start; ; at++)
        {
            var field = new List<byte>();
            if (at < text.Length && text[at] == '"')
            {
                var faulty = ReadQuoted(text, ref at, field, separators, most);
                if (faulty >= 0)
                {
                    return new CsvRecord(start, EndOfLine(text, start), [], [], faulty);
                }
            }

            for (; at < text.Length && !IsBreak(text[at]) && !separators.Contains(text[at]); at++)
            {
                field.Add(text[at]);
                unquoted.Add(text[at]);
            }

            fields.Add([.. field]);
            if (at >= text.Length || IsBreak(text[at]))
            {
                return new CsvRecord(start, at, fields, unquoted, -1);
            }

            unquoted.Add(text[at]);
        }
    }

    // The place of the quote at fault, or -1 and the place behind the field.
    private static int ReadQuoted(byte[] text, ref int at, List<byte> field, IReadOnlyCollection<byte> separators, int most)
    {
        var opening = at;
        for (var place = opening + 1; place < text.Length && place - opening <= LongestField; place++)
        {
            if (text[place] != '"')
            {
                field.Add(text[place]);
            }
            else if (place + 1 < text.Length && text[place + 1] == '"')
            {
                field.Add((byte)'"');
                place++;
            }
            else if (place + 1 < text.Length && !IsBreak(text[place + 1]) && !separators.Contains(text[place + 1]))
            {
                return place;
            }
            else
            {
                at = place + 1;
                return most > 0 && HoldsRecord(text.AsSpan((opening + 1)..place), separators, most) ? opening : -1;
            }
        }

        return opening;
    }

    private static bool HoldsRecord(ReadOnlySpan<byte> field, IReadOnlyCollection<byte> separators, int most)
    {
        if (field.IndexOfAny((byte)'\r', (byte)'\n') < 0)
        {
            return false;
        }

        var counts = LineBreak().Split(Encoding.Latin1.GetString(field)).Select(line => line.Count(c => separators.Contains((byte)c))).ToList();
        return counts[0] + counts[^1] >= most || counts[1..^1].Exists(count => count >= most);
    }

    private static int EndOfLine(byte[] text, int start)
    {
        var end = start;
        while (end < text.Length && !IsBreak(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsBreak(byte value) => value is (byte)'\r' or (byte)'\n';

    [GeneratedRegex("\r\n|\r|\n")]
    public static partial Regex LineBreak();
}
