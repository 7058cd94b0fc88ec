using System.Text;
using System.Text.Unicode;

namespace Dvc.Indicators.Files.Tests.Blocks;

public sealed class CsvIndexTests
{
    private static readonly string[] Pieces = [",", ",", "\n", "\n\n", ",,,,", "a", "Trần Văn Thảo", "2026-08-10 08:00:00", new string('x', 70)];

    [Fact]
    public void All_separators_and_line_breaks_of_every_block_are_found()
    {
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var index = new CsvIndex();
            for (var block = 0; block < 12; block++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 3_000)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "\n";
                var bytes = Encoding.UTF8.GetBytes(text);
                if (random.Next(4) == 0)
                {
                    bytes[random.Next(bytes.Length - 1)] = 0xFF;
                }

                Find(index, bytes).Should().Equal(Expected(bytes));
            }
        }
    }

    // Every record as its places; behind the records -1 or 0: whether all of it is UTF-8.
    private static List<int> Expected(byte[] text)
    {
        var places = new List<int> { -1 };
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is (byte)',' or (byte)'\n')
            {
                places.Add(at);
            }
        }

        return [.. places, Utf8.IsValid(text) ? -1 : 0];
    }

    private static List<int> Find(CsvIndex index, byte[] text)
    {
        byte[] padded = [.. text, .. new byte[DossierBlock.Slack]];
        var places = new List<int> { -1 };
        index.Begin(padded);
        while (index.TryGoOn(padded, text.Length, (byte)','))
        {
            var first = 0;
            foreach (var end in index.Ends)
            {
                index.Places[first].Should().Be(places[^1]);
                places.AddRange(index.Places[(first + 1)..(end + 1)]);
                padded[index.Places[end]].Should().Be((byte)'\n');
                first = end;
            }
        }

        return [.. places, index.IsUtf8 ? -1 : 0];
    }
}
