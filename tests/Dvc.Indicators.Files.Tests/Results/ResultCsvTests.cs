using System.Globalization;
using System.Text;
using Dvc.Indicators.Tests;
using FsCheck.Fluent;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

public class ResultCsvTests
{
    public static TheoryData<string> Sets => [.. PublishedData.Sets];

    [Fact]
    public void Components_groups_and_total_of_each_agency_are_written_in_order()
    {
        var lines = Lines(ResultCsvOf(SampleResults.Small()));

        lines[0].Should().Be("agency,item,id,score,maximum,ratio,rank,state");
        lines.Where(line => line.Contains(",group,", StringComparison.Ordinal) || line.Contains(",total,", StringComparison.Ordinal))
            .Take(7).Should().Equal(
            "H44,group,CKMB,10.50,18,58.33,1.5,reported", // 10.5 ÷ 18 = 0.58333…; two equal ones share places 1 and 2
            "H44,group,TDGQ,10.50,20,52.50,1,reported",
            "H44,group,CLGQ,10.50,12,87.50,1.5,reported",
            "H44,group,TTTT,10.50,10,105.00,1.5,reported",
            "H44,group,MDSH,10.50,22,47.73,1.5,reported", // 0.477272…
            "H44,group,MDHL,10.50,18,58.33,1.5,reported",
            "H44,total,TOTAL,63.00,100,63.00,1,scored");
        lines.Should().ContainInOrder(
            "000.00.12.H15,component,ON_TIME_PROCESSING,13.33,20,66.67,,scored", // 20 × 2/3, and 66.666… % half up
            "000.00.12.H15,component,PROCEDURES_ONLINE,3.00,2,,,reported",
            "000.00.12.H15,component,DOSSIERS_ONLINE,,6,,,no-data",
            "000.00.12.H15,component,DOSSIERS_PAID_ONLINE,0.00,6,,,scored", // 0/0 and the policy zero
            "000.00.12.H15,component,ORIGINAL_RESULT_AVAILABLE,6.00,6,150.00,,scored",
            "000.00.12.H15,group,CKMB,,18,,,no-data",
            "000.00.12.H15,total,TOTAL,,100,,,incomplete");
    }

    [Fact]
    public void A_code_that_needs_quotes_gets_them_and_the_file_has_neither_mark_nor_carriage_returns()
    {
        var figures = FigureFile.Read(
            [Source("agency,component,score\n\"a,b \"\"c\"\"\",CKMB,1\n")], null, null, BuiltInRules.Default).Require();
        var bytes = Written(stream => ResultCsv.Write(
            RankedResult.Create(Scorer.Score(figures, BuiltInRules.Default)), stream));

        Encoding.UTF8.GetString(bytes).Should().Contain("\n\"a,b\"\"c\"\"\",group,CKMB,1.00,18,5.56,1,reported\n").And.NotContain("\r");
        bytes[0].Should().Be((byte)'a');
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Published_scores_and_ranks_stand_in_the_file_exactly(string set)
    {
        var rows = PublishedData.Fields(ResultCsvOf(SampleResults.Published(set))).Skip(1)
            .ToDictionary(row => (row[0], row[1], row[2]));
        var expected = PublishedData.Fields(File.ReadAllText(Path.Combine(PublishedData.FolderOf(set), "expected.csv")));
        var hasRank = expected[0][4] == "rank";

        foreach (var row in expected.Skip(1).Where(row => hasRank || row[4] != "0"))
        {
            var written = rows[(AgencyCode.Parse(row[0]).ToString(), row[1], row[2])];
            decimal.Parse(written[3], CultureInfo.InvariantCulture).Should().Be(
                decimal.Parse(row[3], CultureInfo.InvariantCulture), "of {0} {1}", row[0], row[2]);
            if (hasRank)
            {
                written[6].Should().Be(row[4], "of {0} {1}", row[0], row[2]);
            }
        }
    }

    [Fact]
    public void The_bytes_are_those_of_a_plain_writer_for_any_result()
    {
        foreach (var result in SampleResults.Random().Sample(300))
        {
            ResultCsvOf(result).Should().Be(Plain(result));
        }
    }

    // Ratios and shares of many forms, and ties of every kind.
    [Fact]
    public void The_bytes_are_those_of_a_plain_writer_for_many_agencies()
    {
        var roster = AgencyRoster.Create(Enumerable.Range(0, 2_100).Select(Agency));
        var figures = new FigureTableBuilder(roster);
        for (var row = 0; row < roster.Count; row++)
        {
            figures.Add(row, "ON_TIME_PROCESSING", FigureEntry.FromFigure(new Figure(row % 5 / 2, row / 1_000 + 2)));
            figures.Add(row, "DOSSIERS_ONLINE", row % 7 < 3 ? default(FigureEntry) : FigureEntry.FromFigure(new Figure(0, 0)));
            figures.Add(row, "CKMB", FigureEntry.FromReported(new Points(row % 3 == 0 ? 1.5m : 1.50m)));
        }

        var result = RankedResult.Create(Scorer.Score(figures.Build(), BuiltInRules.Default));

        ResultCsvOf(result).Should().Be(Plain(result));

        static Agency Agency(int number)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"H{number}");
            return new Agency(AgencyCode.Parse(code), code, code) { Level = AgencyLevel.Province };
        }
    }

    // One text a value, by what the values themselves say of their form.
    private static string Plain(RankedResult result)
    {
        var text = new StringBuilder("agency,item,id,score,maximum,ratio,rank,state\n");
        for (var row = 0; row < result.Scores.Count; row++)
        {
            var score = result.Scores[row];
            foreach (var component in score.Rules.Components)
            {
                Add("component", score.Component(component.Id).Score, score.Component(component.Id).Ratio, null);
            }

            foreach (var group in score.Rules.Groups)
            {
                Add("group", score.Group(group.Id), score.Group(group.Id).Share, result.RankOf(row, group.Id));
            }

            Add("total", score.Total, score.Total.Share, result.RankOf(row, RuleSet.TotalId));

            void Add(string item, ItemScore part, Ratio? ratio, Rank? rank) => text.AppendJoin(
                ',', score.Agency.WrittenCode, item, part.Id, part.Points?.ToString(),
                part.Maximum.Value.ToString("0.############", CultureInfo.InvariantCulture),
                ratio?.ToPercentage(2).ToString("0.00", CultureInfo.InvariantCulture), rank?.ToString(), ResultWords.For(part.State)).Append('\n');
        }

        return text.ToString();
    }

    private static string ResultCsvOf(RankedResult result) => Encoding.UTF8.GetString(Written(stream => ResultCsv.Write(result, stream)));

    private static string[] Lines(string text) => text.Split('\n');
}
