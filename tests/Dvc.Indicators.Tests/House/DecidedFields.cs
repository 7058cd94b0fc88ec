using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.House;

/// <summary>
/// The flags of dossiers on which figures rest. What they mean is decided in the rooms Facts and Timing alone; elsewhere they are only read,
/// kept, shown or handed on.
/// </summary>
internal static partial class DecidedFields
{
    private const string Fields =
        "(?<field>PaidOnline|PaperFile|ResultFile|PapersDigitised|Digitised|FromNationalStore|IdentifiedByVneid|Disliked|OwesFee)";

    private static readonly string[] DecidingRooms = ["Facts", "Timing"];

    // A payment where no fee is owed is a finding; and for findings such a dossier is handed on whole.
    private static readonly (string File, string Field)[] Allowed = [("DossierChecks.cs", "PaidOnline"), ("DossierBlockReader.cs", "PaidOnline")];

    /// <summary>Where a file decides on such a flag.</summary>
    public static IEnumerable<string> Violations(SourceFile file) => DecidingRooms.Contains(file.Room)
        ? []
        : Question().Matches(file.Code).Concat(Condition().Matches(file.Code))
            .Select(match => match.Groups["field"].Value)
            .Where(field => !Allowed.Contains((file.Name, field)))
            .Select(field => $"{file.Path} decides on {field}; allowed: in {string.Join(" and ", DecidingRooms)}");

    [GeneratedRegex(@"\b(?:Have|HaveAll|Has|HasFlag)\([^()]*\bDossier(?:Flags|Facts)\." + Fields + @"\b")]
    private static partial Regex Question();

    [GeneratedRegex(@"(?:!\w+\." + Fields + @"\b|\b\w+\." + Fields + @"\s*(?:\?(?![.\[])|&&|\|\||==|!=))")]
    private static partial Regex Condition();
}
