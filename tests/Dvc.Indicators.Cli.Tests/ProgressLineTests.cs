namespace Dvc.Indicators.Cli.Tests;

public sealed class ProgressLineTests
{
    [Fact]
    public void Records_share_rate_and_time_left_are_told_and_taken_off_again()
    {
        using var error = new StringWriter();
        var now = 5_000L;
        var streams = new Streams(Stream.Null, Stream.Null, error, isErrorATerminal: true, milliseconds: () => now) { Language = Language.English };
        var line = new ProgressLine(streams);

        // After 2 of 8 seconds a quarter of the bytes is read.
        now = 7_000;
        line.Note(250, 1_000);
        line.Report(65_536);
        const string Shown = "65,536 dossiers read (25 %, about 6 seconds left), 32,768 dossiers a second";
        error.ToString().Should().Be($"\r{Shown}");

        line.Clear();
        error.ToString().Should().EndWith($"\r{new string(' ', Shown.Length)}\r");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100L)]
    public void Without_a_known_size_there_is_no_share(long? all)
    {
        using var error = new StringWriter();
        var now = 0L;
        var line = new ProgressLine(new Streams(Stream.Null, Stream.Null, error, isErrorATerminal: true, milliseconds: () => now));

        now = 1_000;
        line.Note(250, all);
        line.Report(1_000);

        error.ToString().Should().Be("\rđã đọc 1,000 hồ sơ, 1,000 hồ sơ/giây");
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Only_a_terminal_is_told_and_not_where_quiet_is_asked_for(bool isTerminal, bool isQuiet, bool isTold)
    {
        using var error = new StringWriter();
        var streams = new Streams(Stream.Null, Stream.Null, error, isTerminal) { IsQuiet = isQuiet };
        using var reporter = new ReadReporter(streams);

        (reporter.Observe(null, null).Progress is not null).Should().Be(isTold);
    }
}
