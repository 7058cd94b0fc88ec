using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What a mapping says, while it is read.</summary>
internal sealed class MappingParts
{
    /// <summary>The headings of each file, in their order.</summary>
    public Dictionary<string, ImmutableArray<MappedHeading>> Headings { get; } = [];

    /// <summary>The column of each heading of a file, the headings as they are compared.</summary>
    public Dictionary<(string File, string Heading), string> Columns { get; } = [];

    /// <summary>The code of each word, the words as they are compared.</summary>
    public Dictionary<(WordKind Kind, string Word), string> Codes { get; } = [];
}
