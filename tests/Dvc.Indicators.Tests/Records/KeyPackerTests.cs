using System.Text;

namespace Dvc.Indicators.Tests.Records;

public sealed class KeyPackerTests
{
    [Theory]
    [InlineData("H44.102-260815-000123")]
    [InlineData("000.00.19.H26-240105-0001")]
    [InlineData("0")]
    [InlineData("no digit at all")]
    [InlineData("123456789012345678901234")]
    [InlineData("999999999999999999999999")]
    [InlineData("1234567890123456789012345")]
    [InlineData("HS-12345678901234567890123456789")]
    [InlineData("a key of more than thirty-two characters 1")]
    [InlineData("Hồ-sơ-123")]
    [InlineData("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    public void A_key_that_is_packed_can_be_unpacked(string key)
    {
        var packer = new KeyPacker(new KeyShapes());

        packer.Unpack(packer.Pack(Encoding.UTF8.GetBytes(key))).Should().Be(key);
    }

    [Fact]
    public void Keys_are_packed_the_same_exactly_when_they_are_the_same()
    {
        var shapes = new KeyShapes();
        var packers = new[] { new KeyPacker(shapes), new KeyPacker(shapes) };
        var random = new Random(4);
        var seen = new Dictionary<PackedKey, string>();
        var texts = new HashSet<string>(StringComparer.Ordinal);

        for (var i = 0; i < 50_000; i++)
        {
            // Few characters and short keys, so that many are the same and many differ in one place, leading zeros among them.
            var key = new string([.. Enumerable.Range(0, 1 + random.Next(random.Next(40) == 0 ? 40 : 6)).Select(_ => "019A-."[random.Next(6)])]);
            var packed = packers[i & 1].Pack(Encoding.UTF8.GetBytes(key));
            seen.TryAdd(packed, key);

            seen[packed].Should().Be(key);
            texts.Add(key);
        }

        seen.Should().HaveCount(texts.Count);
    }

    [Fact]
    public void More_shapes_than_have_a_number_are_kept_as_texts()
    {
        var packer = new KeyPacker(new KeyShapes());
        var keys = Enumerable.Range(0, 40_000).Select(i => $"{(char)('A' + i % 26)}{(char)('A' + i / 26 % 26)}{(char)('A' + i / 676)}7").ToList();

        var packed = keys.Select(key => packer.Pack(Encoding.UTF8.GetBytes(key))).ToList();

        packed.Should().OnlyHaveUniqueItems();
        packed.Select(packer.Unpack).Should().Equal(keys);
    }
}
