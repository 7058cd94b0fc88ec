namespace Dvc.Indicators.Files;

/// <summary>A path that may name a sheet of a workbook: <c>file.xlsx#Sheet</c>, unless a file has that whole name.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Sheet">The name of the sheet; null where none is named.</param>
internal readonly record struct SheetPath(string File, string? Sheet)
{
    /// <summary>Looks which file a path means.</summary>
    public static SheetPath Find(string path)
    {
        for (var at = path.IndexOf('#'); at > 0 && !Path.Exists(path); at = path.IndexOf('#', at + 1))
        {
            if (System.IO.File.Exists(path[..at]))
            {
                return new SheetPath(path[..at], path[(at + 1)..]);
            }
        }

        return new SheetPath(path, null);
    }
}
