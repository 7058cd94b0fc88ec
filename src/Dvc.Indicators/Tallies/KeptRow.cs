namespace Dvc.Indicators;

/// <summary>A dossier that is kept for a table.</summary>
/// <param name="Times">Its times.</param>
/// <param name="Agency">The number of its agency.</param>
/// <param name="Procedure">The number of its procedure.</param>
/// <param name="Name">See <see cref="CountContext.NamedKeys"/>.</param>
internal readonly record struct KeptRow(DossierTimes<OneLane> Times, int Agency, int Procedure, int Name);
