using System.IO.Pipelines;

namespace Dvc.Indicators.Files;

/// <summary>
/// Runs a formatter and flushes its buffer to a stream or pipe whenever it is full, blocking or awaiting. The bytes are the same either way.
/// No more is in memory than the buffer and the piece that is being formatted.
/// </summary>
internal static class FormattedOutput
{
    /// <summary>Writes to a stream, which stays open.</summary>
    public static void Write(Stream stream, Formatter format)
    {
        using var buffer = new OutputBuffer();
        foreach (var _ in format(buffer))
        {
            if (buffer.IsFull)
            {
                stream.Write(buffer.Written.Span);
                buffer.Clear();
            }
        }

        stream.Write(buffer.Written.Span);
    }

    /// <summary>Writes to a stream, which stays open and is written to by its asynchronous methods only.</summary>
    public static Task WriteAsync(Stream stream, Formatter format, CancellationToken cancellationToken) =>
        WriteAsync(
            async bytes =>
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                return true;
            },
            format,
            cancellationToken);

    /// <summary>Writes to a pipe, which is not completed; the writing ends early when its reader is completed.</summary>
    /// <exception cref="OperationCanceledException">The token or <see cref="PipeWriter.CancelPendingFlush"/> cancelled it.</exception>
    public static Task WriteAsync(PipeWriter writer, Formatter format, CancellationToken cancellationToken) =>
        WriteAsync(
            async bytes =>
            {
                var flushed = await writer.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                return flushed.IsCanceled ? throw new OperationCanceledException("Writing to the pipe was cancelled.") : !flushed.IsCompleted;
            },
            format,
            cancellationToken);

    private static async Task WriteAsync(
        Func<ReadOnlyMemory<byte>, ValueTask<bool>> write, Formatter format, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var buffer = new OutputBuffer();
        foreach (var _ in format(buffer))
        {
            if (buffer.IsFull)
            {
                if (!await write(buffer.Written).ConfigureAwait(false))
                {
                    return;
                }

                buffer.Clear();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        await write(buffer.Written).ConfigureAwait(false);
    }
}
