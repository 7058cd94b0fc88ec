using System.Text.Json;
using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>
/// Parses JSON files whose texts can all be taken: UTF-8, no name twice, no half characters. Every file is read whole within a limit, and what
/// is parsed is bounded too, as parsed JSON can take many times the memory of its text.
/// </summary>
internal static class JsonInput
{
    /// <summary>The most bytes of a file that people write, such as targets.</summary>
    public const int LargestSmallFile = 16 << 20;

    /// <summary>The most bytes of a rule set in a result.</summary>
    public const int LargestRules = 4 << 20;

    /// <summary>The most values, names and brackets of one parsed text: twelve bytes each, before what the parser keeps in reserve.</summary>
    private const int MostTokens = 4 << 20;

    private const int LongestToken = 1 << 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };
    private static readonly JsonReaderOptions StrictReading = new() { MaxDepth = Strict.MaxDepth };

    /// <summary>Parses a file of at most <see cref="LargestSmallFile"/> bytes.</summary>
    /// <exception cref="InputException">The file can not be read or is not such JSON.</exception>
    public static JsonDocument Parse(InputSource source) => Parse(source, Read(source, LargestSmallFile));

    /// <summary>Parses a file that was read, or a value of it.</summary>
    /// <exception cref="InputException">A name is there twice, or there are too many values.</exception>
    public static JsonDocument Parse(InputSource source, ReadOnlyMemory<byte> utf8) => Checked(source, () =>
    {
        CheckTokens(source, utf8.Span);
        return JsonDocument.Parse(utf8, Strict);
    });

    /// <summary>Reads a file that is such JSON, but for names that are there twice.</summary>
    /// <exception cref="InputException">The file can not be read or is not such JSON.</exception>
    public static ReadOnlyMemory<byte> Read(InputSource source, int limit)
    {
        var utf8 = WholeInput.WithoutMark(WholeInput.Read(source, limit));
        if (!Utf8.IsValid(utf8.Span))
        {
            throw Error(source, null, new("byte không phải UTF-8", "bytes that are not UTF-8"), new("văn bản UTF-8", "text in UTF-8"));
        }

        return Checked(source, () =>
        {
            CheckTexts(source, utf8.Span);
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
            throw Error(
                source, exception.LineNumber + 1, new("văn bản không phải JSON, hoặc một tên hai lần", "text that is not JSON, or a name twice"),
                new("một đối tượng JSON", "one JSON object"));
        }
    }

    // \ud800 and the like parse as JSON and fail only when the text is taken.
    private static void CheckTexts(InputSource source, ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, StrictReading);
        while (reader.Read())
        {
            if (reader.ValueSpan.Length > LongestToken)
            {
                throw Error(source, null, new("chuỗi hoặc số dài hơn 1 MiB", "a text or number of more than 1 MiB"), new("chuỗi, số ngắn hơn", "shorter ones"));
            }

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
                throw Error(
                    source, null, new("mã thoát chỉ là nửa ký tự", "an escape that is half a character"),
                    new("ký tự Unicode nguyên vẹn", "whole Unicode characters"));
            }
        }
    }

    private static void CheckTokens(InputSource source, ReadOnlySpan<byte> utf8)
    {
        // Each takes a byte at least.
        if (utf8.Length <= MostTokens)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8, StrictReading);
        for (var tokens = 1; reader.Read(); tokens++)
        {
            if (tokens > MostTokens)
            {
                throw Error(source, null, new("hơn 4 triệu giá trị trong một phần", "more than 4 million values in one part"), new("ít hơn", "fewer"));
            }
        }
    }

    private static InputException Error(InputSource source, long? line, LocalizedText found, LocalizedText allowed) =>
        new(new FileError(source.Name, line, null, found, allowed));
}
