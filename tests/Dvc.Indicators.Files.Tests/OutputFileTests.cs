namespace Dvc.Indicators.Files.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Target => Path.Combine(_folder.FullName, "result.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_written_and_nothing_else_is_left()
    {
        OutputFile.WriteWhole(Target, stream => stream.Write("new"u8)).Should().BeNull();

        File.ReadAllText(Target).Should().Be("new");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void While_it_is_written_the_old_file_is_seen()
    {
        File.WriteAllText(Target, "old");

        OutputFile.WriteWhole(Target, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            File.ReadAllText(Target).Should().Be("old");
        }).Should().BeNull();

        File.ReadAllText(Target).Should().Be("new");
    }

    [Fact]
    public void When_the_writing_fails_the_old_file_stays_and_nothing_else_is_left()
    {
        File.WriteAllText(Target, "old");
        var write = () => OutputFile.WriteWhole(Target, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException("no");
        });

        write.Should().Throw<InvalidOperationException>();
        File.ReadAllText(Target).Should().Be("old");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void A_full_disk_is_an_error_and_leaves_nothing()
    {
        var error = OutputFile.WriteWhole(Target, _ => throw new IOException("No space left on device"));

        error!.Message.English.Should().Be($"{Target}: found a writing error (No space left on device); allowed: a file that can be written");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error()
    {
        var path = Path.Combine(_folder.FullName, "none", "result.json");

        OutputFile.WriteWhole(path, _ => { })!.Message.English.Should().Be($"{path}: found no such directory; allowed: a file that can be written");
    }

    [Fact]
    public void A_directory_is_an_error() =>
        OutputFile.WriteWhole(_folder.FullName, _ => { })!.Message.English.Should().Be($"{_folder.FullName}: found a directory; "
            + "allowed: a file to write to");

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_replaced()
    {
        var link = Path.Combine(_folder.FullName, "link.json");
        File.WriteAllText(Target, "old");
        File.CreateSymbolicLink(link, Target);

        OutputFile.WriteWhole(link, stream => stream.Write("new"u8)).Should().BeNull();

        new FileInfo(link).LinkTarget.Should().Be(Target);
        File.ReadAllText(Target).Should().Be("new");
    }

    [Fact]
    public void A_part_left_by_a_program_that_was_killed_is_not_touched()
    {
        var left = Path.Combine(_folder.FullName, ".result.json.1.part");
        File.WriteAllText(left, "left");

        OutputFile.WriteWhole(Target, stream => stream.Write("new"u8)).Should().BeNull();

        File.ReadAllText(left).Should().Be("left");
        File.ReadAllText(Target).Should().Be("new");
    }

    [Fact]
    public void A_file_in_a_file_system_of_devices_is_written_whole_like_any_other()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = Directory.CreateDirectory($"/dev/shm/{_folder.Name}");
        try
        {
            var target = Path.Combine(folder.FullName, "result.json");
            File.WriteAllText(target, "an older and longer text");
            OutputFile.WriteWhole(target, stream => stream.Write("new"u8)).Should().BeNull();
            OutputFile.WriteWhole(target + "2", _ => throw new IOException("full")).Should().NotBeNull();

            File.ReadAllText(target).Should().Be("new");
            folder.GetFiles().Should().ContainSingle("what fails leaves nothing");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_pipe_anywhere_is_written_to_as_it_is()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var pipe = Path.Combine(_folder.FullName, "pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        using var reader = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
        OutputFile.WriteWhole(pipe, stream => stream.Write("new"u8)).Should().BeNull();

        var read = new byte[3];
        reader.ReadExactly(read);
        read.Should().Equal("new"u8.ToArray());
        FileIdentity.IsStream(pipe).Should().BeTrue();
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void The_longest_name_that_the_system_takes_is_written()
    {
        var name = string.Concat(Enumerable.Repeat("ế", 80)) + ".json";

        OutputFile.WriteWhole(Path.Combine(_folder.FullName, name), stream => stream.Write("new"u8)).Should().BeNull();

        _folder.GetFiles().Should().ContainSingle().Which.Name.Should().Be(name);
    }
}
