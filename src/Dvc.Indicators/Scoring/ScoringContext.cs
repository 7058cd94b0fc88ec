using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What the scored figures are figures of, and what besides the rules decided them: it travels with every result.</summary>
/// <param name="Period">The period (kỳ báo cáo); null where the figures do not name one, and then results can not be compared.</param>
/// <param name="Cut">The instant at which open dossiers were judged (thời điểm chốt); null means the period's end.</param>
/// <param name="Records">What the figures were counted from; null where figures were given.</param>
/// <remarks>
/// Of given figures nobody knows how they were counted: then <see cref="Due"/>, <see cref="Calendar"/> and <see cref="AbsentColumns"/> are
/// null and <see cref="Sources"/> is empty. Sources are compared one by one. Immutable and safe for use by several threads.
/// </remarks>
public sealed record ScoringContext(ReportingPeriod? Period = null, VietnamTime? Cut = null, RecordSummary? Records = null)
{
    /// <summary>Figures of no known period.</summary>
    public static ScoringContext Unknown { get; } = new();

    /// <summary>How the ends of dossiers were compared with promised times; null where no dossiers were counted or it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the comparisons.</exception>
    public DueComparison? Due
    {
        get;
        init => field = value is null || Enum.IsDefined(value.Value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The comparison must be one of those defined.");
    }

    /// <summary>The working calendar of the figures; null where it is not known.</summary>
    public CalendarIdentity? Calendar { get; init; }

    /// <summary>
    /// The optional columns that no source of dossiers had, so that figures which need them were not computed; null where no dossiers were
    /// counted or it is not known.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are other bits than those of <see cref="DossierColumns.All"/>.</exception>
    public DossierColumns? AbsentColumns
    {
        get;
        init => field = value is null || (value & ~DossierColumns.All) == 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The columns must be among all columns.");
    }

    /// <summary>What the records were read from, in the order of the kinds and, within a kind, of reading; empty where it is not known.</summary>
    public ImmutableArray<ResultSource> Sources { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Until when the data reach: the latest reception (<c>NgayTiepNhan</c>) before the cut of the dossiers that count; null where figures
    /// were given or it is not known.
    /// </summary>
    public VietnamTime? DataUntil { get; init; }

    /// <summary>Whether the period was still running at the cut, so that its scores will change.</summary>
    public bool IsProvisional => Period is { } period && Cut is { } cut && cut < period.End;

    /// <summary>Whether another context says the same.</summary>
    /// <param name="other">The other context; may be null.</param>
    /// <returns>True when everything is equal, sources in the same order.</returns>
    public bool Equals(ScoringContext? other) => other is not null
        && Period == other.Period
        && Cut == other.Cut
        && Records == other.Records
        && Due == other.Due
        && Calendar == other.Calendar
        && AbsentColumns == other.AbsentColumns
        && DataUntil == other.DataUntil
        && Sources.SequenceEqual(other.Sources);

    /// <summary>A hash code that equal contexts share.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Period, Cut, Due, Calendar, AbsentColumns, DataUntil, Sources.Length);
}
