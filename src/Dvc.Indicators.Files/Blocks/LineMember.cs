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

    private readonly List<int> _followers = [];

    public int Field { get; } = field;

    public DossierColumns Columns { get; } = columns;

    public byte[]? UnknownName { get; } = unknownName;

    public ReadOnlySpan<byte> Written => written;

    /// <summary>The numbers of the members that have followed this one.</summary>
    public List<int> Followers => _followers;

    /// <summary>Notes that a member has followed.</summary>
    public void Follow(int member)
    {
        if (_followers.Count < MostFollowers && !_followers.Contains(member))
        {
            _followers.Add(member);
        }
    }
}
