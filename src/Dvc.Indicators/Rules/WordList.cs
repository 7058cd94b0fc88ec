namespace Dvc.Indicators;

/// <summary>The words of a choice in JSON. Plain arrays, as reading a rule set is a part of every start of the tool.</summary>
/// <param name="choices">The words with what they stand for, in the order in which they are told.</param>
internal sealed class WordList<T>(params (string Word, T Value)[] choices)
    where T : struct, Enum
{
    /// <summary>All words, for sentences.</summary>
    public LocalizedText Allowed => LocalizedText.Same(string.Join(", ", Array.ConvertAll(choices, choice => choice.Word)));

    public bool TryGetValue(string word, out T value)
    {
        foreach (var choice in choices)
        {
            if (choice.Word == word)
            {
                value = choice.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public string WordOf(T value) => Array.Find(choices, choice => EqualityComparer<T>.Default.Equals(choice.Value, value)).Word;
}
