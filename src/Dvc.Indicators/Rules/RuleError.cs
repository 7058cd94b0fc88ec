namespace Dvc.Indicators;

/// <summary>One mistake in a rule set: where it is, what was found there and what is allowed.</summary>
/// <param name="Path">The JSON path, such as <c>$.groups[2].components[0].maximum</c>.</param>
/// <param name="Found">What was found, as text; <c>nothing</c> where something is missing.</param>
/// <param name="Allowed">What is allowed there, as a phrase.</param>
public sealed record RuleError(string Path, string Found, string Allowed)
{
    /// <summary>The error as one line.</summary>
    /// <returns>Path, found and allowed.</returns>
    public override string ToString() => $"{Path}: found {Found}; allowed: {Allowed}";
}
