using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dvc.Indicators.Files.Records;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>A member of the objects of NDJSON, exactly as it has been written before.</summary>
/// <param name="number">Its number among the members.</param>
/// <param name="written">
/// What stands from the end of the value before, or from the start of the line, to the member's own value; at the end of a line, up to the
/// end.
/// </param>
/// <param name="field">The column; <see cref="NoField"/> where the name is none; <see cref="End"/> for the end of a line.</param>
/// <param name="columns">The column that is there where a record has the member.</param>
/// <param name="unknownName">The name, where nobody knows it.</param>
internal sealed class LineMember(int number, byte[] written, int field, DossierColumns columns, byte[]? unknownName)
{
    public const int NoField = -1;
    public const int End = -2;

    /// <summary>The bit of all ends of lines.</summary>
    public const ulong EndBit = 1UL << 63;

    private const int MostFollowers = 8;

    // As 1.001234.
    private const int NationalProcedureLength = 8;

    // The first bytes of what is written, and a bit for each of them.
    private readonly Vector256<byte> _start =
        Vector256.Create([.. written.Take(Vector256<byte>.Count), .. new byte[Vector256<byte>.Count]]);
    private readonly uint _startBits = written.Length < Vector256<byte>.Count ? (1u << written.Length) - 1 : uint.MaxValue;
    private LineMember[] _followers = [];
    private LineMember? _first;

    /// <summary>Its number among the members.</summary>
    public int Number { get; } = number;

    /// <summary>Its number as a bit; of the end of a line <see cref="EndBit"/>.</summary>
    public ulong Bit { get; } = field == End ? EndBit : 1UL << number;

    public int Field { get; } = field;

    /// <summary>Where the place of its column stands among those of all columns; behind them where it is none.</summary>
    public int Ordinal { get; } = field >= 0 ? field : DossierField.Count;

    /// <summary>Its column as a bit; 0 where it is none.</summary>
    public uint Column { get; } = field >= 0 ? 1u << field : 0;

    /// <summary>How long its text mostly is, where that is known, below 31.</summary>
    public int UsualLength { get; } = UsualLengthOf(field);

    /// <summary>The bits of the first bytes of its text and of the quote behind it; none where the length is not known.</summary>
    public uint UsualBits { get; } = UsualLengthOf(field) > 0 ? (2u << UsualLengthOf(field)) - 1 : 0;

    /// <summary>The bit of the quote behind its text.</summary>
    public uint UsualEnd { get; } = 1u << UsualLengthOf(field);

    public DossierColumns Columns { get; } = columns;

    public byte[]? UnknownName { get; } = unknownName;

    public ReadOnlySpan<byte> Written => written;

    /// <summary>The number of bytes of <see cref="Written"/>.</summary>
    public int Length { get; } = written.Length;

    /// <summary>The member that follows this one at a place; null where none of those does that have followed.</summary>
    /// <param name="bytes">The first byte of the text.</param>
    /// <param name="place">The place, behind which there are at least 32 bytes and a line break.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LineMember? FollowerAt(ref byte bytes, int place) =>
        _first is { } first && first.IsAt(ref bytes, place) ? first : OtherFollowerAt(ref bytes, place);

    /// <summary>Notes that a member has followed.</summary>
    public void Follow(LineMember member)
    {
        if (_followers.Length < MostFollowers && !_followers.Contains(member))
        {
            _followers = [.. _followers, member];
            _first = _followers[0];
        }
    }

    private LineMember? OtherFollowerAt(ref byte bytes, int place)
    {
        for (var follower = 1; follower < _followers.Length; follower++)
        {
            if (_followers[follower].IsAt(ref bytes, place))
            {
                return _followers[follower];
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAt(ref byte bytes, int place)
    {
        var part = Vector256.LoadUnsafe(ref bytes, (nuint)place);
        var bits = Vector256.Equals(part, _start).ExtractMostSignificantBits();
        return (bits & _startBits) == _startBits && (Length <= Vector256<byte>.Count || IsRestAt(ref bytes, place));
    }

    // Nothing that is written has a line break, where the text surely ends.
    private bool IsRestAt(ref byte bytes, int place)
    {
        var at = Vector256<byte>.Count;
        while (at < written.Length && Unsafe.Add(ref bytes, place + at) == written[at])
        {
            at++;
        }

        return at == written.Length;
    }

    private static int UsualLengthOf(int field) => field switch
    {
        >= DossierField.Submitted and <= DossierField.SupplementCompleted or DossierField.Updated => UsualTimes.TimeLength,
        DossierField.Procedure => NationalProcedureLength,
        _ => 0,
    };
}
