namespace Dvc.Indicators;

/// <summary>A petition of a period with its verdict.</summary>
/// <param name="Petition">The petition.</param>
/// <param name="Verdict">Whether it was handled on time and to satisfaction, and why.</param>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record JudgedPetition(Petition Petition, PetitionVerdict Verdict);
