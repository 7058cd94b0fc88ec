using System.Text;

namespace Dvc.Indicators.Tests.Records;

public class ChecksumTests
{
    // Published values of XXH64 with the seed 0.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x0B242D361FDA71BC)]
    public void Sums_are_those_of_XXH64(string text, ulong sum) => Checksum.Of(Encoding.ASCII.GetBytes(text)).Should().Be(sum);

    [Fact]
    public void Bytes_given_in_parts_have_the_sum_of_the_whole()
    {
        var random = new Random(4);
        var bytes = new byte[500];
        random.NextBytes(bytes);
        for (var round = 0; round < 500; round++)
        {
            var length = random.Next(bytes.Length);
            var sum = new Checksum();
            for (var at = 0; at < length;)
            {
                var part = random.Next(1, 70);
                sum.Add(bytes.AsSpan(at, Math.Min(part, length - at)));
                at += part;
            }

            sum.Sum().Should().Be(Checksum.Of(bytes.AsSpan(0, length)));
        }
    }
}
