using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.House;

/// <summary>Rules on the text of one source file.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 400;

    /// <summary>One public type a file, named for the type.</summary>
    public static IEnumerable<string> PublicTypes(SourceFile file)
    {
        var types = PublicType().Matches(file.Code).Select(match => match.Groups[1].Value).Distinct().ToList();
        return types.Count > 1
            ? [$"{file.Path} holds {string.Join(", ", types)}; one public type a file is allowed"]
            : types.Where(type => !file.Name.StartsWith($"{type}.", StringComparison.Ordinal)).Select(type => $"{file.Path} holds {type}; its name must be {type}.cs");
    }

    /// <summary>The types that a file declares, public or not, without those inside of others.</summary>
    public static IEnumerable<string> TypesIn(SourceFile file) => Type().Matches(file.Code).Select(match => match.Groups[1].Value);

    /// <summary>No binary floating point: neither its types nor its literals.</summary>
    public static IEnumerable<string> BinaryFloatingPoint(SourceFile file) =>
        Float().Matches(file.Code)
            .Select(match => $"{file.Path} uses {match.Value}; only whole numbers, decimals and ratios are allowed");

    /// <summary>No file is too long to be read.</summary>
    public static IEnumerable<string> Length(SourceFile file) => file.LineCount > MostLines
        ? [$"{file.Path} has {file.LineCount} lines; {MostLines} are allowed"]
        : [];

    /// <summary>Rooms that are namespaces of their own; the others are folders of their project's.</summary>
    private static readonly string[] OwnNamespaces = ["Analysis", "Live"];

    /// <summary>The namespace is the project's, in the tool and in tests the folder's.</summary>
    public static IEnumerable<string> Namespace(SourceFile file)
    {
        var steps = file.Path.Split('/')[..^1];
        var isFlat = steps[0] == "src" && steps[1] != "Dvc.Indicators.Cli" && !OwnNamespaces.Contains(file.Room);
        var expected = string.Join('.', isFlat ? steps[1..2] : steps[1..]);
        var found = NamespaceName().Match(file.Code).Groups[1].Value;
        return found.Length > 0 && found != expected ? [$"{file.Path} is of namespace {found}; allowed: {expected}"] : [];
    }

    [GeneratedRegex(
        @"^public\s+(?:(?:static|sealed|abstract|readonly|partial|ref|unsafe)\s+)*"
        + @"(?:record\s+struct|record\s+class|record|class|struct|enum|interface|delegate\s+[\w<>?\[\]]+)\s+(\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"^(?:public|internal)\s+(?:(?:static|sealed|abstract|readonly|partial|ref|unsafe)\s+)*"
        + @"(?:record\s+struct|record\s+class|record|class|struct|enum|interface|delegate\s+[\w<>?\[\]]+)\s+(\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(
        @"\b(?:double|float|Double)\b|\bSystem\.(?:Single|Half)\b|\bMathF?\.(?:Sqrt|Pow|Log|Exp)\b"
        + @"|\b\d[\d_]*\.\d[\d_]*(?:[eE][-+]?\d+)?(?![\deE_mM.])|\b\d+[fFdD]\b")]
    private static partial Regex Float();

    [GeneratedRegex(@"^namespace\s+([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceName();
}
