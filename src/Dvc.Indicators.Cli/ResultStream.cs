namespace Dvc.Indicators.Cli;

/// <summary>The standard output. That it can not be written to ends the verb, as with any other output.</summary>
/// <param name="output">The stream; null where it is closed.</param>
internal sealed class ResultStream(Stream? output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (output is null)
        {
            throw Failed("a closed output");
        }

        try
        {
            output.Write(buffer);
            output.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed($"a writing error ({exception.Message})");
        }
    }

    private static ToolFailure Failed(string found) =>
        new(ExitCode.InvalidInput, $"stdout: found {found}; allowed: an output that can be written, or -o FILE");
}
