using System.IO.Compression;
using System.IO.Hashing;

namespace Dvc.Indicators.Files;

/// <summary>Unpacks one part of a workbook, and finds out when it is damaged or grows out of proportion.</summary>
/// <param name="entry">The entry of the archive.</param>
/// <param name="most">The most bytes that it may have, unpacked.</param>
/// <param name="errors">Makes the errors.</param>
internal sealed class WorkbookPart(ZipArchiveEntry entry, long most, WorkbookErrors errors) : ReadOnlyStream
{
    // What Excel writes shrinks to a tenth or a twentieth; a small part may shrink as it likes.
    private const long AnyRatio = 64 << 20;
    private const int MostRatio = 200;

    private readonly Stream _unpacked = Open(entry, most, errors);
    private readonly Crc32 _check = new();
    private bool _isAtEnd;

    /// <summary>How many bytes were unpacked so far.</summary>
    public long Length64 { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_isAtEnd || buffer.IsEmpty)
        {
            return 0;
        }

        var count = _unpacked.Read(buffer);
        Length64 += count;
        _check.Append(buffer[..count]);
        if (IsTooLarge(entry, Length64, most))
        {
            throw errors.Bomb(entry.FullName);
        }

        _isAtEnd = count == 0;
        if (_isAtEnd && (Length64 != entry.Length || _check.GetCurrentHashAsUInt32() != entry.Crc32))
        {
            throw errors.Damaged($"{entry.FullName} does not have its check sum");
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Stream Open(ZipArchiveEntry entry, long most, WorkbookErrors errors) =>
        entry.IsEncrypted ? throw errors.Other(FirstBytes.WithPassword)
        : IsTooLarge(entry, entry.Length, most) ? throw errors.Bomb(entry.FullName)
        : entry.Open();

    private static bool IsTooLarge(ZipArchiveEntry entry, long length, long most) =>
        length > most || (length > AnyRatio && length / MostRatio > entry.CompressedLength);
}
