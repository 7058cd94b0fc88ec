namespace Dvc.Indicators;

/// <summary>A dossier that is noted, and counted together with others.</summary>
/// <param name="Agency">The number of its agency within the lot.</param>
/// <param name="Procedure">The number of its procedure.</param>
/// <param name="Bits">What is counted: one bit a lane of <see cref="AgencyLot"/>.</param>
internal readonly record struct NotedDossier(int Agency, int Procedure, uint Bits);
