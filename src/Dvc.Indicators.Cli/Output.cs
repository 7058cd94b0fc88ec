using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>Writes a result to a file, whole or not at all, or to the standard output; nothing once the user has interrupted.</summary>
internal static class Output
{
    public static void Write(string? path, Streams streams, Action<Stream> write)
    {
        if (path is not null and not "-")
        {
            if (OutputFile.WriteWhole(path, WriteUnlessInterrupted) is { } error)
            {
                throw new ToolFailure(ExitCode.InvalidInput, error.ToString());
            }

            return;
        }

        // Gathered first, so that a failure on the way leaves no half result in a pipe.
        using var whole = new MemoryStream();
        WriteUnlessInterrupted(whole);
        whole.Position = 0;
        whole.CopyTo(streams.Output);
        streams.Output.Flush();

        void WriteUnlessInterrupted(Stream stream)
        {
            write(stream);
            Interruption.Token.ThrowIfCancellationRequested();
        }
    }
}
