using System.Collections.Immutable;
using System.Text;
using Dvc.Indicators.Files.Inputs;

namespace Dvc.Indicators.Files.Records;

/// <summary>The names of a file that nobody knows, each once, so many as a note can show.</summary>
internal sealed class UnknownNames
{
    private const int MostNames = 100;
    private const int LongestName = 64;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _inOrder = [];
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

        _hasMore = _names.Count == MostNames;
        if (!_hasMore)
        {
            var kept = text.ToString();
            _names.Add(kept);
            _inOrder.Add(FieldText.Decode(shown));
        }
    }

    /// <summary>The names in the order in which they were met, the first 100.</summary>
    public ImmutableArray<string> ToImmutable() => [.. _inOrder];

    /// <summary>Notes them, if there are any.</summary>
    public void AddNotes(string file, ReadingLog log)
    {
        if (_inOrder.Count > 0)
        {
            log.Add(new FileNote(file, $"ignored the unknown columns {Phrase.List(_inOrder)}{(_hasMore ? " and more" : "")}"));
        }
    }
}
