namespace Dvc.Indicators.Samples;

/// <summary>All that is planned for the dossiers of one agency itself.</summary>
internal sealed record UnitPlan(UnitGoal Goal, UnitProcedures Procedures, CoverPlan Covers, ProcedureChoice Choice);
