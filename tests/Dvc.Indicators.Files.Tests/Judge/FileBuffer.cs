using System.Globalization;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>The part of a file that is being read: it grows only as far as one record goes.</summary>
/// <param name="input">The file.</param>
internal sealed class FileBuffer(Stream input)
{
    private const int FirstSize = 1 << 16;

    private byte[] _bytes = new byte[FirstSize];
    private int _start;
    private int _end;

    /// <summary>The bytes that are not used up yet.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Whether nothing follows the unread bytes.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Uses bytes up.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Reads more bytes behind the unread ones.</summary>
    /// <returns>False where the unread bytes are as many as a record can have.</returns>
    public bool TryFill()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
        if (_end == _bytes.Length)
        {
            if (_end >= CsvTable.LargestRecord)
            {
                return false;
            }

            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        var room = _bytes.Length - _end;
        var count = input.ReadAtLeast(_bytes.AsSpan(_end), room, throwOnEndOfStream: false);
        _end += count;
        IsAtEnd = count < room;
        return true;
    }

    /// <summary>The error for a record that is larger than can be.</summary>
    public static InputException TooLarge(string file, long line)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{CsvTable.LargestRecord >> 20} MiB");
        return new InputException(new FileError(file, line, null, ErrorValue.Same($"a record of more than {size}"), ErrorValue.Same($"records of at most {size}")));
    }
}
