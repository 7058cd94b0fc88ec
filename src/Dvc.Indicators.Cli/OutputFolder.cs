using System.Globalization;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli;

/// <summary>Writes the files of a folder: all of them, or none when something fails on the way.</summary>
/// <param name="path">The folder; it is made if there is none.</param>
/// <param name="named">The files of the command line, none of which is replaced.</param>
/// <param name="streams">Where it is told what was written.</param>
internal sealed class OutputFolder(string path, NamedFiles named, Streams streams)
{
    private const int MostNames = 3;

    private static readonly string[] HiddenNames = ["desktop.ini", "Thumbs.db"];

    /// <summary>Ends the verb where a folder holds anything, unless the user insists: it may be replaced.</summary>
    public static void CheckOthers(string path, bool isForced)
    {
        if (isForced || !Directory.Exists(path))
        {
            return;
        }

        var others = Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.') && Array.IndexOf(HiddenNames, name) < 0).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            var names = string.Join(", ", others.Take(MostNames)) + (others.Count > MostNames ? ", …" : "");
            throw ToolFailure.At(
                ExitCode.WrongUsage, path, new($"thư mục có tệp khác ({names})", $"a folder that holds other files ({names})"),
                new(
                    "thư mục mới hoặc rỗng, hoặc --force để thay các tệp cùng tên",
                    "a new or empty folder, or --force, which replaces files of the same names"));
        }
    }

    /// <summary>Writes files beside the folder and moves them there once all are written. Other files of the folder stay.</summary>
    /// <param name="writeAll">Gets what writes one file, by its name.</param>
    public void Write(Action<Action<string, Action<Stream>>> writeAll) => WriteInto(beside => writeAll((name, write) =>
    {
        using var file = new FileStream(Path.Combine(beside, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        write(file);
        Interruption.Token.ThrowIfCancellationRequested();
    }));

    /// <summary>Writes files into a folder beside this one and moves them here once all are written. Other files of the folder stay.</summary>
    /// <param name="writeAll">Gets the folder to write to.</param>
    public void WriteInto(Action<string> writeAll)
    {
        if (File.Exists(path))
        {
            throw ToolFailure.At(ExitCode.InvalidInput, path, new("một tệp", "a file"), new("một thư mục để ghi", "a folder to write to"));
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(folder) is not { } above || !Directory.Exists(above))
        {
            throw ToolFailure.At(
                ExitCode.InvalidInput, path, new("thư mục cấp trên không tồn tại", "no such directory above it"),
                new("thư mục ghi được", "a folder that can be written"));
        }

        var beside = CreateBeside(above, Path.GetFileName(folder));
        try
        {
            writeAll(beside);
            Move(beside, folder);
        }
        finally
        {
            Directory.Delete(beside, recursive: true);
        }

        streams.Tell(path);
    }

    private void Move(string beside, string folder)
    {
        string[] names = [.. Directory.EnumerateFiles(beside).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        foreach (var name in names)
        {
            named.Check(CommonOptions.OutputLabel, Path.Combine(path, name));
        }

        Interruption.Token.ThrowIfCancellationRequested();
        Directory.CreateDirectory(folder);
        foreach (var name in names)
        {
            File.Move(Path.Combine(beside, name), Path.Combine(folder, name), overwrite: true);
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
