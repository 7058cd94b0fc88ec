namespace Dvc.Indicators.Cli.Tests;

/// <summary>What writes a cache or the files of a folder does not replace anything else without being told to.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private const string Allowed = "allowed: a new or empty folder, or --force, which replaces files of the same names\n";

    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("", "a file that is no cache")]
    [InlineData("DVCCACH", "a file that is no cache")]
    [InlineData("my notes", "a file that is no cache")]
    public void A_cache_replaces_nothing_but_a_cache(string content, string found)
    {
        var notes = _set.Folder.Write("notes.txt", content);

        var run = _set.Run("tally", "--period", "2026-Q3", "--cache", notes, "-o", _set.Folder.File("out.csv"));

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().Be($"dvc-indicators: {notes}: found {found}; allowed: with --cache: a cache that an earlier run left, or a name that is free\n");
        File.ReadAllText(notes).Should().Be(content);
        File.Exists(_set.Folder.File("out.csv")).Should().BeFalse();
    }

    [Fact]
    public void A_folder_and_a_device_are_no_caches()
    {
        _set.Run("tally", "--period", "2026-Q3", "--cache", _set.Folder.Location).Error.Should().Contain("found a directory; allowed: with --cache");
        var run = _set.Run("tally", "--period", "2026-Q3", "--cache", "/dev/null");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().Be("dvc-indicators: /dev/null: found a device or pipe; allowed: with --cache: a cache that an earlier run left, or a name that is free\n");
    }

    [Fact]
    public void A_damaged_cache_is_made_anew()
    {
        var cache = _set.Folder.Write("kept.columns", "DVCCACHE and more");

        _set.Run("tally", "--period", "2026-Q3", "--cache", cache).ExitCode.Should().Be(0);

        new FileInfo(cache).Length.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("dossiers.csv")]
    public void A_sample_into_a_folder_with_files_asks_for_force(string name)
    {
        var folder = Directory.CreateDirectory(_set.Folder.File("mine")).FullName;
        File.WriteAllText(Path.Combine(folder, name), "mine");

        var run = ToolRun.Of("sample", folder, "--size", "10");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().Be($"dvc-indicators: {folder}: found a folder that holds other files ({name}); {Allowed}");
        Directory.GetFiles(folder).Should().ContainSingle();
        File.ReadAllText(Path.Combine(folder, name)).Should().Be("mine");

        ToolRun.Of("sample", folder, "--size", "10", "--force").ExitCode.Should().Be(0);
        Directory.GetFiles(folder).Should().HaveCount(name == "notes.txt" ? 10 : 9);
        File.ReadAllText(Path.Combine(folder, "dossiers.csv")).Should().StartWith("MaHoSo,");
    }

    [Fact]
    public void A_sample_into_an_empty_or_a_new_folder_does_not()
    {
        var folder = Directory.CreateDirectory(_set.Folder.File("empty")).FullName;
        File.WriteAllText(Path.Combine(folder, ".gitignore"), "*");

        ToolRun.Of("sample", folder, "--size", "10").ExitCode.Should().Be(0);
        ToolRun.Of("sample", _set.Folder.File("a/b/c"), "--size", "10").ExitCode.Should().Be(0);

        Directory.GetFiles(_set.Folder.File("a/b/c")).Should().HaveCount(9);
        Directory.GetFileSystemEntries(_set.Folder.File("a/b")).Should().ContainSingle("nothing is left beside it");
    }

    [Fact]
    public void Pages_into_a_folder_with_files_ask_for_force_and_never_replace_an_input()
    {
        var folder = Directory.CreateDirectory(_set.Folder.File("site")).FullName;
        var result = Path.Combine(folder, "index.html");
        _set.Run("score", "--period", "2026-Q3", "--format", "json", "-o", result).ExitCode.Should().Be(0);

        var refused = ToolRun.Of("report", "--result", result, "--split", "-o", folder);
        var forced = ToolRun.Of("report", "--result", result, "--split", "-o", folder, "--force");

        (refused.ExitCode, refused.Error).Should().Be(
            (ExitCode.WrongUsage, $"dvc-indicators: {folder}: found a folder that holds other files (index.html); {Allowed}"));
        forced.ExitCode.Should().Be(ExitCode.WrongUsage);
        forced.Error.Should().StartWith($"dvc-indicators: -o {result}: found the file that --result {result} reads");
        File.ReadAllText(result).Should().StartWith("{");
        Directory.GetFileSystemEntries(folder).Should().ContainSingle();
    }
}
