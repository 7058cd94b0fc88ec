using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Dvc.Indicators.Files;

/// <summary>Finds what matches a pattern of names, as the shells of Linux do and those of Windows do not.</summary>
internal static class FilePattern
{
    private static readonly char[] Wildcards = ['*', '?'];
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>Whether a path is a pattern.</summary>
    public static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0;

    /// <summary>Whether the system or Office has put a file into its folder.</summary>
    public static bool IsOfSystem(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
            || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase) || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What matches a pattern, in the order of code units; none where nothing does.</summary>
    public static ImmutableArray<string> Find(string pattern)
    {
        var found = Matches(pattern);

        // The sheet of each workbook that matches.
        if (found.Count == 0 && pattern.IndexOf('#') is > 0 and var mark)
        {
            found = Matches(pattern[..mark]).ConvertAll(path => path + pattern[mark..]);
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static List<string> Matches(string pattern)
    {
        var first = pattern.IndexOfAny(Wildcards);
        var start = pattern[..first].LastIndexOfAny(Separators) + 1;
        var end = pattern.IndexOfAny(Separators, first) is >= 0 and var next ? next : pattern.Length;
        var (folder, name, rest) = (pattern[..start], pattern[start..end], pattern[end..]);
        var found = new List<string>();
        foreach (var entry in EntriesOf(folder).Where(entry => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(entry), OperatingSystem.IsWindows())))
        {
            var path = folder + Path.GetFileName(entry) + rest;
            if (IsPattern(rest))
            {
                found.AddRange(Matches(path));
            }
            else if (!IsOfSystem(path) && (rest.Length == 0 || Path.Exists(path)))
            {
                found.Add(path);
            }
        }

        return found;
    }

    private static string[] EntriesOf(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder.Length == 0 ? "." : folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
