using System.Data.Common;
using System.Globalization;
using System.Text;
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

    /// <summary>What the query over a view of facts tells, as a tally that was saved; and that of the file.</summary>
    public static (byte[] View, byte[] File) OfView(TestEngine engine, DbConnection connection, RecordRows rows)
    {
        engine.Fill(connection, rows);
        var mapping = engine.Mapping(rows);
        var codes = new List<string>();
        Read(connection, SqlTally.AgencyQuery(mapping), row => codes.Add(row[0]));
        var statements = SqlTally.CountQuery(PlanOf(rows), mapping, codes, view: "v_facts");
        TestEngine.Execute(connection, "DROP VIEW IF EXISTS v_facts");
        TestEngine.Execute(connection, statements[0]);
        var text = new StringBuilder();
        Read(connection, statements[1], row => text.AppendJoin('\t', row).Append('\n'), withNames: true);
        TestEngine.Execute(connection, "DROP VIEW v_facts");
        return (CountsFile.Read(InputSource.FromBytes("hoso", Encoding.UTF8.GetBytes(text.ToString()))).Require().Save(), OfFile(rows).Save());
    }

    private static void Read(DbConnection connection, string sql, Action<string[]> take, bool withNames = false)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        if (withNames)
        {
            take([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
        }

        while (reader.Read())
        {
            take([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        }
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
        var facts = file.Agencies.Union(counted.Agencies).SelectMany(agency => FigureVocabulary.AllFacts
            .Where(fact => file.Count(agency, fact) != counted.Count(agency, fact))
            .Select(fact => $"{agency} {fact} {counted.Count(agency, fact)} not {file.Count(agency, fact)}"));
        var read = string.Join(", ", counted.Read.RejectedByReason.Where(reason => reason.Value > 0)) + " / " + string.Join(", ", file.Read.RejectedByReason.Where(reason => reason.Value > 0));
        return $"read {counted.Read.Read}/{file.Read.Read}, superseded {counted.Read.Superseded}/{file.Read.Superseded}, rejected {read}, until {counted.DataUntil}/{file.DataUntil}, "
            + $"basis {counted.Basis.DifferencesTo(file.Basis).Count()}, columns {counted.Basis.Columns == file.Basis.Columns}; " + string.Join(", ", facts.Take(8));
    }
}
