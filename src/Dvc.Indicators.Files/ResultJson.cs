using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Results as JSON: one object that holds the scores and ranks, the figures they come from, what decided them and the whole rule set, so that
/// whoever gets it can check it. Safe for use by several threads.
/// </summary>
/// <remarks>What is written is indented JSON in UTF-8, ending with a line feed; the same bytes for the same result, whatever it is written to.</remarks>
public static class ResultJson
{
    /// <summary>
    /// The version of the JSON format that is read and written. Version 1 did not say how its figures were counted and is refused.
    /// </summary>
    public const int FormatVersion = 2;

    /// <summary>The most bytes, unpacked, of a file that is read: 256 MiB, three times what the agencies of the whole country take.</summary>
    public const int LargestFile = 256 << 20;

    /// <summary>The JSON Schema (draft 2020-12) of a result, as UTF-8.</summary>
    /// <returns>A copy of the schema.</returns>
    public static byte[] Schema() => SchemaResource.Read("result.schema.json");

    /// <summary>Writes a result; <see cref="Read"/> gives it back.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(RankedResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        ResultJsonOutput.Write(result, stream);
    }

    /// <summary>Writes results one a line, each a JSON object as <see cref="Write(RankedResult, Stream)"/> writes it but without line breaks.</summary>
    /// <param name="results">The results.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLines(IEnumerable<RankedResult> results, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(stream);
        using var json = new Utf8JsonWriter(stream, ResultJsonWriter.FileLayout with { Indented = false });
        foreach (var result in results)
        {
            using var writer = new ResultJsonWriter(result, json);
            writer.Write();
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset(stream);
        }
    }

    /// <summary>Writes a result into a buffer; <see cref="Read"/> gives it back.</summary>
    /// <param name="result">The result.</param>
    /// <param name="buffer">Where to. A pipe is better given to <see cref="WriteAsync(RankedResult, PipeWriter, CancellationToken)"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(RankedResult result, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(buffer);
        using (var json = new Utf8JsonWriter(buffer, ResultJsonWriter.FileLayout))
        {
            using var writer = new ResultJsonWriter(result, json);
            writer.Write();
        }

        buffer.Write("\n"u8);
    }

    /// <summary>Writes a result to a stream that may refuse synchronous writes, such as the body of a response.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; it is flushed and stays open.</param>
    /// <param name="cancellationToken">Ends writing early; what was written by then stays.</param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentNullException">The result or the stream is null.</exception>
    /// <exception cref="OperationCanceledException">Writing was ended early.</exception>
    public static async Task WriteAsync(RankedResult result, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        try
        {
            await ResultJsonOutput.WriteAsync(result, pipe, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await pipe.CompleteAsync(exception).ConfigureAwait(false);
            throw;
        }

        await pipe.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Writes a result to a pipe, such as the body of a response.</summary>
    /// <param name="result">The result.</param>
    /// <param name="pipe">Where to; it is flushed and not completed. Once its reader has left it nothing more is written.</param>
    /// <param name="cancellationToken">Ends writing early; what was written by then stays.</param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentNullException">The result or the pipe is null.</exception>
    /// <exception cref="OperationCanceledException">Writing was ended early.</exception>
    public static Task WriteAsync(RankedResult result, PipeWriter pipe, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(pipe);
        return ResultJsonOutput.WriteAsync(result, pipe, cancellationToken);
    }

    /// <summary>
    /// Reads a result: takes its rule set, agencies and figures, scores and ranks them again, and refuses the file when anything that is
    /// written there differs from what was computed.
    /// </summary>
    /// <param name="source">
    /// The file, plain or packed with gzip: at most <see cref="LargestFile"/> unpacked, of which at most 64 MiB besides agencies and what a
    /// report adds.
    /// </param>
    /// <returns>
    /// The result, or every mistake at once, each with its JSON path. Layout and the order of names do not matter; what a report adds
    /// (<c>report</c>) is left unread.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<RankedResult> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ResultJsonReader(source.Name).Read(source);
    }

    /// <summary>
    /// Adds how results are written and read, so that <c>System.Text.Json</c> and what rests on it, such as an endpoint that returns a result,
    /// gives the JSON of this format, with or without reflection.
    /// </summary>
    /// <param name="options">The options, not yet in use.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="InvalidOperationException">The options are in use already.</exception>
    public static JsonSerializerOptions AddResultJson(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Converters.Add(new ResultJsonConverter());

        // Without any resolver the serializer takes its own, by reflection, which finds the converter; a resolver of ours would take its place.
        if (options.TypeInfoResolver is not null || !JsonSerializer.IsReflectionEnabledByDefault)
        {
            options.TypeInfoResolverChain.Insert(0, ResultJsonConverter.Resolver);
        }

        return options;
    }
}
