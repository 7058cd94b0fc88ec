namespace Dvc.Indicators.Cli.Tests;

/// <summary>A folder for the files of one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Location = Directory.CreateTempSubdirectory("dvc-indicators-").FullName;

    public string Location { get; }

    public string File(string name) => Path.Combine(Location, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Location, recursive: true);
}
