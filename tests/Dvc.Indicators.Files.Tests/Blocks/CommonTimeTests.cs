using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Blocks;

public sealed class CommonTimeTests
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-dd", "dd/MM/yyyy", "dd/MM/yyyy HH:mm:ss"];

    private static readonly DateTime First = new(1990, 1, 1);

    [Fact]
    public void Every_day_of_all_years_is_counted_right_in_every_form()
    {
        var random = new Random(1);
        for (var day = First; day.Year < 2100; day = day.AddDays(1))
        {
            foreach (var form in Forms)
            {
                var time = form.Contains('H', StringComparison.Ordinal) ? day.AddSeconds(random.Next(86_400)) : day;

                Read(time.ToString(form, CultureInfo.InvariantCulture)).Should().Be((uint)(time - First).TotalSeconds, "of {0} {1}", form, time);
            }
        }
    }

    [Theory]
    [InlineData("1989-12-31 23:59:59")]
    [InlineData("2100-01-01 00:00:00")]
    [InlineData("20/0-01-01 00:00:00")]
    [InlineData("20:0-01-01 00:00:00")]
    [InlineData("2026-00-10 00:00:00")]
    [InlineData("2026-13-10 00:00:00")]
    [InlineData("2026-19-10 00:00:00")]
    [InlineData("2026-02-29 00:00:00")]
    [InlineData("2026-04-31 00:00:00")]
    [InlineData("2026-04-00 00:00:00")]
    [InlineData("2026-04-01 24:00:00")]
    [InlineData("2026-04-01 00:60:00")]
    [InlineData("2026-04-01 00:00:60")]
    [InlineData("2026-04-01 00:00:6")]
    [InlineData("2026-04-01t00:00:00")]
    [InlineData("2026-04-01\u000000:00:00")]
    [InlineData("01/04/2026T00:00:00")]
    public void What_is_no_time_in_a_common_form_is_left_to_the_careful_reader(string text) => Read(text).Should().BeNull();

    [Fact]
    public void Nothing_written_is_an_unknown_time()
    {
        Span<byte> text = new byte[DossierBlock.Slack];

        CommonTime.TryRead(ref text[0], 0, out var seconds).Should().BeTrue();

        seconds.Should().Be(DossierValues.Unknown);
    }

    private static uint? Read(string text)
    {
        Span<byte> padded = [.. Encoding.ASCII.GetBytes(text), .. new byte[DossierBlock.Slack]];
        return CommonTime.TryRead(ref padded[0], text.Length, out var seconds) ? seconds : null;
    }
}
