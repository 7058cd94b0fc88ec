using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>The names of a file that nobody knows, each once, so many as a note can show.</summary>
internal sealed class UnknownNames
{
    private const int MostNames = 100;
    private const int LongestName = 64;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Shown)> _inOrder = [];
    private bool _hasMore;

    public bool IsEmpty => _inOrder.Count == 0;

    /// <summary>Notes a name, unescaped.</summary>
    public void Add(ReadOnlySpan<byte> name)
    {
        if (_hasMore)
        {
            return;
        }

        Span<char> characters = stackalloc char[LongestName];
        var shown = name[..Math.Min(name.Length, LongestName)];
        var text = characters[..Encoding.UTF8.GetChars(shown, characters)];
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
        {
            return;
        }

        Keep(text.ToString(), FieldText.Decode(shown));
    }

    /// <summary>Notes the names of a later part of the file.</summary>
    public void Add(UnknownNames later)
    {
        foreach (var (name, shown) in later._inOrder)
        {
            if (!_hasMore && !_names.Contains(name))
            {
                Keep(name, shown);
            }
        }

        _hasMore |= later._hasMore;
    }

    /// <summary>The names in the order in which they were met, the first 100.</summary>
    public ImmutableArray<string> ToImmutable() => [.. _inOrder.Select(name => name.Shown)];

    /// <summary>Notes them, if there are any.</summary>
    public void AddNotes(string file, ReadingLog log)
    {
        if (_inOrder.Count > 0)
        {
            log.Add(NoteOf(file, _inOrder.Select(name => name.Shown), _hasMore ? new(" và các cột khác", " and more") : ErrorValue.Same("")));
        }
    }

    /// <summary>The note for names that are no column.</summary>
    public static FileNote NoteOf(string file, IEnumerable<string> names, LocalizedText more)
    {
        var list = ErrorValue.List(names);
        return new(file, new(
            $"bỏ qua các cột không biết {list.Vietnamese}{more.Vietnamese}", $"ignored the unknown columns {list.English}{more.English}"));
    }

    private void Keep(string name, string shown)
    {
        _hasMore = _names.Count == MostNames;
        if (!_hasMore)
        {
            _names.Add(name);
            _inOrder.Add((name, shown));
        }
    }
}
