namespace Dvc.Indicators;

/// <summary>Where a version is kept.</summary>
/// <param name="Log">Which of the logs.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Index">The place in the part.</param>
internal readonly record struct VersionPlace(int Log, int Part, int Index);
