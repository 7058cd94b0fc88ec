using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    private const int MostFollowers = 8;

    // The first bytes of what is written, and a bit for each of them.
    private readonly Vector256<byte> _start =
        Vector256.Create([.. written.Take(Vector256<byte>.Count), .. new byte[Vector256<byte>.Count]]);
    private readonly uint _startBits = written.Length < Vector256<byte>.Count ? (1u << written.Length) - 1 : uint.MaxValue;
    private LineMember[] _followers = [];
    private LineMember? _first;

    /// <summary>Its number among the members.</summary>
    public int Number { get; } = number;

    /// <summary>Its number as a bit.</summary>
    public ulong Bit { get; } = 1UL << number;

    public int Field { get; } = field;

    /// <summary>Where the place of its column stands among those of all columns; behind them where it is none.</summary>
    public int Ordinal { get; } = field >= 0 ? field : DossierField.Count;

    /// <summary>Its column as a bit; 0 where it is none.</summary>
    public uint Column { get; } = field >= 0 ? 1u << field : 0;

    /// <summary>How long its text mostly is; less than 0 where nobody knows.</summary>
    public int UsualLength { get; } = field is (>= DossierField.Submitted and <= DossierField.SupplementCompleted) or DossierField.Updated
        ? UsualTimes.TimeLength
        : -1;

    public DossierColumns Columns { get; } = columns;

    public byte[]? UnknownName { get; } = unknownName;

    public ReadOnlySpan<byte> Written => written;

    /// <summary>The number of bytes of <see cref="Written"/>.</summary>
    public int Length { get; } = written.Length;

    /// <summary>The member that follows this one at a place; null where none of those does that have followed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place, behind which there are at least 32 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LineMember? FollowerAt(byte[] text, int place) =>
        _first is { } first && first.IsAt(text, place) ? first : OtherFollowerAt(text, place);

    /// <summary>Notes that a member has followed.</summary>
    public void Follow(LineMember member)
    {
        if (_followers.Length < MostFollowers && !_followers.Contains(member))
        {
            _followers = [.. _followers, member];
            _first = _followers[0];
        }
    }

    private LineMember? OtherFollowerAt(byte[] text, int place)
    {
        for (var follower = 1; follower < _followers.Length; follower++)
        {
            if (_followers[follower].IsAt(text, place))
            {
                return _followers[follower];
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAt(byte[] text, int place)
    {
        var part = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(text), (nuint)place);
        var bits = Vector256.Equals(part, _start).ExtractMostSignificantBits();
        return (bits & _startBits) == _startBits
            && (Length <= Vector256<byte>.Count || text.AsSpan(place).StartsWith(written));
    }
}
