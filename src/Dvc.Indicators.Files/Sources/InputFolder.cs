using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Finds the files that a path means: a file, or all files of a folder. Safe for use by several threads.</summary>
public static class InputFolder
{
    /// <summary>The files of a path.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <returns>
    /// For a folder its files by name in the order of code units, without folders within it and without files whose names begin with a
    /// dot; for any other path that path. A folder that has no files or must not be read gives one source, the reading of which says so.
    /// </returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static ImmutableArray<InputSource> Sources(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            return [InputSource.FromFile(path)];
        }

        try
        {
            var names = Directory.GetFiles(path).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal);
            ImmutableArray<InputSource> sources = [.. names.Select(InputSource.FromFile)];
            return sources.IsEmpty ? [Unreadable(path, "a folder without files", "a folder with files of dossiers")] : sources;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(path, "a folder that this user must not read", "a folder that can be read")];
        }
    }

    private static InputSource Unreadable(string path, string found, string allowed) =>
        new(path, () => throw new InputException(new FileError(path, null, null, found, allowed)));
}
