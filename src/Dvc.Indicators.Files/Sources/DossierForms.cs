using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Tells the form of a file by its content.</summary>
internal static class DossierForms
{
    private const int FirstStep = 1 << 12;

    /// <summary>Reads ahead as far as is needed, at most the length of one record: a first line longer than that is no NDJSON.</summary>
    /// <param name="input">The file from its beginning.</param>
    /// <returns>The form, and the file from its beginning but for a byte order mark.</returns>
    public static (DossierForm Form, LookAheadStream Content) Tell(Stream input)
    {
        var content = new LookAheadStream(input);
        content.SkipByteOrderMark();
        for (var size = FirstStep; ; size *= 4)
        {
            content.LookAhead(size);
            var form = Tell(content.Ahead.TrimStart(" \t\r\n"u8), content.IsAtEnd, out var isCertain);
            if (isCertain || content.IsAtEnd || size >= CsvHead.LargestRecord)
            {
                return (form, content);
            }
        }
    }

    /// <summary>Whether a name of the outermost object is the one of the records.</summary>
    public static bool IsData(ref Utf8JsonReader reader) => DataName.Find(reader.ValueSpan) == 0;

    private static readonly JsonNames DataName = new(("data", 0));

    private static DossierForm Tell(ReadOnlySpan<byte> content, bool isWhole, out bool isCertain)
    {
        isCertain = !content.IsEmpty;
        return content switch
        {
            [(byte)'[', ..] => DossierForm.Payload,
            [(byte)'{', ..] => TellObject(content, isWhole, out isCertain),
            _ => DossierForm.Csv,
        };
    }

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
