using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Finds the number of a name without regard to case.</summary>
internal sealed class JsonNames
{
    public const int Unknown = -1;

    private readonly ImmutableArray<ImmutableArray<(byte[] Name, int Number)>> _byLength;

    public JsonNames(params ImmutableArray<(string Name, int Number)> names)
    {
        var longest = names.Max(name => name.Name.Length);
        var byLength = names.ToLookup(name => name.Name.Length, name => (Encoding.ASCII.GetBytes(name.Name), name.Number));
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(length => byLength[length].ToImmutableArray())];
    }

    /// <summary>The number of a name, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<byte> name)
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
