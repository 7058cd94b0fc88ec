namespace Dvc.Indicators;

/// <content>What tells one calendar from another.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>The calendar's id and the hash of what computes in it; results carry it and only results of equal hashes compare.</summary>
    public CalendarIdentity Identity => field ??= new CalendarIdentity(GivenId ?? CalendarIdentity.Unnamed, CalendarHash.Of(_years));

    /// <summary>The id that the data gives; null where it gives none.</summary>
    internal string? GivenId { get; init; }
}
