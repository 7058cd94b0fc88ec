using System.Globalization;
using Dvc.Indicators.Cli.Text;

namespace Dvc.Indicators.Cli;

/// <summary>Finds the agencies that a word of the command line means: a code, a pattern of codes and names, or a name.</summary>
internal static class AgencyFinder
{
    private const int MostCandidates = 10;
    private const string OptionName = "--agency";

    /// <summary>The rows of the agencies that are meant.</summary>
    /// <param name="roster">The agencies.</param>
    /// <param name="word">A code in either form; a text with * (any characters) or ? (one); or a name or a part of one, without regard to case and marks.</param>
    /// <exception cref="ToolFailure">There is none, or a name means several.</exception>
    public static IReadOnlySet<int> Find(AgencyRoster roster, string word)
    {
        if (AgencyCode.TryParse(word, out var code) && roster.IndexOf(code) is >= 0 and var row)
        {
            return new HashSet<int> { row };
        }

        var rows = Enumerable.Range(0, roster.Count);
        if (word.AsSpan().ContainsAny('*', '?'))
        {
            var pattern = PlainText.Of(word);
            var matching = rows.Where(each => IsLike(roster[each], pattern)).ToHashSet();
            return matching.Count > 0 ? matching : throw NotFound(roster, word);
        }

        var name = PlainText.Of(word);
        var same = rows.Where(each => PlainText.Of(roster[each].Name) == name).ToList();
        var found = same.Count > 0 ? same : rows.Where(each => name.Length > 0 && PlainText.Of(roster[each].Name).Contains(name, StringComparison.Ordinal)).ToList();
        return found.Count switch
        {
            1 => found.ToHashSet(),
            0 => throw NotFound(roster, word),
            _ => throw Ambiguous(roster, word, found),
        };
    }

    private static bool IsLike(Agency agency, string pattern) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, PlainText.Of(agency.WrittenCode))
        || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, PlainText.Of(agency.Name));

    private static ToolFailure NotFound(AgencyRoster roster, string word)
    {
        var names = roster.Agencies.SelectMany(agency => (string[])[agency.WrittenCode, agency.Name]).Distinct(StringComparer.Ordinal)
            .ToLookup(PlainText.Of, StringComparer.Ordinal);
        var near = NearestIds.To(PlainText.Of(word), names.Select(name => name.Key)).SelectMany(key => names[key]).Take(3).ToList();
        var hint = near.Count == 0 ? Said.Same("") : Nearest.Question(near);
        return ToolFailure.At(
            ExitCode.WrongUsage, OptionName,
            new($"{word}, không có cơ quan nào như vậy{hint.Vietnamese}", $"{word}, which is no agency of the result{hint.English}"),
            new("mã, mẫu có * và ?, hoặc tên của cơ quan", "a code, a pattern with * and ?, or a name"));
    }

    private static ToolFailure Ambiguous(AgencyRoster roster, string word, List<int> found)
    {
        var candidates = string.Join("; ", found.Take(MostCandidates).Select(row => $"{roster[row].WrittenCode} {roster[row].Name}"));
        var more = (found.Count - MostCandidates).ToString(CultureInfo.InvariantCulture);
        return ToolFailure.At(
            ExitCode.WrongUsage, OptionName, new($"{word}, có thể là nhiều cơ quan", $"{word}, which can be several agencies"),
            found.Count <= MostCandidates ? Said.Same(candidates) : new($"{candidates}; và {more} cơ quan khác", $"{candidates}; and {more} more"));
    }
}
