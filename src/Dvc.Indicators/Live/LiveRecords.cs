namespace Dvc.Indicators.Live;

/// <summary>What became of all records of dossiers that came: read = accepted + superseded + rejected + removed, always.</summary>
/// <param name="Read">All that came.</param>
/// <param name="Accepted">Those that count now: one a dossier.</param>
/// <param name="Superseded">Those that another record of the same key stands for.</param>
/// <param name="Rejected">Those that could not be taken, where nothing came in their place.</param>
/// <param name="Removed">Those that came under a key that was taken away later.</param>
public readonly record struct LiveRecords(long Read, long Accepted, long Superseded, long Rejected, long Removed);
