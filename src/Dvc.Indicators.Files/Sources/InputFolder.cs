using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Finds the files that a path means: a file, all files of a folder, or those that match a pattern. Safe for use by several threads.</summary>
public static class InputFolder
{
    internal static readonly LocalizedText WithDossiers = new("thư mục có tệp hồ sơ", "a folder with files of dossiers");

    /// <summary>The files of a path.</summary>
    /// <param name="path">A file, a folder, or a pattern, see <see cref="Expand"/>.</param>
    /// <returns>
    /// For a folder its files by name in the order of code units, without folders within it and without those that the system or Office puts
    /// there (<c>.*</c>, <c>~$*</c>, <c>desktop.ini</c>, <c>Thumbs.db</c>); of the others those with none of the required columns are passed
    /// over when they are read, and a note names all of these. For any other path that path. A folder that has no files or must not be read
    /// gives one source, the reading of which says so.
    /// </returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static ImmutableArray<InputSource> Sources(string path) =>
        [.. Expand(path).SelectMany(found => Directory.Exists(found) ? FilesOf(found) : [InputSource.FromFile(found)])];

    /// <summary>The files and folders that a pattern means.</summary>
    /// <param name="path">A path, in the names of which <c>*</c> stands for any characters and <c>?</c> for one.</param>
    /// <returns>
    /// The paths that match in the order of code units, but for files of the system as in <see cref="Sources"/>; the path itself where
    /// something has that name, where it is no pattern, and where nothing matches.
    /// </returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static ImmutableArray<string> Expand(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!FilePattern.IsPattern(path) || SheetPath.Find(path) is not { Sheet: null } || Path.Exists(path))
        {
            return [path];
        }

        var found = FilePattern.Find(path);
        return found.IsEmpty ? [path] : found;
    }

    private static ImmutableArray<InputSource> FilesOf(string folder)
    {
        try
        {
            var names = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToLookup(FilePattern.IsOfSystem);
            var content = new FolderContent(folder, [.. names[true].Select(Path.GetFileName)!]);
            ImmutableArray<InputSource> sources = [.. names[false].Select(name => InputSource.FromFolder(name, content))];
            return sources.IsEmpty ? [Unreadable(folder, new("thư mục không có tệp", "a folder without files"), WithDossiers)] : sources;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(
                folder, new("thư mục mà người dùng này không được đọc", "a folder that this user must not read"),
                new("thư mục đọc được", "a folder that can be read"))];
        }
    }

    /// <summary>A source the reading of which says what is wrong with a folder.</summary>
    internal static InputSource Unreadable(string path, LocalizedText found, LocalizedText allowed) =>
        new(path, () => throw new InputException(new FileError(path, null, null, found, allowed)));
}
