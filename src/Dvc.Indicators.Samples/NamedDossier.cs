namespace Dvc.Indicators.Samples;

/// <summary>A dossier that a petition is to name: its key and the row of its agency.</summary>
internal readonly record struct NamedDossier(string Key, int Row);
