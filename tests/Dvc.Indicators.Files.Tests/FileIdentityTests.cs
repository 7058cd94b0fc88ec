namespace Dvc.Indicators.Files.Tests;

public sealed class FileIdentityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public FileIdentityTests()
    {
        File.WriteAllText(In("a"), "");
        File.WriteAllText(In("b"), "");
        File.CreateSymbolicLink(In("to-a"), In("a"));
        File.CreateSymbolicLink(In("to-none"), "none");
        File.CreateSymbolicLink(In("circle"), "circle");
        Directory.CreateSymbolicLink(In("here"), _folder.FullName);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "./a", true)]
    [InlineData("a", "x/../a", true)]
    [InlineData("a", "to-a", true)]
    [InlineData("a", "here/a", true)]
    [InlineData("here/here/to-a", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("a", "none", false)]
    [InlineData("none", "none", true)]
    [InlineData("none", "to-none", true)]
    [InlineData("none", "here/none", true)]
    [InlineData("none", "here/to-none", true)]
    [InlineData("here/x/none", "x/none", true)]
    [InlineData("none", "other", false)]
    [InlineData("circle", "a", false)]
    [InlineData("circle", "circle", true)]
    [InlineData("a", "a/a", false)]
    public void One_file_is_told_under_two_names(string path, string other, bool isSame)
    {
        FileIdentity.AreSame(In(path), In(other)).Should().Be(isSame);
        FileIdentity.AreSame(In(other), In(path)).Should().Be(isSame);
    }

    [Fact]
    public void Streams_are_told_by_their_kind()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        FileIdentity.IsStream("/dev/null").Should().BeTrue();
        FileIdentity.IsStream(In("a")).Should().BeFalse();
        FileIdentity.IsStream(In("none")).Should().BeFalse();
        FileIdentity.IsStream(_folder.FullName).Should().BeFalse();
    }

    [Fact]
    public void An_empty_path_and_a_null_character_are_misuse()
    {
        FluentActions.Invoking(() => FileIdentity.AreSame("", "a")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FileIdentity.IsStream("a\0b")).Should().Throw<ArgumentException>();
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
