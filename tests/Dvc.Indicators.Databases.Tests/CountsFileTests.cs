using System.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases.Tests;

public sealed class CountsFileTests
{
    private static readonly string Facts = string.Join('\t', FigureVocabulary.AllFacts);
    private static readonly string Basis = new IndexPlan(ReportingPeriod.Month(2026, 8)).Basis().ToString();

    private static readonly string Head = $"basis\toutcome\tagency\tprocedure\tdossiers\tuntil\t{Facts}\n";

    [Fact]
    public void Rows_become_a_tally_whatever_their_order_and_both_forms_of_a_code_are_one_agency()
    {
        var tally = Read(
            Head + Row("end", "", "", 12, 50, 0) + Row("", "H15.12", "1.1", 4, 40, 3) + Row("", "000.00.12.H15", "1.1", 3, 50, 2) + Row("superseded", "NULL", "\\N", 2, null, 0)
                + Row("status", "", "", 3, null, 0)).Require();

        tally.Agencies.Should().Equal(AgencyCode.Parse("H15.12"));
        (tally.Dossiers, tally.Received, tally.Count(AgencyCode.Parse("H15.12"), DossierFacts.OnTime)).Should().Be((7, 5, 5));
        (tally.Read.Read, tally.Read.Accepted, tally.Read.Superseded, tally.Read.RejectedFor(RejectionReason.Status)).Should().Be((12, 7, 2, 3));
        tally.DataUntil.Should().Be(VietnamTime.FromSeconds(50));
        tally.Sources.Should().Equal("counts");
    }

    [Fact]
    public void Csv_with_quotes_is_read_too()
    {
        var text = (Head + Row("", "H44", "a,\"b\"", 1, null, 1) + Row("end", "", "", 1, null, 0)).Replace("a,\"b\"", "\"a,\"\"b\"\"\"", StringComparison.Ordinal).Replace('\t', ',');

        Read(text).Require().ProceduresWith(AgencyCode.Parse("H44"), DossierFacts.PaidOnline).Should().Equal("a,\"b\"");
    }

    [Fact]
    public void A_cut_file_a_lost_row_and_a_clients_foot_line_are_errors()
    {
        var whole = Head + Row("", "H44", "1.1", 4, 40, 3) + Row("end", "", "", 4, 40, 0);

        Errors(Head + Row("", "H44", "1.1", 4, 40, 3)).Should().Equal("outcome end: found nothing; allowed: the number of all records of the source");
        Errors(Head + Row("", "H44", "1.1", 3, 40, 3) + Row("end", "", "", 4, 40, 0)).Should().ContainSingle().Which.Should().StartWith("outcome end: found 4 records; allowed: 3");
        Errors(whole[..^9]).Should().ContainSingle().Which.Should().EndWith("allowed: as many as in the header");
        Errors(whole + "(2 rows)\n").Should().Equal("counts, row 3: found 1 fields; allowed: as many as in the header");
        Errors(whole.Replace("basis\t", "", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().StartWith("counts: found no column basis");
        Errors("").Should().ContainSingle().Which.Should().StartWith("counts: found no rows; allowed: rows of the statement");
        Errors(whole.Replace("cut=2026-09-01", "cut=2026-08-20", StringComparison.Ordinal) + Row("superseded", "", "", 0, null, 0)).Should().Contain(
            error => error.StartsWith("counts, row 3: found the basis", StringComparison.Ordinal));
    }

    private static string Row(string outcome, string agency, string procedure, long dossiers, long? until, long each) =>
        FormattableString.Invariant($"{Basis}\t{outcome}\t{agency}\t{procedure}\t{dossiers}\t{until}\t")
        + string.Join('\t', FigureVocabulary.AllFacts.Select(fact => fact is DossierFacts.Disliked or DossierFacts.Petitioned ? 0 : each)) + "\n";

    private static Outcome<Tally> Read(string text) => CountsFile.Read(InputSource.FromBytes("counts", Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Errors(string text) => Read(text).Errors.Select(error => error.Message.English);
}
