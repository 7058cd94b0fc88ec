using Microsoft.Win32.SafeHandles;

namespace Dvc.Indicators;

/// <summary>
/// The bytes of a saved table: of a file any part at any time, on several threads, straight to where it is to lie; of another stream only one
/// part after the other.
/// </summary>
internal sealed class ColumnSource
{
    private readonly Stream _stream;
    private readonly SafeFileHandle? _file;
    private readonly long _start;

    public ColumnSource(Stream stream)
    {
        _stream = stream;
        if (stream is FileStream { CanSeek: true } file)
        {
            (_file, _start) = (file.SafeFileHandle, file.Position);
        }
    }

    /// <summary>Whether parts may be read in any order and on several threads.</summary>
    public bool IsFile => _file is not null;

    /// <summary>Reads bytes.</summary>
    /// <param name="place">Where they begin; of a stream it must be where the last ones ended.</param>
    /// <param name="bytes">Where to.</param>
    /// <returns>False where there are not so many.</returns>
    public bool TryRead(long place, Span<byte> bytes)
    {
        if (_file is null)
        {
            return _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
        }

        for (var at = _start + place; !bytes.IsEmpty;)
        {
            var read = RandomAccess.Read(_file, bytes, at);
            if (read == 0)
            {
                return false;
            }

            at += read;
            bytes = bytes[read..];
        }

        return true;
    }

    /// <summary>Goes to the end of the table.</summary>
    /// <returns>Whether nothing comes after it.</returns>
    public bool IsAtEnd(long length)
    {
        if (_file is not null)
        {
            _stream.Position = _start + length;
        }

        return _stream.ReadByte() < 0;
    }
}
