using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A source (căn cứ) and what rests on it. Immutable.</summary>
/// <param name="Text">The source, in words; not empty.</param>
/// <param name="Confidences">How sure that is, each once, the surest first.</param>
/// <param name="Items">
/// The components (by number or id), groups (by id) and targets (by item) that rest on it; empty for the rule set itself.
/// </param>
public sealed record ReportCitation(string Text, ImmutableArray<Confidence> Confidences, ImmutableArray<string> Items);
