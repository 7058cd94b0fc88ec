namespace Dvc.Indicators.Cli.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Sample(string set, string file) => PathOf("samples", "data", set, file);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Dvc.Indicators.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
