using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Writes results as files have them, agency by agency, so that memory does not grow with their number.</summary>
internal static class ResultJsonOutput
{
    private const int FlushSize = 1 << 18;

    /// <summary>Writes a result to a stream.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(RankedResult result, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, ResultJsonWriter.FileLayout))
        {
            using var writer = new ResultJsonWriter(result, json);
            writer.WriteBeginning();
            for (var row = 0; row < result.Scores.Count; row++)
            {
                writer.WriteAgency(row);
                if (json.BytesPending > FlushSize)
                {
                    json.Flush();
                }
            }

            writer.WriteEnd();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a result to a pipe, which is flushed but not completed.</summary>
    /// <remarks>Nothing more is written once the reader of the pipe has left it.</remarks>
    public static async Task WriteAsync(RankedResult result, PipeWriter pipe, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var json = new Utf8JsonWriter(pipe, ResultJsonWriter.FileLayout);
        using var writer = new ResultJsonWriter(result, json);
        writer.WriteBeginning();
        var flushed = 0L;
        for (var row = 0; row < result.Scores.Count; row++)
        {
            writer.WriteAgency(row);
            if (json.BytesCommitted + json.BytesPending - flushed > FlushSize)
            {
                flushed = json.BytesCommitted + json.BytesPending;
                if (await FlushAsync(json, pipe, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }
            }
        }

        writer.WriteEnd();
        json.Flush();
        pipe.Write("\n"u8);
        await FlushAsync(json, pipe, cancellationToken).ConfigureAwait(false);
    }

    // Whether the reader of the pipe has left it.
    private static async ValueTask<bool> FlushAsync(Utf8JsonWriter json, PipeWriter pipe, CancellationToken cancellationToken)
    {
        json.Flush();
        var flushed = await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
        return flushed.IsCanceled ? throw new OperationCanceledException("The flush of the pipe was cancelled.") : flushed.IsCompleted;
    }
}
