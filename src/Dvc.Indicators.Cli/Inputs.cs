using System.Collections.Immutable;
using System.Globalization;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>Opens inputs by their names on the command line and takes what was read, or ends the verb with what was wrong.</summary>
internal static class Inputs
{
    /// <summary>Opens one input.</summary>
    public static InputSource Open(string path, Streams streams)
    {
        var found = OpenAll(path, streams);
        return found.Length == 1 ? found[0] : throw ToolFailure.At(
            ExitCode.WrongUsage, path,
            new(
                string.Create(CultureInfo.InvariantCulture, $"{found.Length} tệp khớp mẫu"),
                string.Create(CultureInfo.InvariantCulture, $"{found.Length} files that match")),
            new("một tệp", "one"));
    }

    /// <summary>Opens the inputs that a name means, which may be a pattern.</summary>
    public static ImmutableArray<InputSource> OpenAll(string path, Streams streams) =>
        path == "-" ? [OpenOne(path, streams)] : [.. InputFolder.Expand(path).Select(found => OpenOne(found, streams))];

    /// <summary>The paths of the files that a name means.</summary>
    public static IEnumerable<string> FilesOf(string path) =>
        path == "-" ? [path] : InputFolder.Expand(path).Select(found => InputSource.FromFile(found).FilePath!);

    /// <summary>The paths of the files that a name means, those of folders too.</summary>
    public static IEnumerable<string> FilesOfFolders(string path) =>
        path == "-" ? [path] : InputFolder.Sources(path).Select(source => source.FilePath ?? source.Name);

    private static InputSource OpenOne(string path, Streams streams) =>
        path == "-" ? InputSource.FromStream("stdin", streams.Input)
        : FileIdentity.IsStream(path) ? new InputSource(path, () => OpenStream(path))
        : InputSource.FromFile(path);

    /// <summary>Opens a device or pipe; both that and reading it can be waited for, until the user interrupts.</summary>
    public static Stream OpenStream(string path)
    {
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0));
        return new InterruptibleInput(opening.WaitAsync(Interruption.Token).GetAwaiter().GetResult(), Interruption.Token);
    }

    /// <summary>Reads the mappings that are named, which are one; what comes with the library where none is.</summary>
    public static Mapping Mapping(string[]? paths, Streams streams) => paths is { Length: > 0 }
        ? Take(Files.Mapping.Read([.. paths.SelectMany(path => OpenAll(path, streams))]), streams)
        : Files.Mapping.Shipped;

    public static T Take<T>(FileReading<T> reading, Streams streams)
        where T : class
    {
        if (reading.Value is not { } value)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [.. reading.Errors.Select(error => error.Message)], reading.ErrorCount);
        }

        foreach (var note in reading.Notes)
        {
            streams.Warn(note.Message);
        }

        return value;
    }
}
