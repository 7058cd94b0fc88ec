using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Names of sheets as Excel allows them.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]";

    /// <summary>
    /// The names with what a tab must not have replaced by blanks, at most 31 characters long, none empty, none reserved, and each different from
    /// the others whatever its case.
    /// </summary>
    public static IReadOnlyList<string> Create(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        var result = new List<string>();
        foreach (var name in names)
        {
            var allowed = Cut(string.Concat(name.Select(c => IsAllowed(c) ? c : ' ')), Longest);
            var clean = allowed.Length == 0 ? "1" : allowed;
            var free = clean;
            for (var number = 2; !taken.Add(free); number++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $" {number}");
                free = Cut(clean, Longest - suffix.Length) + suffix;
            }

            result.Add(free);
        }

        return result;
    }

    private static bool IsAllowed(char c) =>
        !Forbidden.Contains(c, StringComparison.Ordinal) && !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE';

    // A tab must neither begin nor end with an apostrophe.
    private static string Cut(string name, int length) => name[..Math.Min(name.Length, length)].Trim(' ', '\'');
}
