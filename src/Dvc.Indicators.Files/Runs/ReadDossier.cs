namespace Dvc.Indicators.Files;

/// <summary>A dossier as it was read, with what became of it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Place">Where it was read.</param>
/// <param name="Outcome">
/// Whether it counts (accepted, or in place of an earlier version) or a version read before it counts; a later one may still win.
/// </param>
/// <param name="FactReader">Tells the facts of a dossier in the period of the run, and why it is on time or not.</param>
public readonly record struct ReadDossier(Dossier Dossier, RecordPlace Place, DossierOutcome Outcome, DossierFactReader FactReader);
