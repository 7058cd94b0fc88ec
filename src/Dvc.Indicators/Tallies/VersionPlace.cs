namespace Dvc.Indicators;

/// <summary>A version in the logs of several threads.</summary>
/// <param name="Log">Which of the logs.</param>
/// <param name="Index">Its place in that log.</param>
internal readonly record struct VersionPlace(int Log, int Index);
