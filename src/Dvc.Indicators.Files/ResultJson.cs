namespace Dvc.Indicators.Files;

/// <summary>
/// Results as JSON: one object that holds the scores and ranks, the figures they come from and the whole rule set, so that whoever gets it
/// can check it. Safe for use by several threads.
/// </summary>
public static class ResultJson
{
    /// <summary>The version of the JSON format that is read and written.</summary>
    public const int FormatVersion = 1;

    /// <summary>The JSON Schema (draft 2020-12) of a result, as UTF-8.</summary>
    /// <returns>A copy of the schema.</returns>
    public static byte[] Schema() => SchemaResource.Read("result.schema.json");

    /// <summary>Writes a result; <see cref="Read"/> gives it back.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <remarks>Indented JSON in UTF-8, ending with a line feed; the same bytes for the same result.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(RankedResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        using (var writer = new ResultJsonWriter(result, stream))
        {
            writer.Write();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>
    /// Reads a result: takes its rule set, agencies and figures, scores and ranks them again, and refuses the file when anything that is
    /// written there differs from what was computed.
    /// </summary>
    /// <param name="source">The file, plain or packed with gzip.</param>
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
}
