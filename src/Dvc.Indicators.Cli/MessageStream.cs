namespace Dvc.Indicators.Cli;

/// <summary>The standard error. Messages that nobody can be given (it is closed, or its disk is full) are dropped: the result counts.</summary>
/// <param name="error">The stream; null where it is closed.</param>
internal sealed class MessageStream(Stream? error) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            error?.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no other place to say so.
        }
    }
}
