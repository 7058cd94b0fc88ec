using System.Text;

namespace Dvc.Indicators.Files.Tests.Blocks;

public sealed class CodeCacheTests
{
    [Fact]
    public void Codes_of_every_length_keep_their_numbers_while_the_cache_grows()
    {
        var random = new Random(1);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = 0;
        var cache = new CodeCache(text =>
        {
            asked++;
            return text.Length % 7 == 3 ? CodeCache.None : numbers.TryGetValue(text, out var known) ? known : numbers[text] = numbers.Count;
        });
        string[] texts = [.. Enumerable.Range(0, 6_000).Select(i => Text(random, i)).Distinct(StringComparer.Ordinal)];
        for (var round = 0; round < 3; round++)
        {
            foreach (var text in texts)
            {
                var before = Look(cache, text);
                var expected = Find(cache, text);

                before.Should().BeOneOf(CodeCache.None, expected);
                expected.Should().Be(text.Length % 7 == 3 ? CodeCache.None : numbers[text], "of {0}", text);
                Look(cache, text).Should().Be(text.Length <= 64 ? expected : CodeCache.None);
            }
        }

        // What is too long is asked for each time, the rest once.
        asked.Should().Be(texts.Length + 2 * texts.Count(text => text.Length > 64));
    }

    [Fact]
    public void Codes_that_differ_in_one_byte_are_not_taken_for_each_other()
    {
        var cache = new CodeCache(text => int.Parse(text.Replace("x", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
        for (var length = 1; length <= 64; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var text = new StringBuilder(new string('x', length)) { [place] = (char)('1' + place % 9) }.ToString();

                Find(cache, text).Should().Be(1 + place % 9);
                Find(cache, text).Should().Be(1 + place % 9);
            }
        }
    }

    [Fact]
    public void What_follows_a_code_does_not_matter()
    {
        var cache = new CodeCache(text => text == "H15.12" ? 5 : CodeCache.None);
        foreach (var behind in new[] { "", ",2.1,1,1", "\n\n\n\n", "\0\0" })
        {
            var bytes = Encoding.ASCII.GetBytes("H15.12" + behind + new string('z', 64));

            cache.Find(ref bytes[0], 6).Should().Be(5);
        }
    }

    // Many begin and end alike.
    private static string Text(Random random, int i) =>
        $"H{i % 60}.{new string('a', random.Next(70))}{random.Next(100)}.{i % 100}"[..random.Next(1, 7)] + $"{i}{new string('b', random.Next(70))}H15";

    private static int Find(CodeCache cache, string text) => cache.Find(ref Padded(text)[0], text.Length);

    private static int Look(CodeCache cache, string text)
    {
        var batch = new RecordBatch();
        batch.Begin(Padded(text), [-1, text.Length], [0]);
        batch.Add(0, 0, 1);
        var numbers = new int[1];
        cache.Look(batch, 0, numbers);
        return numbers[0];
    }

    private static byte[] Padded(string text) => [.. Encoding.ASCII.GetBytes(text), .. new byte[DossierBlock.Slack]];
}
