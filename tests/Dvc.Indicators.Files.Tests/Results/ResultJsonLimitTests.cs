using System.Text;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>A small packed file can unpack to anything: reading is bounded whatever it is.</summary>
public class ResultJsonLimitTests
{
    private const int Mebibyte = 1 << 20;

    [Fact]
    public void What_never_ends_is_refused_at_the_limit()
    {
        var content = new Endless("{\"formatVersion\": 2, "u8.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();

        ResultJson.Read(InputSource.FromStream("bomb.json", content)).Messages().Should().Equal(
            "bomb.json: found more than 256 MiB; allowed: at most 256 MiB, unpacked");

        content.Given.Should().BeInRange(ResultJson.LargestFile + 1, ResultJson.LargestFile + 2 * Mebibyte);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(ResultJson.LargestFile + 4 * Mebibyte);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read_at_all()
    {
        var content = new Endless([]) { Size = ResultJson.LargestFile + 1L };

        ResultJson.Read(InputSource.FromStream("big.json", content)).Messages().Should().ContainSingle();

        content.Given.Should().BeLessThan(Mebibyte);
    }

    [Theory]
    [InlineData("{\"formatVersion\": 2, \"x\": [", "1,", 4_300_000, "1]}", "more than 4 million values in one part; allowed: fewer")]
    [InlineData("{\"formatVersion\": 2, \"x\": [", "[],", 2_200_000, "1]}", "more than 4 million values in one part; allowed: fewer")]
    [InlineData("{\"agencies\": [[", "1,", 4_300_000, "1]]}", "more than 4 million values in one part; allowed: fewer")]
    [InlineData("{\"x\": \"", "a", Mebibyte + 1, "\"}", "a text or number of more than 1 MiB; allowed: shorter ones")]
    [InlineData("{\"x\": \"\\n", "a", Mebibyte + 1, "\"}", "a text or number of more than 1 MiB; allowed: shorter ones")]
    [InlineData("{\"x\": 1", "1", Mebibyte + 1, "}", "a text or number of more than 1 MiB; allowed: shorter ones")]
    [InlineData("{\"x\": 1 ", " ", 65 * Mebibyte, "}", "more than 64 MiB besides agencies and report; allowed: a result")]
    public void Parts_that_would_take_many_times_their_size_are_refused(string start, string part, int count, string end, string expected)
    {
        var json = Encoding.UTF8.GetBytes(new StringBuilder(start).Insert(start.Length, part, count).Append(end).ToString());

        ResultJson.Read(Source(Gzip(json), "bomb.json")).Messages().Should().Equal("bomb.json: found " + expected);
    }

    [Fact]
    public void Too_many_agencies_are_refused()
    {
        var json = new StringBuilder("{\"agencies\": [").Insert("{\"agencies\": [".Length, "1,", 1_000_000).Append("1]}").ToString();

        ResultJson.Read(Source(json, "bomb.json")).Messages().Should().Equal(
            "bomb.json, at $.agencies: found more than 1,000,000 agencies; allowed: fewer");
    }

    [Fact]
    public void A_long_number_is_shown_cut()
    {
        var json = "{\"formatVersion\": " + new string('9', 500) + "}";

        ResultJson.Read(Source(json, "r.json")).Messages().Should().Equal(
            $"r.json, at $.formatVersion: found {new string('9', 60)}…; allowed: 2");
    }

    [Fact]
    public void A_rule_set_that_is_too_large_is_refused()
    {
        var text = Encoding.UTF8.GetString(Written(stream => ResultJson.Write(SampleResults.Small(), stream)));
        var large = text.Replace("\"rules\": {", "\"rules\": {" + new string(' ', 4 * Mebibyte), StringComparison.Ordinal);

        ResultJson.Read(Source(large, "r.json")).Messages().Should().Equal("r.json, at $.rules: found more than 4 MiB; allowed: a rule set");
    }

    [Fact]
    public void What_a_report_adds_may_be_large_as_it_is_left_unread()
    {
        var text = Encoding.UTF8.GetString(Written(stream => ResultJson.Write(SampleResults.Small(), stream)));
        var report = new StringBuilder("{\"x\": [").Insert(7, "1,", 5_000_000).Append("1]}");
        report.Insert(0, "\"report\": ").Append(", ");

        var read = ResultJson.Read(Source(text.Insert(1, report.ToString()), "report.json"));

        read.Errors.Should().BeEmpty();
        Encoding.UTF8.GetString(Written(stream => ResultJson.Write(read.Require(), stream))).Should().Be(text);
    }

    [Theory]
    [InlineData("\"agencies\": [], ")]
    [InlineData("\"report\": {}, \"report\": {}, ")]
    [InlineData("\"period\": null, ")]
    public void A_name_twice_is_refused_whatever_part_it_is(string more)
    {
        var text = Encoding.UTF8.GetString(Written(stream => ResultJson.Write(SampleResults.Small(), stream)));

        ResultJson.Read(Source(text.Insert(1, more), "r.json")).Messages().Should().ContainSingle().Which.Should().Contain("a name twice");
    }

    private sealed class Endless(byte[] start) : Stream
    {
        public long? Size { get; init; }

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => Size is not null;

        public override bool CanWrite => false;

        public override long Length => Size ?? throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            if (Given < start.Length)
            {
                buffer = buffer[..Math.Min(buffer.Length, start.Length - (int)Given)];
                start.AsSpan((int)Given, buffer.Length).CopyTo(buffer);
            }

            Given += buffer.Length;
            return buffer.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
