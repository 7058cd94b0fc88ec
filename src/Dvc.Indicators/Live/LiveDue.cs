namespace Dvc.Indicators.Live;

/// <summary>A dossier that turns late unless something happens.</summary>
/// <param name="Key">The dossier (<c>MaHoSo</c>).</param>
/// <param name="Agency">Its agency, as it names it.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="LateFrom">The first instant at which it is late.</param>
public readonly record struct LiveDue(string Key, AgencyCode Agency, string Procedure, VietnamTime LateFrom);
