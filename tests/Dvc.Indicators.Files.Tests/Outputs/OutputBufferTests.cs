using System.Text;

namespace Dvc.Indicators.Files.Tests.Outputs;

public class OutputBufferTests
{
    [Fact]
    public void Texts_bytes_and_numbers_follow_each_other_as_UTF8()
    {
        using var buffer = new OutputBuffer();

        buffer.Write("Sở 🏛");
        buffer.Write((byte)'-');
        buffer.Write("ab"u8);
        buffer.Write(int.MinValue);
        buffer.Write($"<{"ệ"}{12}>");

        Encoding.UTF8.GetString(buffer.Written.Span).Should().Be("Sở 🏛-ab-2147483648<ệ12>");
        buffer.Length.Should().Be(9 + 1 + 2 + 11 + 7, "ở and ệ take three bytes, the building four");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(1_000_000)]
    public void A_text_of_any_length_fits(int length)
    {
        using var buffer = new OutputBuffer();
        var text = new string('ệ', length);

        buffer.Write("a");
        buffer.Write(text);
        buffer.Write("b");

        Encoding.UTF8.GetString(buffer.Written.Span).Should().Be($"a{text}b");
    }

    [Fact]
    public void Half_a_pair_of_surrogates_becomes_the_replacement_character()
    {
        using var buffer = new OutputBuffer();

        buffer.Write("a" + (char)0xD83C);

        buffer.Written.ToArray().Should().Equal([(byte)'a', 0xEF, 0xBF, 0xBD]);
    }

    [Fact]
    public void It_is_full_from_64_KiB_on_and_empty_after_it_is_cleared()
    {
        using var buffer = new OutputBuffer();
        buffer.Write(new byte[65_535]);
        buffer.IsFull.Should().BeFalse();

        buffer.Write((byte)1);
        buffer.IsFull.Should().BeTrue();

        buffer.Clear();
        (buffer.IsFull, buffer.Length).Should().Be((false, 0));
    }

    [Fact]
    public void Bytes_one_by_one_go_on_after_the_memory_at_hand_is_full()
    {
        using var buffer = new OutputBuffer();

        for (var i = 0; i < 1_000_000; i++)
        {
            buffer.Write((byte)i);
        }

        buffer.Written.Span.SequenceEqual(Enumerable.Range(0, 1_000_000).Select(i => (byte)i).ToArray()).Should().BeTrue();
    }

    [Fact]
    public void No_more_can_be_taken_than_was_given_and_nothing_after_the_end()
    {
        var buffer = new OutputBuffer();
        var given = buffer.GetMemory(10).Length;

        FluentActions.Invoking(() => buffer.Advance(given + 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => buffer.Advance(-1)).Should().Throw<ArgumentOutOfRangeException>();
        buffer.Dispose();
        buffer.Dispose();
        FluentActions.Invoking(() => buffer.Write("a")).Should().Throw<ObjectDisposedException>();
        FluentActions.Invoking(() => buffer.Write((byte)1)).Should().Throw<ObjectDisposedException>();
        FluentActions.Invoking(() => buffer.Write($"{"a"}")).Should().Throw<ObjectDisposedException>();
    }
}
