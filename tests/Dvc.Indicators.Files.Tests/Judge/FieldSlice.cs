namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Where a field stands in <see cref="DossierFields"/>; the default value is an empty field.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="IsStructure">Whether it is a JSON object or array, of which the bytes are the JSON text.</param>
internal readonly record struct FieldSlice(int Start, int Length, bool IsStructure);
