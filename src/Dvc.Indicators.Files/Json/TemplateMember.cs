using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>A member of the objects of NDJSON, exactly as it has been written before.</summary>
/// <param name="number">Its number among the members.</param>
/// <param name="written">
/// What stands from the end of the value before, or from the start of the line, to the member's own value; at the end of a line, up to the
/// end; at most <see cref="MostWritten"/> bytes.
/// </param>
/// <param name="field">The column; <see cref="NoField"/> where the name is none; <see cref="End"/> for the end of a line.</param>
/// <param name="columns">The column that is there where a record has the member.</param>
/// <param name="unknownName">The name, where nobody knows it.</param>
internal sealed class TemplateMember(int number, byte[] written, int field, DossierColumns columns, byte[]? unknownName)
{
    public const int NoField = -1;
    public const int End = -2;

    /// <summary>The bit of all ends of lines.</summary>
    public const ulong EndBit = 1UL << 63;

    /// <summary>The most bytes of <see cref="Written"/>.</summary>
    public const int MostWritten = 2 * PartLength;

    private const int MostFollowers = 8;
    private const int PartLength = 32;

    // The first bytes of what is written, those behind them, and a bit for each of them.
    private readonly Vector256<byte> _start = PartOf(written, 0);
    private readonly uint _startBits = BitsOf(written.Length);
    private readonly Vector256<byte> _rest = PartOf(written, PartLength);
    private readonly uint _restBits = BitsOf(written.Length - PartLength);
    private TemplateMember[] _followers = [];
    private TemplateMember? _likely;

    /// <summary>Its number as a bit; of the end of a line <see cref="EndBit"/>.</summary>
    public ulong Bit { get; } = field == End ? EndBit : 1UL << number;

    public int Field { get; } = field;

    /// <summary>Where the two places of its value stand among those of a line; behind those of all columns where it is none.</summary>
    public int Slot { get; } = 2 * (field >= 0 ? field : DossierField.Count);

    /// <summary>Its column as a bit; 0 where it is none.</summary>
    public uint Column { get; } = field >= 0 ? 1u << field : 0;

    /// <summary>The column that is there where a record has the member.</summary>
    public DossierColumns Columns { get; } = columns;

    public byte[]? UnknownName { get; } = unknownName;

    public ReadOnlySpan<byte> Written => written;

    /// <summary>The number of bytes of <see cref="Written"/>.</summary>
    public int Length { get; } = written.Length;

    /// <summary>The member that follows this one at a place; null where none of those does that have followed.</summary>
    /// <param name="bytes">The first byte of the text.</param>
    /// <param name="place">The place, behind which <see cref="MostWritten"/> bytes can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TemplateMember? FollowerAt(ref byte bytes, int place)
    {
        // Mostly it is the one that followed first.
        if (_likely is { } likely && likely.IsAt(ref bytes, place))
        {
            return likely;
        }

        foreach (var follower in _followers)
        {
            if (follower.IsAt(ref bytes, place))
            {
                return follower;
            }
        }

        return null;
    }

    /// <summary>Notes that a member has followed.</summary>
    public void Follow(TemplateMember member)
    {
        if (_followers.Length < MostFollowers && !_followers.Contains(member))
        {
            _followers = [.. _followers, member];
            _likely = _followers[0];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAt(ref byte bytes, int place) =>
        IsAt(ref bytes, place, _start, _startBits)
            && (Length <= PartLength || IsAt(ref bytes, place + PartLength, _rest, _restBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAt(ref byte bytes, int place, Vector256<byte> written, uint bits) =>
        (~Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)place), written).ExtractMostSignificantBits() & bits) == 0;

    private static Vector256<byte> PartOf(byte[] written, int first) =>
        Vector256.Create([.. written.Skip(first).Take(PartLength), .. new byte[PartLength]]);

    private static uint BitsOf(int length) => length < PartLength ? (1u << Math.Max(0, length)) - 1 : uint.MaxValue;
}
