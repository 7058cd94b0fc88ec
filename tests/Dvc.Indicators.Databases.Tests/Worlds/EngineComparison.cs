using Dvc.Indicators.Files;
using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Databases.Tests.Worlds;

/// <summary>Counts worlds in an engine and in a file, and says where the saved tallies differ.</summary>
internal static class EngineComparison
{
    /// <summary>Worlds of many periods, half of them with a cut within a day or by day, with and without versions.</summary>
    public static IEnumerable<(World World, bool IsUnique)> Worlds(int count) =>
        Enumerable.Range(7_000, count).Select(seed => (NastyData.World(seed), seed % 3 == 0));

    public static async Task<(List<string> Differences, long Facts)> CompareAsync(TestEngine engine, int worlds)
    {
        var (differences, facts) = (new List<string>(), 0L);
        using var connection = engine.Open();
        foreach (var (world, isUnique) in Worlds(worlds))
        {
            var rows = RecordRows.Of(world, isUnique);
            engine.Fill(connection, rows);
            var file = OfFile(rows);
            var counted = await SqlTally.ComputeAsync(connection, engine.Mapping(rows), PlanOf(rows), "hoso");
            if (!counted.IsValid)
            {
                differences.Add($"{world}: {string.Join("; ", counted.Errors)}");
                continue;
            }

            facts += FigureVocabulary.AllFacts.Sum(fact => file.Agencies.Sum(agency => file.Count(agency, fact)));
            if (!counted.Value.Save().AsSpan().SequenceEqual(file.Save()))
            {
                differences.Add($"{world}, unique {isUnique}, due {world.Due}, cut {world.Cut}: {Explain(counted.Value, file)}");
            }
        }

        return (differences, facts);
    }

    public static IndexPlan PlanOf(RecordRows rows) => new(rows.World.Period)
    {
        Cut = rows.World.Cut,
        Due = rows.World.Due,
        Agencies = rows.World.Tree,
        Procedures = rows.World.Procedures,
        Authority = rows.World.Authority,
        Decisions = rows.World.Decisions,
        Petitions = rows.World.Petitions,
        Versions = rows.IsUnique ? DossierVersions.Unique : DossierVersions.Look,
    };

    public static Tally OfFile(RecordRows rows)
    {
        var tree = rows.World.Tree;
        var options = new RecordOptions { KnowsAgency = tree is null ? null : code => tree.Find(code) is not null };
        using var source = new FileDossiers([InputSource.FromBytes("hoso", rows.Csv())], options);
        return PlanOf(rows).Tally(source);
    }

    private static string Explain(Tally counted, Tally file)
    {
        var facts = from agency in file.Agencies.Union(counted.Agencies) from fact in FigureVocabulary.AllFacts
                    where file.Count(agency, fact) != counted.Count(agency, fact)
                    select $"{agency} {fact} {counted.Count(agency, fact)} not {file.Count(agency, fact)}";
        var read = string.Join(", ", counted.Read.RejectedByReason.Where(reason => reason.Value > 0)) + " / " + string.Join(", ", file.Read.RejectedByReason.Where(reason => reason.Value > 0));
        return $"read {counted.Read.Read}/{file.Read.Read}, superseded {counted.Read.Superseded}/{file.Read.Superseded}, rejected {read}, until {counted.DataUntil}/{file.DataUntil}, "
            + $"basis {counted.Basis.DifferencesTo(file.Basis).Count()}, columns {counted.Basis.Columns == file.Basis.Columns}; " + string.Join(", ", facts.Take(8));
    }
}
