using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>The standard error. Messages that nobody can be given (it is closed, or its disk is full) are dropped: the result counts.</summary>
/// <param name="error">The stream; null where it is closed.</param>
internal sealed class MessageStream(Stream? error) : WriteOnlyStream
{
    private const string Path = "/dev/stderr";

    private Stream? _error = error;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _error?.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no other place to say so.
        }
    }

    /// <summary>
    /// Writes from now on without the console, whose streams wait for each other: not even an error is written while somebody keeps the
    /// standard output waiting.
    /// </summary>
    public void LeaveConsole()
    {
        if (_error is null || !File.Exists(Path))
        {
            return;
        }

        try
        {
            var mode = FileIdentity.IsStream(Path) ? FileMode.Open : FileMode.Append;
            _error = new FileStream(Path, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _error = null;
        }
    }
}
