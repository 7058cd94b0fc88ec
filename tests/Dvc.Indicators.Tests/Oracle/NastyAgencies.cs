namespace Dvc.Indicators.Tests.Oracle;

/// <summary>
/// Small agency trees with former agencies, chains of successors, divisions, former parents, agencies that have ended or not begun, and codes that
/// stand twice.
/// </summary>
internal sealed class NastyAgencies
{
    private readonly Random _random;
    private readonly ReportingPeriod _period;

    public NastyAgencies(Random random, ReportingPeriod period)
    {
        _random = random;
        _period = period;
    }

    /// <summary>The roster and every code that records may name, those without a row too.</summary>
    public (AgencyTree? Tree, AgencyRoster Roster, AgencyCode[] Codes) Make()
    {
        if (_random.Next(6) == 0)
        {
            AgencyCode[] alone = [.. new[] { "H44.1", "H44.13", "H44.130", "A1", "000.00.12.H15" }.Select(AgencyCode.Parse)];
            return (null, AgencyRoster.FromCodes(alone), alone);
        }

        var agencies = new List<Agency>();
        var count = _random.Next(3, 14);
        for (var i = 0; i < count; i++)
        {
            var earlier = agencies.Select(agency => agency.Code).Distinct().ToList();
            agencies.Add(Next(i, earlier));
            if (_random.Next(6) == 0 && Later(agencies[^1]) is { } start)
            {
                agencies.Add(Next(i, earlier) with { ValidFrom = start, ValidTo = _random.Next(3) == 0 ? start.AddDays(_random.Next(3)) : null });
            }
        }

        var tree = AgencyTree.Build(agencies).Value!;
        return (tree, tree.In(_period).Value!, [.. agencies.Select(agency => agency.Code).Distinct(), .. Unknown()]);
    }

    // Parents and successors always come earlier in the list: so neither is ever a circle, nor are both together.
    private Agency Next(int index, List<AgencyCode> earlier)
    {
        var level = index == 0 ? Top() : _random.Next(7) == 0 ? Top() : _random.Next(8) == 0 ? null : Lower();
        var code = FormattableString.Invariant($"H44.{index + 1}");
        var written = _random.Next(4) == 0 ? FormattableString.Invariant($"000.00.{index + 1}.H44") : code;
        var (first, last) = Validity(index);
        return new Agency(AgencyCode.Parse(code), written, "")
        {
            Level = level,
            Parent = index > 0 && _random.Next(8) != 0 ? Any(earlier) : null,
            Successors = index > 0 && _random.Next(4) == 0 ? [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Any(earlier)), AgencyCode.Parse(code)] : [],
            ValidFrom = first,
            ValidTo = last,
        };
    }

    // Days just before, at and after the last day of the period; a first day after the last would be an error.
    private (DateOnly? First, DateOnly? Last) Validity(int index)
    {
        DateOnly? first = index > 0 && _random.Next(8) == 0 ? _period.LastDay.AddDays(_random.Next(-1, 3)) : null;
        DateOnly? last = _random.Next(4) switch
        {
            0 => _period.FirstDay.AddDays(_random.Next(-2, 2)),
            1 => _period.LastDay.AddDays(_random.Next(-2, 3)),
            _ => null,
        };
        return (first, last < first ? null : last);
    }

    // A day after the last one of an agency, from which another agency has its code.
    private DateOnly? Later(Agency agency) => agency.ValidTo?.AddDays(_random.Next(1, 4));

    // In one tree of four some records name an agency that nobody knows.
    private AgencyCode[] Unknown() => _random.Next(4) == 0 ? [AgencyCode.Parse("X99")] : [];

    private AgencyCode Any(List<AgencyCode> earlier) => earlier[_random.Next(earlier.Count)];

    private AgencyLevel? Top() => _random.Next(2) == 0 ? AgencyLevel.Ministry : AgencyLevel.Province;

    private AgencyLevel? Lower() => _random.Next(2) == 0 ? AgencyLevel.Department : AgencyLevel.Commune;
}
