namespace Dvc.Indicators.Cli;

/// <summary>A record that counts against its agency in one component: in the denominator and not in the numerator.</summary>
/// <param name="Key">The key of the dossier or petition.</param>
/// <param name="Place">Where it was read, or which dossier a petition names; empty where that is not known.</param>
/// <param name="Agency">The agency that it names.</param>
/// <param name="Reason">Why it counts against, where there is more to say than that it lacks what is counted.</param>
internal sealed record Against(string Key, string Place, AgencyCode Agency, LocalizedText? Reason);
