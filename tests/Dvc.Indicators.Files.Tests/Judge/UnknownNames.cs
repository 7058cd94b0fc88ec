using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>The names of a file that nobody knows, each once, so many as a note can show.</summary>
internal sealed class UnknownNames
{
    private const int MostNames = 100;
    private const int LongestName = 64;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Shown)> _inOrder = [];
    private bool _hasMore;

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
            var names = ErrorValue.List(_inOrder.Select(name => name.Shown)).English;
            log.Add(new FileNote(file, ErrorValue.Same($"ignored the unknown columns {names}{(_hasMore ? " and more" : "")}")));
        }
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
