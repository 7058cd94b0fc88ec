using System.Globalization;

namespace Dvc.Indicators.Cli;

/// <summary>Writes the files of a folder: all of them, or none when something fails on the way.</summary>
internal static class OutputFolder
{
    /// <summary>Writes files beside the folder and moves them there once all are written. Other files of the folder stay.</summary>
    /// <param name="path">The folder; it is made if there is none.</param>
    /// <param name="writeAll">Gets what writes one file, by its name.</param>
    public static void Write(string path, Action<Action<string, Action<Stream>>> writeAll)
    {
        if (File.Exists(path))
        {
            throw new ToolFailure(ExitCode.InvalidInput, $"{path}: found a file; allowed: a folder to write to");
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(folder) is not { } above || !Directory.Exists(above))
        {
            throw new ToolFailure(ExitCode.InvalidInput, $"{path}: found no such directory above it; allowed: a folder that can be written");
        }

        var beside = CreateBeside(above, Path.GetFileName(folder));
        try
        {
            var names = new List<string>();
            writeAll((name, write) =>
            {
                names.Add(name);
                using var file = new FileStream(Path.Combine(beside, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
                write(file);
                Interruption.Token.ThrowIfCancellationRequested();
            });
            Directory.CreateDirectory(folder);
            foreach (var name in names)
            {
                File.Move(Path.Combine(beside, name), Path.Combine(folder, name), overwrite: true);
            }
        }
        finally
        {
            Directory.Delete(beside, recursive: true);
        }
    }

    private static string CreateBeside(string above, string name)
    {
        for (var number = 1; ; number++)
        {
            var beside = Path.Combine(above, string.Create(CultureInfo.InvariantCulture, $".{name}.{number}.part"));
            if (!Path.Exists(beside))
            {
                return Directory.CreateDirectory(beside).FullName;
            }
        }
    }
}
