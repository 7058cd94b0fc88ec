using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>A member of the objects of NDJSON, exactly as it has been written before.</summary>
/// <param name="written">
/// What stands from the end of the value before, or from the start of the line, to the member's own value; at the end of a line, up to the
/// end.
/// </param>
/// <param name="field">The column; <see cref="NoField"/> where the name is none; <see cref="End"/> for the end of a line.</param>
/// <param name="columns">The column that is there where a record has the member.</param>
/// <param name="unknownName">The name, where nobody knows it.</param>
internal sealed class LineMember(byte[] written, int field, DossierColumns columns, byte[]? unknownName)
{
    public const int NoField = -1;
    public const int End = -2;

    private const int MostFollowers = 8;

    // The first bytes of what is written, and a bit for each of them.
    private readonly Vector256<byte> _start =
        Vector256.Create([.. written.Take(Vector256<byte>.Count), .. new byte[Vector256<byte>.Count]]);
    private readonly uint _startBits = written.Length < Vector256<byte>.Count ? (1u << written.Length) - 1 : uint.MaxValue;
    private int[] _followers = [];

    public int Field { get; } = field;

    public DossierColumns Columns { get; } = columns;

    public byte[]? UnknownName { get; } = unknownName;

    public ReadOnlySpan<byte> Written => written;

    /// <summary>The numbers of the members that have followed this one.</summary>
    public ReadOnlySpan<int> Followers => _followers;

    /// <summary>Whether it is written so at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place, behind which there are at least 32 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(byte[] text, int place)
    {
        var bits = Vector256.Equals(Vector256.LoadUnsafe(ref text[0], (nuint)place), _start).ExtractMostSignificantBits();
        return (bits & _startBits) == _startBits
            && (written.Length <= Vector256<byte>.Count || text.AsSpan(place).StartsWith(written));
    }

    /// <summary>Notes that a member has followed.</summary>
    public void Follow(int member)
    {
        if (_followers.Length < MostFollowers && !_followers.Contains(member))
        {
            _followers = [.. _followers, member];
        }
    }
}
