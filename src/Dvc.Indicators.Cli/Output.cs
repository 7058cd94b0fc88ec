using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>
/// Writes a result to a file, whole or not at all, or to the standard output or another pipe, whole unless the user interrupts while the
/// reader keeps it waiting.
/// </summary>
internal static class Output
{
    public static void Write(string? path, Streams streams, Action<Stream> write)
    {
        if (path is null || NamedFiles.IsStandardOutput(path))
        {
            WriteGathered("stdout", streams, write, bytes => streams.Output.Write(bytes));
        }
        else if (FileIdentity.IsStream(path))
        {
            WriteGathered(path, streams, write, bytes => WriteFile(path, stream => stream.Write(bytes)));
        }
        else
        {
            WriteFile(path, stream => WriteUnlessInterrupted(stream, write));
        }

        streams.Tell(path ?? "stdout");
    }

    private static void WriteFile(string path, Action<Stream> write)
    {
        if (OutputFile.WriteWhole(path, write) is { } error)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [error.Message]);
        }
    }

    // Gathered first, so that a failure on the way leaves no half result in a pipe.
    private static void WriteGathered(string name, Streams streams, Action<Stream> write, Action<byte[]> send)
    {
        using var whole = new MemoryStream();
        WriteUnlessInterrupted(whole, write);
        var bytes = whole.ToArray();
        try
        {
            Task.Run(() => send(bytes), CancellationToken.None).WaitAsync(Interruption.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            streams.FreeMessages();
            streams.Tell(new LocalizedText($"một phần của {name}", $"a part of {name}").In(streams.Language));
            throw;
        }
    }

    private static void WriteUnlessInterrupted(Stream stream, Action<Stream> write)
    {
        write(stream);
        Interruption.Token.ThrowIfCancellationRequested();
    }
}
