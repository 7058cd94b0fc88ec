namespace Dvc.Indicators.Files;

/// <summary>What is known of a line of NDJSON besides its fields.</summary>
/// <param name="Words">The columns that are words.</param>
/// <param name="IsSteadyAlone">Whether a member that may be in a run was in none.</param>
internal readonly record struct LineFindings(KnownValues Words, bool IsSteadyAlone);
