namespace Dvc.Indicators.Files;

/// <summary>Finds the codes that words of values mean, each word once. Not safe for use by several threads at once.</summary>
internal sealed class ValueWords
{
    private readonly TextCache<string?>[] _codes =
        [.. Enum.GetValues<WordKind>().Select(kind => new TextCache<string?>(word => Mapping.Shipped.CodeOf(kind, word)))];

    /// <summary>The code that a word means, in the contract's writing; null where it means none.</summary>
    public string? CodeOf(WordKind kind, ReadOnlySpan<byte> word) => _codes[(int)kind].Get(word);
}
