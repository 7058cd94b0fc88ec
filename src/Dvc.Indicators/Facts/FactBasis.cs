namespace Dvc.Indicators;

/// <summary>On what facts stand beside the records, whatever the period and the cut: readers of one basis share what was worked out for it.</summary>
/// <param name="Catalogue">The procedures; null where there are none.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Comparison">How the end is compared with a promised time that has a time of day.</param>
internal sealed record FactBasis(ProcedureCatalogue? Catalogue, WorkingCalendar Calendar, DueComparison Comparison)
{
    /// <summary>The basis of a reader of facts.</summary>
    public static FactBasis From(DossierFactReader reader) => new(reader.Procedures, reader.Calendar, reader.Comparison);
}
