namespace Dvc.Indicators;

/// <summary>What the catalogue says of one procedure, as facts of its dossiers need it.</summary>
/// <param name="Mark">Its mark, see <see cref="ProcedureMarks"/>.</param>
/// <param name="Deadlines">What <see cref="LimitDeadlines"/> gives for its limit; null without one.</param>
/// <param name="Unit">The unit of the limit; no meaning without one.</param>
internal readonly record struct ProcedureTerms(ushort Mark, uint[]? Deadlines, TimeLimitUnit Unit)
{
    /// <summary>The terms of a procedure; null where the catalogue lacks it.</summary>
    public static ProcedureTerms Of(Procedure? procedure, LimitDeadlines deadlines) =>
        new(ProcedureMarks.Of(procedure), deadlines.Of(procedure?.Limit), procedure?.Limit?.Unit ?? default);
}
