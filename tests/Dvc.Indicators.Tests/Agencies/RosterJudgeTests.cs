using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Tests.Agencies;

/// <summary>Rosters of random lists of agencies against a judge that walks from one agency to the next.</summary>
public class RosterJudgeTests
{
    private static readonly ReportingPeriod Period = ReportingPeriod.Month(2025, 7);

    [Fact]
    public void Every_code_counts_where_walking_leads()
    {
        var (trees, invalid, statuses) = (0, 0, new Dictionary<AgencyStatus, int>());
        for (var seed = 0; seed < 8_000; seed++)
        {
            var list = RandomList(new Random(seed));
            if (AgencyTree.Build(list).Value is not { } tree)
            {
                continue;
            }

            var (judge, building) = (new OracleAgencies(list, Period), tree.In(Period));
            building.IsValid.Should().Be(judge.IsValid(), "seed {0}: {1}", seed, string.Join("; ", building.Errors));
            trees++;
            invalid += building.IsValid ? 0 : 1;
            if (building.Value is { } roster)
            {
                Compare(roster, judge, list, seed);
                foreach (var code in judge.Codes)
                {
                    statuses[roster.StatusOf(code)] = statuses.GetValueOrDefault(roster.StatusOf(code)) + 1;
                }
            }
        }

        trees.Should().BeGreaterThan(2_000);
        invalid.Should().BeInRange(100, trees / 2);
        statuses.Should().HaveCount(5).And.OnlyContain(status => status.Value > 300);
    }

    private static void Compare(AgencyRoster roster, OracleAgencies judge, List<Agency> list, int seed)
    {
        roster.Agencies.Select(agency => agency.Code).Should().Equal(
            list.Where(agency => judge.HasRow(agency.Code) && ReferenceEquals(judge.Find(agency.Code), agency)).Select(agency => agency.Code), "seed {0}", seed);
        foreach (var code in judge.Codes)
        {
            CodeOf(roster, roster.Resolve(code)).Should().Be(judge.RowOf(code), "records of {0}, seed {1}", code, seed);
            NodesUp(roster, roster.NodeOf(code)).Should().Equal(judge.PathOf(code), "above {0}, seed {1}", code, seed);
            roster.StatusOf(code).Should().Be(judge.StatusOf(code), "{0}, seed {1}", code, seed);
            roster.ReusedFrom(code).Should().Be(judge.ReusedFrom(code), "{0}, seed {1}", code, seed);
        }

        for (var row = 0; row < roster.Count; row++)
        {
            roster.Ancestors(row).Select(above => roster[above].Code).Should().Equal(judge.Ancestors(roster[row].Code).Where(judge.HasRow), "seed {0}", seed);
            roster[row].Parent.Should().Be(CodeOf(roster, roster.ParentIndex(row)), "seed {0}", seed);
        }
    }

    private static AgencyCode? CodeOf(AgencyRoster roster, int row) => row < 0 ? null : roster[row].Code;

    private static IEnumerable<AgencyCode> NodesUp(AgencyRoster roster, int node)
    {
        for (; node >= 0; node = roster.Nodes.Above(node))
        {
            yield return roster.Nodes[node].Code;
        }
    }

    // Some lists are no trees; parents and successors mostly come earlier, so that most are.
    private static List<Agency> RandomList(Random random)
    {
        var list = new List<Agency>();
        var count = random.Next(2, 12);
        for (var index = 0; index < count; index++)
        {
            var first = random.Next(8) == 0 ? Day(random) : (DateOnly?)null;
            var last = random.Next(3) == 0 ? first is { } begin ? begin.AddDays(random.Next(40)) : Day(random) : (DateOnly?)null;
            list.Add(Next(random, index, count, first, last));
            while (last is not null && random.Next(4) == 0)
            {
                first = last.Value.AddDays(random.Next(1, 20));
                last = random.Next(2) == 0 ? first.Value.AddDays(random.Next(40)) : null;
                list.Add(Next(random, index, count, first, last));
            }
        }

        return [.. list.OrderBy(_ => random.Next())];
    }

    private static Agency Next(Random random, int index, int count, DateOnly? first, DateOnly? last) =>
        new(Code(index), $"{Code(index)}", "")
        {
            Parent = random.Next(5) == 0 ? null : Any(random, index, count),
            Successors = random.Next(3) == 0 ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, index, count))] : [],
            ValidFrom = first,
            ValidTo = last,
        };

    private static AgencyCode Any(Random random, int index, int count) =>
        Code(index > 0 && random.Next(6) != 0 ? random.Next(index) : random.Next(count));

    private static AgencyCode Code(int index) => AgencyCode.Parse($"A{index}");

    private static DateOnly Day(Random random) => Period.FirstDay.AddDays(random.Next(-3, 35));
}
