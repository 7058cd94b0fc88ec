namespace Dvc.Indicators.Files.Tests.Blocks;

public sealed class TextScanTests
{
    // 32 bytes are looked at together, and 255 times as many are summed up at once.
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(8_160)]
    [InlineData(8_161)]
    [InlineData(30_000)]
    public void Line_feeds_are_counted_and_the_others_are_seen_wherever_they_are(int length)
    {
        var lines = new byte[length];
        lines.AsSpan().Fill((byte)'\n');
        TextScan.Of(lines).Should().Be(new TextScan(length, false, false));

        var random = new Random(length);
        for (var round = 0; round < 200 && length > 0; round++)
        {
            var text = new byte[length];
            random.NextBytes(text);
            text.AsSpan().Replace((byte)'\r', (byte)'a');
            text.AsSpan().Replace((byte)'"', (byte)'a');
            text[random.Next(length)] = (byte)"\r\"a\n"[round % 4];
            var place = text.AsSpan();

            TextScan.Of(text).Should().Be(new TextScan(place.Count((byte)'\n'), place.Contains((byte)'\r'), place.Contains((byte)'"')));
        }
    }
}
