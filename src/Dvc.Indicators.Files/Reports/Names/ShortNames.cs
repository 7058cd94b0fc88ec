using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// What agencies are called in a report: without "UBND " before the name and, among the agencies of one parent, without the parent's name after it.
/// Safe for use by several threads.
/// </summary>
internal sealed class ShortNames
{
    private const string Committee = "UBND ";

    private readonly string[] _names;

    public ShortNames(RankedResult result)
    {
        var roster = result.Scores.Agencies;
        _names = [.. roster.Agencies.Select(Begin)];
        foreach (var cohort in result.Cohorts)
        {
            if (cohort.Key.Parent is { } parent && roster.IndexOf(parent) is >= 0 and var row)
            {
                TakeOut($" - {Begin(roster[row])}", cohort.Rows);
            }
        }
    }

    /// <summary>The short name of the agency of a row.</summary>
    public string this[int row] => _names[row];

    private static string Begin(Agency agency)
    {
        var name = agency.Name.Length > 0 ? agency.Name : agency.WrittenCode;
        var rest = name.StartsWith(Committee, StringComparison.OrdinalIgnoreCase) ? name[Committee.Length..].TrimStart() : name;
        return rest.Length == 0 ? name : $"{char.ToUpperInvariant(rest[0])}{rest.AsSpan(1)}";
    }

    // A name that would then stand for two agencies of the cohort stays as it is.
    private void TakeOut(string suffix, ImmutableArray<int> rows)
    {
        var cut = rows.Select(row => Without(_names[row], suffix)).ToList();
        var counts = cut.CountBy(name => name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, name) in rows.Zip(cut))
        {
            _names[row] = counts[name] == 1 ? name : _names[row];
        }
    }

    private static string Without(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name[..^suffix.Length].TrimEnd() : name;
}
