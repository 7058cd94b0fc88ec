namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>A rival's counts: by agency one a fact, by agency and procedure one for each of the facts of procedures.</summary>
internal sealed class RivalCounts
{
    /// <summary>All facts but that of petitions, which the generated data do not have.</summary>
    public const int Facts = 16;

    public static readonly int[] ProcedureFacts = [.. FigureVocabulary.ProcedureFacts.Select(fact => int.TrailingZeroCount((int)fact))];

    public Dictionary<string, long[]> Agencies { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<string, long[]>> Pairs { get; } = new(StringComparer.Ordinal);

    /// <summary>By agency the numbers of procedures that have a dossier with each of the facts of procedures, where a rival tells them.</summary>
    public Dictionary<string, long[]> Procedures { get; } = new(StringComparer.Ordinal);

    /// <summary>The pairs under other names.</summary>
    public RivalCounts Named(Func<string, string> agencyOf, Func<string, string> procedureOf)
    {
        var named = new RivalCounts();
        foreach (var (agency, pairs) in Pairs)
        {
            named.Pairs.Add(agencyOf(agency), pairs.ToDictionary(pair => procedureOf(pair.Key), pair => pair.Value, StringComparer.Ordinal));
        }

        return named;
    }

    /// <summary>Throws unless the counts of agencies are those of the library.</summary>
    public void RequireAgenciesOf(Tally tally, string rival)
    {
        var unknown = Agencies.Keys.Except(tally.Agencies.Select(agency => agency.ToString())).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidOperationException($"{rival} counts the agency {unknown}, which the library does not know.");
        }

        foreach (var agency in tally.Agencies)
        {
            var counts = Agencies.GetValueOrDefault(agency.ToString());
            foreach (var fact in FigureVocabulary.AllFacts)
            {
                var bit = int.TrailingZeroCount((int)fact);
                Require(bit < Facts ? counts?[bit] ?? 0 : 0, tally.Count(agency, fact), $"{rival}: {fact} of {agency}");
            }

            for (var i = 0; i < ProcedureFacts.Length && Procedures.GetValueOrDefault(agency.ToString()) is { } procedures; i++)
            {
                var fact = FigureVocabulary.ProcedureFacts[i];
                Require(procedures[i], tally.ProceduresWith(agency, fact).Length, $"{rival}: procedures with {fact} of {agency}");
            }
        }
    }

    /// <summary>Throws unless the counts of pairs are those of the library: the same procedures, and as many dossiers in all.</summary>
    public void RequirePairsOf(Tally tally, string rival)
    {
        foreach (var agency in tally.Agencies)
        {
            var pairs = Pairs.GetValueOrDefault(agency.ToString()) ?? [];
            for (var i = 0; i < ProcedureFacts.Length; i++)
            {
                RequirePairs(tally, agency, pairs, i, rival);
            }
        }
    }

    private static void RequirePairs(Tally tally, AgencyCode agency, Dictionary<string, long[]> pairs, int i, string rival)
    {
        var fact = FigureVocabulary.ProcedureFacts[i];
        var procedures = tally.ProceduresWith(agency, fact);
        var with = pairs.Where(pair => pair.Value[i] > 0).ToDictionary(StringComparer.Ordinal);
        var missing = procedures.FirstOrDefault(procedure => !with.ContainsKey(procedure));
        if (missing is not null || with.Count != procedures.Length)
        {
            throw new InvalidOperationException($"{rival}: other procedures with {fact} of {agency}, for one {missing}.");
        }

        Require(with.Values.Sum(counts => counts[i]), tally.Count(agency, fact), $"{rival}: {fact} of the procedures of {agency}");
    }

    private static void Require(long found, long right, string what)
    {
        if (found != right)
        {
            throw new InvalidOperationException($"{what} is {found}, and {right} by the library.");
        }
    }
}
