namespace Dvc.Indicators.Files;

/// <summary>Finds the codes that words of values mean, each word once. Not safe for use by several threads at once.</summary>
/// <param name="mapping">Says what words mean.</param>
internal sealed class ValueWords(Mapping mapping)
{
    private readonly TextCache<string?>[] _codes =
        [.. Enum.GetValues<WordKind>().Select(kind => new TextCache<string?>(word => mapping.CodeOf(kind, word)))];

    private readonly bool[] _areGiven = [.. Enum.GetValues<WordKind>().Select(mapping.HasGivenCodes)];

    /// <summary>Whether words of a kind are given, which go before numbers.</summary>
    public bool AreGiven(WordKind kind) => _areGiven[(int)kind];

    /// <summary>The code that a word means, in the contract's writing; null where it means none.</summary>
    public string? CodeOf(WordKind kind, ReadOnlySpan<byte> word) => _codes[(int)kind].Get(word);
}
