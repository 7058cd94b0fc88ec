namespace Dvc.Indicators.Files;

/// <summary>
/// The content of an input as UTF-8: unpacked, of UTF-16 and of workbooks too. Every failure to read it is an <see cref="InputException"/>
/// with the input's name.
/// </summary>
internal sealed class InputStream : ReadOnlyStream
{
    private readonly string _name;
    private readonly Stream _content;

    private InputStream(string name, Stream content, long? size)
    {
        _name = name;
        _content = content;
        Size = size;
    }

    /// <summary>How many bytes there are, as the system tells it; null where it does not, and where they are made of others.</summary>
    public long? Size { get; }

    /// <summary>Opens an input.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="open">Opens its bytes.</param>
    /// <param name="columns">
    /// The columns of the table that is sought: of a workbook the sheet that has them is given as CSV, and what is neither table nor JSON is
    /// refused. Null where other content is wanted.
    /// </param>
    /// <param name="sheet">The sheet of a workbook that is named; null where none is.</param>
    public static InputStream Open(string name, Func<Stream> open, CsvColumns? columns, string? sheet)
    {
        Stream? raw = null;
        try
        {
            raw = open();
            var isFile = raw is { CanSeek: true, Position: 0 };
            var whole = new LookAheadStream(raw);
            whole.LookAhead(FirstBytes.Count);
            var (content, size) = GzipInput.IsGzip(whole.Ahead)
                ? (new LookAheadStream(new GzipInput(whole)), default(long?))
                : (whole, raw.CanSeek ? raw.Length : null);
            content.LookAhead(FirstBytes.Count);
            if (FirstBytes.AreUtf32(content.Ahead))
            {
                throw ByteErrors.Unread(
                    name, new("văn bản UTF-32", "text in UTF-32"), new("văn bản UTF-8 hoặc UTF-16", "text in UTF-8 or UTF-16"));
            }

            if (FirstBytes.AreUtf16(content.Ahead, out var isBigEndian))
            {
                (content, size) = (new LookAheadStream(new Utf16Input(content, isBigEndian)), null);
            }

            if (columns is not null && FirstBytes.AreZip(content.Ahead))
            {
                var archive = content == whole && isFile ? raw : KeptBytes.Read(name, content);
                return new InputStream(name, Workbook.OpenTable(name, archive, columns, sheet), null);
            }

            if (sheet is not null)
            {
                throw ByteErrors.Unread(
                    name,
                    new(
                        $"tệp không có trang, nên không có trang {ErrorValue.Of(sheet)}", $"a file without sheets, and so no sheet {ErrorValue.Of(sheet)}"),
                    new("bảng tính, hoặc chỉ tên tệp", "a workbook, or the name of the file alone"));
            }

            if (columns is not null)
            {
                Check(name, content, size);
            }

            return new InputStream(name, content, size);
        }
        catch (Exception exception)
        {
            raw?.Dispose();
            if (InputFailure.TryDescribe(name, exception, out var error))
            {
                throw new InputException(error);
            }

            throw;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (Exception exception) when (InputFailure.TryDescribe(_name, exception, out var error))
        {
            throw new InputException(error);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private static void Check(string name, LookAheadStream content, long? size)
    {
        content.LookAhead(FirstBytes.Count);
        if (FirstBytes.NameOther(content.Ahead) is { } kind)
        {
            throw ByteErrors.Unread(name, kind);
        }

        LookAhead(content, size);
        if (FirstBytes.AreCompound(content.Ahead))
        {
            throw ByteErrors.Unread(name, FirstBytes.NameCompound(content.Ahead));
        }

        if (TextBytes.AreNoUtf8(content.Ahead, content.IsAtEnd))
        {
            throw ByteErrors.Unread(name, ByteErrors.NotUtf8);
        }
    }

    // Room is taken for what there is.
    private static void LookAhead(LookAheadStream content, long? size)
    {
        var count = (int)Math.Min(TextBytes.Most, size + 1 ?? FirstBytes.Count);
        content.LookAhead(count);
        while (!content.IsAtEnd && content.Ahead.Length < TextBytes.Most)
        {
            count = Math.Min(TextBytes.Most, 4 * Math.Max(count, FirstBytes.Count));
            content.LookAhead(count);
        }
    }
}
