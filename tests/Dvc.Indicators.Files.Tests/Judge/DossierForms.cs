using System.Text.Json;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Tells the form of a file by its content.</summary>
internal static class DossierForms
{
    private const int FirstStep = 1 << 16;

    /// <summary>Opens a file and tells its form.</summary>
    /// <param name="source">The file.</param>
    /// <param name="make">Makes what reads the content, and closes it; what it throws closes the file.</param>
    /// <returns>What was made.</returns>
    /// <exception cref="InputException">The file can not be read.</exception>
    public static T Open<T>(InputSource source, Func<DossierForm, Stream, T> make)
    {
        var input = source.Open(Dvc.Indicators.Files.DossierField.Csv);
        try
        {
            var (form, content) = Tell(input);
            return make(form, content);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Reads ahead as far as is needed, at most the length of one record: a first line longer than that is no NDJSON.</summary>
    /// <param name="input">The file from its beginning.</param>
    /// <returns>The form, and the file from its beginning but for a byte order mark.</returns>
    public static (DossierForm Form, Stream Content) Tell(Stream input)
    {
        var bytes = new byte[FirstStep];
        var count = 0;
        while (true)
        {
            count += input.ReadAtLeast(bytes.AsSpan(count), bytes.Length - count, throwOnEndOfStream: false);
            var isWhole = count < bytes.Length;
            var content = WithoutByteOrderMark(bytes.AsMemory(0, count));
            var form = Tell(content.Span.TrimStart(" \t\r\n"u8), isWhole, out var isCertain);
            if (isCertain || isWhole || bytes.Length >= CsvTable.LargestRecord)
            {
                return (form, new PrefixedStream(content, input));
            }

            Array.Resize(ref bytes, 4 * bytes.Length);
        }
    }

    /// <summary>Whether a name of the outermost object is the one of the records.</summary>
    public static bool IsData(ref Utf8JsonReader reader) => DataName.Find(reader.ValueSpan) == 0;

    private static readonly JsonNames DataName = new(("data", 0));

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;

    private static DossierForm Tell(ReadOnlySpan<byte> content, bool isWhole, out bool isCertain)
    {
        isCertain = !content.IsEmpty;
        return content switch
        {
            [(byte)'[', .. var rest] when MayFollow(rest) => DossierForm.Payload,
            [(byte)'{', .. var rest] when MayFollow(rest) => TellObject(content, isWhole, out isCertain),
            _ => DossierForm.Csv,
        };
    }

    private static bool MayFollow(ReadOnlySpan<byte> rest) =>
        rest.TrimStart(" \t\r\n"u8) is var next && (next.IsEmpty || "\"{[]}+-0123456789"u8.Contains(next[0]));

    private static DossierForm TellObject(ReadOnlySpan<byte> content, bool isWhole, out bool isCertain)
    {
        var reader = new Utf8JsonReader(content, isFinalBlock: false, new JsonReaderState(DossierJson.Strict));
        var hasData = false;
        try
        {
            var isData = false;
            while (reader.Read() && reader is not { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
            {
                hasData |= isData && reader.TokenType == JsonTokenType.StartArray;
                isData = reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && IsData(ref reader);
            }
        }
        catch (JsonException)
        {
            isCertain = true;
            return hasData ? DossierForm.Payload : DossierForm.Lines;
        }

        var isClosed = reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 };
        var hasMore = isClosed && !content[(int)reader.BytesConsumed..].TrimStart(" \t\r\n"u8).IsEmpty;
        isCertain = isWhole || hasMore || (isClosed && !hasData);
        return hasData && !hasMore ? DossierForm.Payload : DossierForm.Lines;
    }
}
