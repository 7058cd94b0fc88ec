using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.House;

/// <summary>A source file of the repository: its path from the top, with slashes, and its text.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly Lazy<string> Top = new(FindTop);

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder directly below the project's, which is the room; empty for a file beside the project file.</summary>
    public string Room => Path.Split('/') is [_, _, var room, _, ..] ? room : "";

    /// <summary>The text without comments, texts and characters, with its lines kept.</summary>
    public string Code => Ignored().Replace(Text, match => new string('\n', match.Value.Count(character => character == '\n')));

    public int LineCount => Text.Count(character => character == '\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>All C# files below a folder of the repository, without what builds leave behind.</summary>
    public static List<SourceFile> Under(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Top.Value, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Short: System.IO.Path.GetRelativePath(Top.Value, path).Replace('\\', '/')))
            .Where(path => !path.Short.Split('/').Any(step => step is "obj" or "bin"))
            .OrderBy(path => path.Short, StringComparer.Ordinal)
            .Select(path => new SourceFile(path.Short, File.ReadAllText(path.Full)))];

    public static string TextOf(string path) => File.ReadAllText(System.IO.Path.Combine(Top.Value, path));

    private static string FindTop()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Dvc.Indicators.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("No folder above the tests holds Dvc.Indicators.sln.");
    }

    [GeneratedRegex("""
        //.*|/\*[\s\S]*?\*/|\"{3}[\s\S]*?\"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'
        """)]
    private static partial Regex Ignored();
}
