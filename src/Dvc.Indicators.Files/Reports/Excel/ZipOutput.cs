using System.Buffers.Binary;

namespace Dvc.Indicators.Files;

/// <summary>
/// The stream that a zip is written to: it passes everything on to a buffer and never goes back, as a zip has other bytes in a stream that can go
/// back. Which kind of system made an entry, which the zip's directory says, is always the same here: a zip of the framework tells the system that
/// it runs on.
/// </summary>
internal sealed class ZipOutput(OutputBuffer output) : Stream
{
    // Of an entry of the directory (APPNOTE.TXT 4.3.12): its size without names, and where the system and the lengths of three names stand.
    private const int EntrySize = 46;
    private const int SystemPlace = 5;
    private const int NameLengthPlace = 28;
    private const int ExtraLengthPlace = 30;
    private const int CommentLengthPlace = 32;

    private MemoryStream? _directory;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Says that all entries are written, so that what follows is the directory.</summary>
    public void BeginDirectory() => _directory = new MemoryStream();

    /// <summary>Passes the directory on.</summary>
    public void EndDirectory()
    {
        var directory = _directory!.GetBuffer().AsSpan(0, (int)_directory.Length);
        for (var entry = directory; entry.StartsWith("PK\x01\x02"u8);)
        {
            entry[SystemPlace] = 0;
            entry = entry[(EntrySize + LengthAt(entry, NameLengthPlace) + LengthAt(entry, ExtraLengthPlace) + LengthAt(entry, CommentLengthPlace))..];
        }

        output.Write(directory);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_directory is null)
        {
            output.Write(buffer);
        }
        else
        {
            _directory.Write(buffer);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static int LengthAt(ReadOnlySpan<byte> entry, int place) => BinaryPrimitives.ReadUInt16LittleEndian(entry[place..]);
}
