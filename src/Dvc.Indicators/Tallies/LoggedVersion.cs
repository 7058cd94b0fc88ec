namespace Dvc.Indicators;

/// <summary>What is kept of one counted version of a dossier, so that it can be taken back.</summary>
/// <param name="Updated">When it was written, in seconds, or <see cref="DossierValues.Unknown"/>.</param>
/// <param name="Agency">The number of its agency.</param>
/// <param name="Procedure">The number of its procedure.</param>
/// <param name="Facts">Its facts in the period.</param>
/// <param name="IsPetitioned">Whether a petition names it.</param>
internal readonly record struct LoggedVersion(uint Updated, int Agency, int Procedure, ushort Facts, bool IsPetitioned)
{
    /// <summary>A version without a time is older than any with one.</summary>
    public long Rank => Updated == DossierValues.Unknown ? -1 : Updated;
}
