namespace Dvc.Indicators;

/// <summary>The counts of a tally as columns, in the order in which agencies and procedures were met. Never changed once made.</summary>
internal sealed class CountedTable
{
    private readonly Lazy<Dictionary<AgencyCode, int>> _numbers;

    public CountedTable() => _numbers = new(() => Agencies!.Index().ToDictionary(agency => agency.Item, agency => agency.Index));

    /// <summary>The agencies, each once; some may have no dossiers left.</summary>
    public required AgencyCode[] Agencies { get; init; }

    /// <summary>The procedures, each once; some may have no dossiers.</summary>
    public required string[] Procedures { get; init; }

    /// <summary>All dossiers of each agency, in the period or not.</summary>
    public required long[] Dossiers { get; init; }

    /// <summary>The facts of each agency's dossiers.</summary>
    public required FactCounts Facts { get; init; }

    /// <summary>The counts of pairs, which only figures of procedures ask for, while there are far more of them than agencies.</summary>
    public required Lazy<CountedPairs> Pairs { get; init; }

    /// <summary>The number of an agency; below 0 where no dossier names it.</summary>
    public int NumberOf(AgencyCode agency) => _numbers.Value.GetValueOrDefault(agency, -1);

    /// <summary>The counts of tables added up; those with the sign −1 are taken away.</summary>
    public static CountedTable Sum(IReadOnlyList<(CountedTable Table, int Sign)> parts)
    {
        var agencies = new Dictionary<AgencyCode, int>();
        var procedures = new Dictionary<string, int>(StringComparer.Ordinal);
        var procedureOf = parts.Select(part => NumbersOf(procedures, part.Table.Procedures)).ToArray();
        var agencyOf = parts.Select(part => NumbersOf(agencies, part.Table.Agencies)).ToArray();
        var own = Array.ConvertAll([.. agencies.Keys], _ => new List<(int Part, int Agency)>(1));
        var (dossiers, facts) = (new long[agencies.Count], new FactCounts(agencies.Count));
        for (var part = 0; part < parts.Count; part++)
        {
            var (table, sign) = parts[part];
            for (var agency = 0; agency < table.Agencies.Length; agency++)
            {
                var sum = agencyOf[part][agency];
                dossiers[sum] += sign * table.Dossiers[agency];
                facts.Add(sum, table.Facts.Of(agency), sign);
                own[sum].Add((part, agency));
            }
        }

        var pairs = new CountedPairsBuilder();
        foreach (var agency in own)
        {
            pairs.BeginAgency();
            foreach (var (part, number) in agency)
            {
                foreach (var (procedure, counts) in parts[part].Table.Pairs.Value.CountsOf(number))
                {
                    pairs.Add(procedureOf[part][procedure], counts, parts[part].Sign);
                }
            }
        }

        return new CountedTable
        {
            Agencies = [.. agencies.Keys],
            Procedures = [.. procedures.Keys],
            Dossiers = dossiers,
            Facts = facts,
            Pairs = new Lazy<CountedPairs>(pairs.Build()),
        };
    }

    /// <summary>An agency with a count below 0, after more was taken away than was there; null where there is none.</summary>
    public AgencyCode? FindNegative()
    {
        for (var agency = 0; agency < Agencies.Length; agency++)
        {
            if (Dossiers[agency] < 0 || Facts.Of(agency).ContainsAnyInRange(long.MinValue, -1) || Pairs.Value.HasNegative(agency))
            {
                return Agencies[agency];
            }
        }

        return null;
    }

    private static int[] NumbersOf<T>(Dictionary<T, int> numbers, T[] codes)
        where T : notnull => Array.ConvertAll(codes, code =>
        {
            numbers.TryAdd(code, numbers.Count);
            return numbers[code];
        });
}
