namespace Dvc.Indicators.Cli.Tests;

/// <summary>The options for large files: threads, memory, versions, and the columns that are kept for the next run.</summary>
public sealed class LargeFileOptionTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void The_number_of_threads_changes_nothing(string threads)
    {
        var plain = _set.Run("score", "--period", "2026-Q3", "--format", "json");

        _set.Run("score", "--period", "2026-Q3", "--format", "json", "--threads", threads).Should().Be(plain);
    }

    [Fact]
    public void A_second_run_from_kept_columns_says_the_same_in_every_period()
    {
        var cache = _set.Folder.File("kept.columns");
        foreach (var period in new[] { "2026-Q3", "2026-07", "2026" })
        {
            var plain = _set.Run("tally", "--period", period);

            _set.Run("tally", "--period", period, "--cache", cache).Should().Be(plain);
            _set.Run("tally", "--period", period, "--cache", cache).Should().Be(plain);
        }

        File.Exists(cache).Should().BeTrue();
    }

    [Fact]
    public void Kept_columns_of_a_file_that_has_changed_are_made_anew()
    {
        var cache = _set.Folder.File("kept.columns");
        _set.Run("tally", "--period", "2026-Q3", "--cache", cache).Output.Should().Contain("H15.12,DOSSIER_SYNC,4,4\n");

        File.AppendAllText(_set.Dossiers, "D6,1.1,H15.12,2,9,2026-07-07 08:00:00,,2026-07-08 08:00:00,0,\n");

        _set.Run("tally", "--period", "2026-Q3", "--cache", cache).Output.Should().Contain("H15.12,DOSSIER_SYNC,5,5\n");
    }

    [Fact]
    public void Every_version_counts_where_the_sources_are_said_to_have_one_each()
    {
        var run = _set.Run("tally", "--period", "2026-Q3", "--assume-unique");

        run.Output.Should().Contain("H15.12,DOSSIER_SYNC,5,5\n");
        run.Error.Should().Contain("read 6 records = accepted 6 + superseded 0 + rejected 0");
    }

    [Theory]
    [InlineData("--threads: found 0; allowed: a whole number from 1 on", "--threads", "0")]
    [InlineData("--memory: found much; allowed: a number of bytes above 0, or of KB, MB or GB as in 512MB", "--memory", "much")]
    [InlineData("--memory: found 0MB; allowed: a number of bytes above 0, or of KB, MB or GB as in 512MB", "--memory", "0MB")]
    public void Numbers_that_are_none_are_wrong_usage(string message, params string[] more)
    {
        var run = _set.Run("score", ["--period", "2026-Q3", .. more]);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().StartWith($"dvc-indicators: {message}\n");
    }

    [Fact]
    public void More_memory_than_allowed_is_a_limit_that_was_passed()
    {
        var run = _set.Run("score", "--period", "2026-Q3", "--memory", "1KB");

        run.ExitCode.Should().Be(ExitCode.LimitPassed);
        run.Output.Should().BeEmpty();
        run.Error.Should().MatchRegex(
            "^dvc-indicators: --memory: the keys and counters of the dossiers need more than [0-9]+ bytes; allowed: 1024; --assume-unique needs no memory for keys, where the sources guarantee that no dossier is there twice\n$");
    }

    [Fact]
    public void The_standard_input_can_not_be_kept()
    {
        var run = ToolRun.With(
            RecordSet.Csv, "tally", "--dossiers", "-", "--agencies", _set.Agencies, "--period", "2026-Q3", "--cache", _set.Folder.File("kept.columns"));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Be("dvc-indicators: stdin: found a stream; allowed: with a cache: files\n");
    }

    [Fact]
    public void Columns_that_can_not_be_kept_are_an_error()
    {
        var run = _set.Run("tally", "--period", "2026-Q3", "--cache", _set.Folder.File("none/kept.columns"));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain("kept.columns: found no such directory; allowed: a file that can be written\n");
        run.Output.Should().BeEmpty();
    }
}
