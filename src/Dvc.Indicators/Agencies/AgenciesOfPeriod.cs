using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A checked list of agencies as it is in one period, or in none: one agency a code, with parents and successors as written.</summary>
internal sealed class AgenciesOfPeriod
{
    private readonly AgencyCodes _codes;
    private readonly ReportingPeriod? _period;

    public AgenciesOfPeriod(ImmutableArray<Agency> agencies, AgencyCodes codes, ReportingPeriod? period)
    {
        (Agencies, _codes, _period) = (agencies, codes, period);
        Indexes = codes.In(period);
        Parents = [.. agencies.Select((agency, index) => Has(index) && agency.Parent is { } parent ? Indexes[parent] : -1)];
        Successors = [.. agencies.Select((agency, index) => Has(index) && IsOver(agency) ? IndexesOf(agency.Successors) : [])];
    }

    /// <summary>All agencies of the list, those too that do not have their code in the period.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>The place in the list of the agency that has a code.</summary>
    public IReadOnlyDictionary<AgencyCode, int> Indexes { get; }

    /// <summary>The parent of each agency that has its code, or -1.</summary>
    public int[] Parents { get; }

    /// <summary>The successors of each former agency; empty for all others.</summary>
    public int[][] Successors { get; }

    /// <summary>Whether the agency has its code in the period.</summary>
    public bool Has(int index) => Indexes[Agencies[index].Code] == index;

    /// <summary>Whether others stand in its place.</summary>
    public bool IsFormer(int index) => Successors[index].Length > 0;

    /// <summary>Whether it begins only after the period.</summary>
    public bool HasNotBegun(int index) => _period is not null && Agencies[index].ValidFrom >= _period.EndDay;

    /// <summary>Whether it ended before the period without a successor.</summary>
    public bool HasEnded(int index) =>
        _period is not null && Agencies[index].Successors.IsEmpty && Agencies[index].ValidTo < _period.FirstDay;

    /// <summary>The first day of the agency that has a code, where others have it at other times; else null.</summary>
    public DateOnly? ReusedFrom(AgencyCode code) => _codes.IsRepeated(code) ? Agencies[Indexes[code]].ValidFrom : null;

    private bool IsOver(Agency agency) => agency.ValidTo is not { } last || (_period is not null && _period.LastDay > last);

    private int[] IndexesOf(ImmutableArray<AgencyCode> codes) => [.. codes.Select(code => Indexes[code])];
}
