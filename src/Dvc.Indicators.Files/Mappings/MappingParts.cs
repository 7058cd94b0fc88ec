namespace Dvc.Indicators.Files;

/// <summary>What mappings say, while they are read.</summary>
internal sealed class MappingParts
{
    /// <summary>The headings of each file, in their order.</summary>
    public List<(string File, MappedHeading Heading)> Headings { get; } = [];

    /// <summary>The column of each heading of a file, the headings as they are compared.</summary>
    public MappingPart<(string File, string Heading), string> Columns { get; } = new();

    /// <summary>The code of each word, the words as they are compared.</summary>
    public MappingPart<(WordKind Kind, string Word), string> Codes { get; } = new();

    /// <summary>The values of columns that are the same in every record of a file.</summary>
    public MappingPart<(string File, string Column), string> Constants { get; } = new();

    /// <summary>How the dates of a column are written.</summary>
    public MappingPart<(string File, string Column), DateForm> Dates { get; } = new();

    /// <summary>The decimal signs of columns.</summary>
    public MappingPart<(string File, string Column), DecimalSign> Decimals { get; } = new();
}
