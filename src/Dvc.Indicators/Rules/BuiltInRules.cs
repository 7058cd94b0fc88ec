using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The rule sets that come with the library. Each is read once, when first asked for. Safe for use by several threads.</summary>
public static class BuiltInRules
{
    /// <summary>The id of the default rule set, <c>decision-766-portal-2026</c>.</summary>
    public const string DefaultId = "decision-766-portal-2026";

    private static readonly ImmutableArray<string> Names =
        [DefaultId, "decision-766-five-rates", "decision-766-document", "portal-criteria-2023", "un-osi-2022"];

    private static readonly Lazy<RuleSet>[] Loaded = [.. Names.Select(name => new Lazy<RuleSet>(() => Load(name)))];

    /// <summary>All of them, the default first.</summary>
    public static ImmutableArray<RuleSet> All => [.. Loaded.Select(rules => rules.Value)];

    /// <summary>
    /// The rules that reproduce the scores published by the national portal in 2026 for Decision 766/QĐ-TTg of 23/6/2022.
    /// </summary>
    public static RuleSet Default => Loaded[0].Value;

    /// <summary>Finds one by its id.</summary>
    /// <param name="id">The id, such as <c>un-osi-2022</c>.</param>
    /// <returns>The rule set, or null when none has this id.</returns>
    public static RuleSet? Find(string id) => Names.IndexOf(id) is >= 0 and var place ? Loaded[place].Value : null;

    /// <summary>The JSON text of one, as shipped.</summary>
    /// <param name="id">The id.</param>
    /// <returns>UTF-8 JSON, or null when none has this id.</returns>
    public static byte[]? JsonOf(string id) => Names.Contains(id) ? ReadResource($"{id}.json") : null;

    internal static byte[] ReadResource(string fileName)
    {
        using var stream = typeof(BuiltInRules).Assembly.GetManifestResourceStream($"Dvc.Indicators.Rules.BuiltIn.{fileName}")
            ?? throw new InvalidOperationException($"The library was built without its rules file {fileName}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static RuleSet Load(string id) => RuleSetJson.Read(ReadResource($"{id}.json")).Require();
}
