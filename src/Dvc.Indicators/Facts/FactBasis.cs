namespace Dvc.Indicators;

/// <summary>On what facts stand beside the records, whatever the period and the cut: readers of one basis share what was worked out for it.</summary>
/// <param name="Catalogue">The procedures; null where there are none.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Comparison">How the end is compared with a promised time that has a time of day.</param>
/// <param name="FirstDay">The first of the days around the period that the calendar covers without a gap.</param>
/// <param name="LastDay">The last of them.</param>
internal sealed record FactBasis(
    ProcedureCatalogue? Catalogue, WorkingCalendar Calendar, DueComparison Comparison, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>The basis of a reader of facts.</summary>
    public static FactBasis Of(DossierFactReader reader)
    {
        var (first, last) = (reader.Period.Period.FirstDay.Year, reader.Period.Period.LastDay.Year);
        while (first > ReportingPeriod.FirstYear && reader.Calendar.Covers(first - 1))
        {
            first--;
        }

        while (last < ReportingPeriod.LastYear && reader.Calendar.Covers(last + 1))
        {
            last++;
        }

        return new FactBasis(
            reader.Procedures, reader.Calendar, reader.Comparison, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
    }

    /// <summary>The days of reception of a table's dossiers as far as they are covered.</summary>
    public (DateOnly First, DateOnly Last) Receptions(DossierTable table)
    {
        var spans = table.Chunks.Select(chunk => chunk.EntrySpan).Where(span => span.First <= span.Last).ToList();
        if (spans.Count == 0)
        {
            return (FirstDay, FirstDay);
        }

        var first = DayOf(spans.Min(span => span.First));
        var last = DayOf(spans.Max(span => span.Last));
        return (first < FirstDay ? FirstDay : first, last > LastDay ? LastDay : last);
    }

    // A table that was loaded may hold any number.
    private static DateOnly DayOf(uint time) => VietnamTime.FromSeconds(Math.Min(time, VietnamTime.Latest.SecondsSinceEpoch)).Date;
}
