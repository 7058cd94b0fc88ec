using System.Buffers.Binary;

namespace Dvc.Indicators.Files;

/// <summary>
/// Takes a zip file and passes it on to a buffer. It can not seek, as <see cref="System.IO.Compression.ZipArchive"/> writes other bytes to a
/// stream that can. The central directory names the operating system that made each entry; here it is always 0, so that files written on
/// different systems are equal.
/// </summary>
internal sealed class ZipOutput(OutputBuffer output) : Stream
{
    // Of a header in the central directory (APPNOTE.TXT 4.3.12): its fixed size and the offsets of the system and of the three lengths.
    private const int HeaderSize = 46;
    private const int SystemOffset = 5;
    private const int NameLengthOffset = 28;
    private const int ExtraLengthOffset = 30;
    private const int CommentLengthOffset = 32;

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
        for (var header = directory; header.StartsWith("PK\x01\x02"u8);)
        {
            header[SystemOffset] = 0;
            var names = LengthAt(header, NameLengthOffset) + LengthAt(header, ExtraLengthOffset) + LengthAt(header, CommentLengthOffset);
            header = header[(HeaderSize + names)..];
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

    private static int LengthAt(ReadOnlySpan<byte> header, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(header[offset..]);
}
