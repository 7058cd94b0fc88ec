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
        return (TellNext(content), content);
    }

    /// <summary>The form of what follows, of which nothing is taken.</summary>
    public static DossierForm TellNext(LookAheadStream content)
    {
        for (var size = FirstStep; ; size *= 4)
        {
            content.LookAhead(size);
            var form = Tell(content.Ahead.TrimStart(" \t\r\n"u8), content.IsAtEnd, out var isCertain);
            if (isCertain || content.IsAtEnd || size >= CsvHead.LargestRecord)
            {
                return form;
            }
        }
    }

    private static DossierForm Tell(ReadOnlySpan<byte> content, bool isWhole, out bool isCertain)
    {
        isCertain = !content.IsEmpty;
        if (content is not [(byte)'[' or (byte)'{', ..])
        {
            return DossierForm.Csv;
        }

        // A title in brackets is no JSON.
        var next = content[1..].TrimStart(" \t\r\n"u8);
        isCertain = isWhole || !next.IsEmpty;
        if (!next.IsEmpty && next is not [(byte)'"' or (byte)'{' or (byte)'[' or (byte)']' or (byte)'}' or (byte)'+' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..])
        {
            return DossierForm.Csv;
        }

        return content[0] == '[' ? DossierForm.Payload : TellObject(content, isWhole, out isCertain);
    }

    private static DossierForm TellObject(ReadOnlySpan<byte> content, bool isWhole, out bool isCertain)
    {
        var envelope = Envelope.Look(content);
        isCertain = isWhole || envelope.HasArray || envelope.IsClosed;
        if (envelope.IsPayload)
        {
            return DossierForm.Payload;
        }

        // An object over several lines is one dossier where nothing follows it.
        if (!envelope.IsClosed || !content[..envelope.Length].ContainsAny((byte)'\n', (byte)'\r'))
        {
            return DossierForm.Lines;
        }

        var hasMore = !content[envelope.Length..].TrimStart(" \t\r\n"u8).IsEmpty;
        isCertain = isWhole || hasMore;
        return hasMore ? DossierForm.Lines : DossierForm.Object;
    }
}
