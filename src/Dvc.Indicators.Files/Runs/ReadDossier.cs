namespace Dvc.Indicators.Files;

/// <summary>An accepted record of a dossier as it was read; another version of the dossier may count in its place.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Place">Where it was read.</param>
/// <param name="FactReader">Tells the facts of a dossier in the period of the run, and why it is on time or not.</param>
public readonly record struct ReadDossier(Dossier Dossier, RecordPlace Place, DossierFactReader FactReader);
