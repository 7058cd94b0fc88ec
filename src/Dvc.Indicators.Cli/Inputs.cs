using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>Opens inputs by their names on the command line and takes what was read, or ends the verb with what was wrong.</summary>
internal static class Inputs
{
    public static InputSource Open(string path, Streams streams) =>
        path == "-" ? InputSource.FromStream("stdin", streams.Input)
        : FileIdentity.IsStream(path) ? new InputSource(path, () => OpenStream(path))
        : InputSource.FromFile(path);

    /// <summary>Opens a device or pipe; both that and reading it can be waited for, until the user interrupts.</summary>
    public static Stream OpenStream(string path)
    {
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0));
        return new InterruptibleInput(opening.WaitAsync(Interruption.Token).GetAwaiter().GetResult(), Interruption.Token);
    }

    public static T Take<T>(FileReading<T> reading, Streams streams)
        where T : class
    {
        if (reading.Value is not { } value)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [.. reading.Errors.Select(error => error.ToString())], reading.ErrorCount);
        }

        foreach (var note in reading.Notes)
        {
            streams.Warn(note.ToString());
        }

        return value;
    }
}
