namespace Dvc.Indicators;

/// <summary>Something about a record, an agency or a source that an official should look at.</summary>
/// <remarks>A finding never changes what is counted. Immutable and safe for use by several threads.</remarks>
public sealed record QualityFinding
{
    /// <summary>The rule that found it.</summary>
    public required QualityRule Rule { get; init; }

    /// <summary>Whether it tells of a version of a dossier that does not count; of each such version exactly one finding does.</summary>
    public bool IsSupersededVersion => Rule is QualityRule.SupersededVersion or QualityRule.DuplicateKey;

    /// <summary>The key of the dossier, or the procedure of the decision; empty where it is about an agency or a source.</summary>
    public required string Key { get; init; }

    /// <summary>The agency, in the code of the record; null where it is about a source.</summary>
    public AgencyCode? Agency { get; init; }

    /// <summary>The field to look at, as <c>NgayKetThucXuLy</c>; empty where it is about all fields.</summary>
    public required string Column { get; init; }

    /// <summary>What the field says; empty where it says nothing.</summary>
    public required string Value { get; init; }

    /// <summary>Where the record was read.</summary>
    public RecordPlace Place { get; init; }

    /// <summary>One sentence: what is wrong and what to do about it.</summary>
    public required LocalizedText Message { get; init; }
}
