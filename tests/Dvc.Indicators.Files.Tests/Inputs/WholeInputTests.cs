using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Inputs;

public class WholeInputTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 14) - 1)]
    [InlineData(1 << 14)]
    [InlineData((1 << 14) + 1)]
    [InlineData((3 << 20) + 7)]
    public void Every_byte_is_read_packed_or_not_and_of_known_size_or_not(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);

        Source(bytes).ReadAll(size).Require().Should().Equal(bytes);
        Source(Gzip(bytes)).ReadAll(size).Require().Should().Equal(bytes);
        InputSource.FromStream("s", new Trickle(bytes)).ReadAll(size).Require().Should().Equal(bytes);
    }

    [Fact]
    public void One_byte_above_the_limit_is_too_many()
    {
        var bytes = new byte[(2 << 20) + 1];

        Source(bytes, "a").ReadAll(2 << 20).Messages().Should().Equal("a: found more than 2 MiB; allowed: at most 2 MiB, unpacked");
        Source(Gzip(bytes), "b").ReadAll(2 << 20).Messages().Should().Equal("b: found more than 2 MiB; allowed: at most 2 MiB, unpacked");
        Source(bytes).Invoking(source => source.ReadAll(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void What_can_not_be_read_is_an_error() =>
        InputSource.FromFile("no-such").ReadAll(1).Messages().Should().Equal("no-such: found no such file; allowed: a file that can be read");

    // Gives a few bytes at a time and does not know its size.
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 777)]);
    }
}
