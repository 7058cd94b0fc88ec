using System.Text;
using System.Text.Unicode;

namespace Dvc.Indicators.Files.Tests.Blocks;

public sealed class Utf8CheckTests
{
    private static readonly string[] Pieces = ["a", "Dương Đức Trang", "é", "ế", "\U0001F600", "\0", "ordinary text of more than sixteen bytes", "\uFFFF", "\U0010FFFF"];

    [Fact]
    public void Valid_text_is_valid_at_every_place_and_length()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);

            Utf8Check.IsValid(bytes).Should().BeTrue("of {0}", text);
        }
    }

    [Fact]
    public void Damaged_text_is_judged_as_the_framework_judges_it()
    {
        var random = new Random(4);
        var invalid = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            for (var changes = random.Next(3); changes > 0 && bytes.Length > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var text = bytes.AsSpan(..random.Next(bytes.Length + 1));
            var isValid = Utf8.IsValid(text);
            invalid += isValid ? 0 : 1;

            Utf8Check.IsValid(text).Should().Be(isValid, "of {0}", Convert.ToHexString(text));
        }

        invalid.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public void All_sequences_of_two_bytes_and_all_lead_bytes_with_continuations_are_judged_right()
    {
        for (var first = 0; first < 256; first++)
        {
            for (var second = 0; second < 256; second++)
            {
                byte[][] texts =
                [
                    [(byte)first, (byte)second], [(byte)first, (byte)second, 0x80], [(byte)first, (byte)second, 0x80, 0xBF],
                    [.. "0123456789abcdef"u8, (byte)first, (byte)second, 0xBF],
                ];
                foreach (var text in texts)
                {
                    Utf8Check.IsValid(text).Should().Be(Utf8.IsValid(text), "of {0}", Convert.ToHexString(text));
                }
            }
        }
    }
}
