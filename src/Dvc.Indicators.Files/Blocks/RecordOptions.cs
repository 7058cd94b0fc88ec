namespace Dvc.Indicators.Files;

/// <summary>How records are read. Immutable; safe for use by several threads if <see cref="KnowsAgency"/> is.</summary>
public sealed record RecordOptions
{
    /// <summary>Refuses foreign zones and takes every agency.</summary>
    public static RecordOptions Default { get; } = new();

    /// <summary>What becomes of times with a foreign zone; refused unless given.</summary>
    public ZoneHandling Zone { get; init; } = ZoneHandling.Refuse;

    /// <summary>How files call columns and values; what comes with the library unless given.</summary>
    public Mapping Mapping { get; init; } = Mapping.Shipped;

    /// <summary>
    /// Whether the agencies file has a code, such as <see cref="AgencyRoster.Knows"/>; records of other agencies are rejected
    /// (<c>agency</c>). It must give the same answer for the same code. Null (the default) without an agencies file: every code is known.
    /// </summary>
    public Func<AgencyCode, bool>? KnowsAgency { get; init; }
}
