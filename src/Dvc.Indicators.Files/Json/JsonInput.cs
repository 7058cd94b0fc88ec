using System.Text.Json;
using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>Parses a JSON file whose texts can all be taken: UTF-8, no name twice, no half characters.</summary>
internal static class JsonInput
{
    private const int LargestFile = 1 << 30;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Parses a file.</summary>
    /// <exception cref="InputException">The file can not be read or is not such JSON.</exception>
    public static JsonDocument Parse(InputSource source) => Parse(source, Read(source));

    /// <summary>Parses a file that was read, or a value of it.</summary>
    /// <exception cref="InputException">A name is there twice.</exception>
    public static JsonDocument Parse(InputSource source, ReadOnlyMemory<byte> utf8) =>
        Checked(source, () => JsonDocument.Parse(utf8, Strict));

    /// <summary>Reads a file that is such JSON, but for names that are there twice.</summary>
    /// <exception cref="InputException">The file can not be read or is not such JSON.</exception>
    public static ReadOnlyMemory<byte> Read(InputSource source)
    {
        var utf8 = ReadAll(source);
        if (!Utf8.IsValid(utf8.Span))
        {
            throw Error(source, null, "bytes that are not UTF-8", "text in UTF-8");
        }

        return Checked(source, () =>
        {
            CheckEscapes(source, utf8.Span);
            return utf8;
        });
    }

    private static T Checked<T>(InputSource source, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (JsonException exception)
        {
            throw Error(source, exception.LineNumber + 1, "text that is not JSON, or a name twice", "one JSON object");
        }
    }

    private static ReadOnlyMemory<byte> ReadAll(InputSource source)
    {
        using var input = source.Open();
        using var copy = new MemoryStream(input.Size is >= 0 and <= LargestFile and var size ? (int)size : 0);
        var buffer = new byte[1 << 16];
        for (var count = input.Read(buffer); count > 0; count = input.Read(buffer))
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > LargestFile)
            {
                throw Error(source, null, "more than 1 GiB", "a smaller file");
            }
        }

        var utf8 = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        return utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
    }

    // \ud800 and the like parse as JSON and fail only when the text is taken.
    private static void CheckEscapes(InputSource source, ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw Error(source, null, "an escape that is half a character", "whole Unicode characters");
            }
        }
    }

    private static InputException Error(InputSource source, long? line, string found, string allowed) =>
        new(new FileError(source.Name, line, null, found, allowed));
}
