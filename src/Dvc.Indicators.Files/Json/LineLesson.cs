using System.Runtime.InteropServices;

namespace Dvc.Indicators.Files;

/// <summary>Learns from one line which members and runs follow a member.</summary>
/// <param name="start">What stands before the first member.</param>
/// <param name="line">The line, behind which there are a line break and <see cref="DossierBlock.Slack"/> bytes.</param>
internal ref struct LineLesson(LineMember start, ReadOnlySpan<byte> line)
{
    private readonly ReadOnlySpan<byte> _line = line;
    private LineMember _last = start;

    // What may become a run: it begins behind the value of a member, at a place of the line.
    private readonly List<LineMember> _members = [];
    private readonly List<int> _offsets = [];
    private LineMember _before = start;
    private int _start;

    /// <summary>Adds the next member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="start">Where its value starts, with its quote; the end of the line where it is that.</param>
    /// <param name="end">Where the value ends, behind its quote.</param>
    public void Add(LineMember member, int start, int end)
    {
        _last.Follow(member);
        _last = member;
        if (IsSteady(member, _line[start..end]))
        {
            // The places are those of the quotes, if there are any.
            var isText = _line[start] == '"';
            _members.Add(member);
            _offsets.AddRange(isText ? [start - _start, end - 1 - _start] : [start - 1 - _start, end - _start]);
            return;
        }

        AddRun(member, start);
        _members.Clear();
        _offsets.Clear();
        (_before, _start) = (member, end);
    }

    private readonly void AddRun(LineMember last, int end)
    {
        if (_members.Count > 0 && _before.RunAt(ref MemoryMarshal.GetReference(_line), _start) is null)
        {
            _before.Follow(new LineRun(_members, _offsets, last, _line[_start..end]));
        }
    }

    // A text in which nothing must be understood, or a whole number.
    private static bool IsSteady(LineMember member, ReadOnlySpan<byte> value) => member.IsSteady
        && (value[0] == '"'
            ? !value[1..^1].ContainsAnyExceptInRange((byte)' ', (byte)'~') && !value[1..^1].Contains((byte)'\\')
            : !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'));
}
