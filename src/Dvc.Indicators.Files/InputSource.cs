using System.Security.Cryptography;

namespace Dvc.Indicators.Files;

/// <summary>
/// Something to read: a name for messages and a way to open it. Gzip is unpacked, UTF-16 with its mark is turned into UTF-8, and a workbook
/// of Excel (.xlsx) is read wherever CSV is, whatever the name says. Immutable; whether it can be read more than once depends on how it opens.
/// </summary>
public sealed class InputSource
{
    private readonly Func<Stream> _open;
    private readonly Func<string>? _stamp;
    private readonly string? _path;

    /// <summary>Makes a source.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="open">Opens the content from its beginning; whoever reads closes it. I/O exceptions become errors.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public InputSource(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        Name = name;
        _open = open;
    }

    private InputSource(string path, FolderContent? folder)
        : this(path, () => InputFailure.OpenFile(SheetPath.Find(path).File))
    {
        _stamp = () => FileStamp.Of(new FileInfo(SheetPath.Find(path).File));
        _path = path;
        Folder = folder;
    }

    private InputSource(string name, Func<Stream> open, Func<string>? stamp)
        : this(name, open)
    {
        _stamp = stamp;
    }

    /// <summary>The name that messages show.</summary>
    public string Name { get; }

    /// <summary>The path of the file that is read, without the name of a sheet; null where it is no file.</summary>
    public string? FilePath => _path is null ? null : SheetPath.Find(_path).File;

    /// <summary>The folder among whose files it was found; null where it was named by itself.</summary>
    internal FolderContent? Folder { get; }

    /// <summary>A file.</summary>
    /// <param name="path">
    /// The path, which messages show as it is. <c>file.xlsx#Sheet</c> names a sheet of a workbook, unless a file has that whole name. That
    /// there is no such file is told when it is read.
    /// </param>
    /// <returns>The source; it can be read several times.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static InputSource FromFile(string path) => new(path, folder: null);

    /// <summary>A file of a folder.</summary>
    internal static InputSource FromFolder(string path, FolderContent folder) => new(path, folder);

    /// <summary>A stream that is open already, such as the standard input.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="stream">The stream; reading begins at its position and closes it.</param>
    /// <returns>The source; it can be read once.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static InputSource FromStream(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new InputSource(name, () => stream);
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="bytes">The content; it must not change.</param>
    /// <returns>The source; it can be read several times.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static InputSource FromBytes(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new InputSource(
            name, () => new MemoryStream(bytes, writable: false), () => Convert.ToHexString(SHA256.HashData(bytes)));
    }

    /// <summary>Reads the content whole, unpacked.</summary>
    /// <param name="limit">The most bytes that it may have, at least 0; of a larger one no more than that is kept in memory.</param>
    /// <returns>The bytes, or why they can not be had.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public FileReading<byte[]> ReadAll(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        byte[]? bytes = null;
        var log = new ReadingLog();
        log.Guard(() => bytes = WholeInput.Read(this, limit).ToArray());
        return bytes is null ? log.Failed<byte[]>() : log.Read(bytes);
    }

    /// <summary>
    /// What tells this content from others of the name without reading it whole: of a file its length, when it was last written, and a hash of 64 blocks. Null where it
    /// can not be told, as of a stream.
    /// </summary>
    internal string? Stamp() => _stamp?.Invoke();

    /// <summary>Another content under the same name and stamp.</summary>
    internal InputSource WithContent(Func<Stream> open) => new(Name, open, _stamp);

    /// <summary>Opens the content, unpacked. Failures, then and while reading, are <see cref="InputException"/>s.</summary>
    /// <param name="columns">Those of the table that is wanted; null where other content is.</param>
    internal InputStream Open(CsvColumns? columns = null) =>
        InputStream.Open(Name, _open, columns, _path is null ? null : SheetPath.Find(_path).Sheet);
}
