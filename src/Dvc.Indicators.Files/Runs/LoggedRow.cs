namespace Dvc.Indicators.Files;

/// <summary>A dossier in a <see cref="RowLog"/>.</summary>
/// <param name="Values">What figures need of it.</param>
/// <param name="Agency">The number of its agency.</param>
/// <param name="Procedure">The number of its procedure.</param>
/// <param name="Name">Which of the keys that petitions name it has, or <see cref="DossierTableBuilder.NoName"/>.</param>
internal readonly record struct LoggedRow(DossierRow Values, int Agency, int Procedure, int Name);
