namespace Dvc.Indicators;

/// <summary>What a roster knows of a code.</summary>
/// <param name="Row">The row for which records count, or -1 for none.</param>
/// <param name="Node">The place in the tree from which they count upwards, which may have no row; or -1 for none.</param>
/// <param name="Status">What the code stands for.</param>
/// <param name="ReusedFrom">The first day of the agency that has the code, where another one has it at another time; else null.</param>
internal readonly record struct AgencyPlace(int Row, int Node, AgencyStatus Status, DateOnly? ReusedFrom);
