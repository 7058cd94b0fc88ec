namespace Dvc.Indicators;

/// <summary>What is said of one procedure.</summary>
/// <param name="Flags">What facts and findings need.</param>
/// <param name="Limit">Its limit.</param>
internal readonly record struct ProcedureRules(ProcedureFlags Flags, ProcedureLimit Limit);
