namespace Dvc.Indicators.Cli;

/// <summary>The standard output. That it can not be written to ends the verb, as with any other output.</summary>
/// <param name="output">The stream; null where it is closed.</param>
internal sealed class ResultStream(Stream? output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (output is null)
        {
            throw Failed(new("đầu ra đã đóng", "a closed output"));
        }

        try
        {
            output.Write(buffer);
            output.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed(new($"lỗi ghi ({exception.Message})", $"a writing error ({exception.Message})"));
        }
    }

    private static ToolFailure Failed(LocalizedText found) => ToolFailure.At(
        ExitCode.InvalidInput, "stdout", found, new("đầu ra ghi được, hoặc -o TỆP", "an output that can be written, or -o FILE"));
}
