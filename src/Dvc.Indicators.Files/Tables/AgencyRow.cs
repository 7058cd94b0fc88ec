namespace Dvc.Indicators.Files;

/// <summary>An agency and where it was read.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line on which it starts, from 1.</param>
internal readonly record struct AgencyRow(Agency Agency, string File, long Line);
