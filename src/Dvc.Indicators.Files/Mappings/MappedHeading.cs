namespace Dvc.Indicators.Files;

/// <summary>A heading that means a column.</summary>
/// <param name="Heading">The heading as people write it.</param>
/// <param name="Column">The column.</param>
internal readonly record struct MappedHeading(string Heading, string Column);
