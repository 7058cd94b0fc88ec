using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Finds the number of a name without regard to case.</summary>
internal sealed class JsonNames
{
    public const int Unknown = -1;

    private readonly ImmutableArray<ImmutableArray<(byte[] Name, int Number)>> _byLength;
    private readonly FrozenDictionary<string, int> _given;

    /// <summary>Names, and before them those that a mapping gives.</summary>
    /// <param name="names">The names, ASCII.</param>
    /// <param name="given">The names that are given, see <see cref="WordKey"/>.</param>
    public JsonNames(ImmutableArray<(string Name, int Number)> names, FrozenDictionary<string, int> given)
        : this(names)
    {
        _given = given;
    }

    public JsonNames(params ImmutableArray<(string Name, int Number)> names)
    {
        _given = FrozenDictionary<string, int>.Empty;
        var longest = names.Max(name => name.Name.Length);
        var byLength = names.ToLookup(name => name.Name.Length, name => (Encoding.ASCII.GetBytes(name.Name), name.Number));
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(length => byLength[length].ToImmutableArray())];
    }

    /// <summary>The number of a name, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<byte> name) => Find(name, out _);

    /// <summary>The number of a name, or <see cref="Unknown"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isGiven">Whether a mapping gives it.</param>
    public int Find(ReadOnlySpan<byte> name, out bool isGiven)
    {
        var number = Unknown;
        isGiven = _given.Count > 0 && _given.TryGetValue(WordKey.From(Encoding.UTF8.GetString(name)), out number);
        return isGiven ? number : FindOwn(name);
    }

    private int FindOwn(ReadOnlySpan<byte> name)
    {
        // Nearly always it is written as we know it.
        if (name.Length < _byLength.Length)
        {
            foreach (var (known, number) in _byLength[name.Length])
            {
                if (name.SequenceEqual(known))
                {
                    return number;
                }
            }
        }

        var trimmed = FieldText.Trim(name);
        if (trimmed.Length >= _byLength.Length)
        {
            return Unknown;
        }

        foreach (var (known, number) in _byLength[trimmed.Length])
        {
            if (Ascii.EqualsIgnoreCase(trimmed, known))
            {
                return number;
            }
        }

        return Unknown;
    }
}
