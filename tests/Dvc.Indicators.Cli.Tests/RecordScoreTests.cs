using System.Text;
using System.Text.Json;
using Dvc.Indicators.Tests.JsonSchemas;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The verb <c>score</c> from records on.</summary>
public sealed class RecordScoreTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public void The_table_shows_the_scores_of_the_counted_figures()
    {
        var run = _set.Run("score", "--period", "2026-Q3", "--cut", "2026-08-31", "--lang", "en");

        run.ExitCode.Should().Be(0);
        run.Error.Should().StartWith("dvc-indicators: read 6 records = accepted 5 + superseded 1 + rejected 0\n");

        // 1.4 full: 6; 2.1: 20 × 1/4; 3.3: half is full, 6; 4.1: 6 × 3/4; certified copies full: 2; 5.4: 6 × 25/90 = 1.666…: 25.17 of
        // 6 + 20 + 6 + 6 + 2 + 6. Only progress was measured in full.
        run.Output.Should().MatchRegex(@"– H15\.12 Xã Bến +– +– +5\.00 +– +– +– +–\n");
        run.Output.Should().Contain("H15.12 Xã Bến: 25.17 of 46.00 measured; missing PUBLISH_ON_TIME, PUBLIC_UPDATE_ON_TIME, ");
        run.Output.Should().Contain("period not over").And.Contain("Data until 2026-07-07\n").And.Contain("Records read = accepted + superseded + rejected: 6 = 5 + 1 + 0\n");
        run.Output.Should().Contain("No dossiers: H15.4 Xã Đồi\n");
        run.Error.Should().EndWith(
            "dvc-indicators: 3 agencies were not measured in full and have no total and no rank; missing: procedures, authority, decisions, "
            + "petitions, columns LePhi, DuocThanhToanTrucTuyen, CoTepThanhPhan, HoSoCoThanhPhanSoHoa, DuocSoHoa, DuocLayTuKhoDMQG, "
            + "TaiKhoanDuocXacThucVoiVNeID.\n");
    }

    [Fact]
    public void Json_is_as_its_schema_says_and_carries_what_was_read()
    {
        var agency = _set.Folder.Write("unknown.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,Note\nX1,1.1,H99,2,\nX2,1.1,H98,2,\n");
        var schema = ToolRun.Of("score", "--schema").Output;

        var run = ToolRun.Of(
            "score", "--dossiers", _set.Dossiers, agency, "--agencies", _set.Agencies, "--period", "2026-Q3", "--cut", "2026-09-01", "--format", "json");

        run.ExitCode.Should().Be(0);
        new SchemaValidator(Encoding.UTF8.GetBytes(schema)).Validate(Encoding.UTF8.GetBytes(run.Output)).Should().BeEmpty();
        using var json = JsonDocument.Parse(run.Output);
        var read = json.RootElement.GetProperty("read");
        Counts(read).Should().Be((8, 5, 1));
        read.GetProperty("rejected").GetProperty("agency").GetInt64().Should().Be(2);
        read.GetProperty("withoutEvaluations").GetBoolean().Should().BeTrue();
        read.GetProperty("files").EnumerateArray().Select(Counts).Should().Equal((6, 5, 1), (2, 0, 0));
        read.GetProperty("files")[1].GetProperty("unknownColumns")[0].GetString().Should().Be("Note");
        json.RootElement.GetProperty("provisional").GetBoolean().Should().BeTrue("the cut is before the period's end");
        run.Error.Should().Contain("Note").And.Contain("rejected 2 (agency 2)");
    }

    // 2.1 is 20 × 1/4, whichever way the four dossiers name their agency.
    [Theory]
    [InlineData("12 .H15")]
    [InlineData("000.00. 12.H15")]
    [InlineData("H15 .\u00A012")]
    public void Blanks_inside_an_agency_code_are_taken_out_with_and_without_an_agencies_file(string written)
    {
        var dossiers = _set.Folder.Write("blanks.csv", RecordSet.Csv.Replace("000.00.12.H15", written, StringComparison.Ordinal));

        var alone = ToolRun.Of("score", "--dossiers", dossiers, "--period", "2026-Q3", "--format", "csv");
        var listed = ToolRun.Of("score", "--dossiers", dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3", "--format", "csv");

        (alone.ExitCode, listed.ExitCode).Should().Be((0, 0), alone.Error + listed.Error);
        alone.Output.Split('\n').Should().Contain("H15.12,component,ON_TIME_PROCESSING,6.67,20,33.33,,scored").And.NotContain(line => line.Contains(written));
        listed.Output.Split('\n').Should().Contain("H15.12,component,ON_TIME_PROCESSING,5.00,20,25.00,,scored");
    }

    [Fact]
    public void Blanks_inside_a_code_of_the_agencies_file_are_taken_out_too()
    {
        var agencies = _set.Folder.Write("blanks.csv", RecordSet.AgencyRows.Replace("H15.12,Xã", "12 .H15,Xã", StringComparison.Ordinal));

        var run = ToolRun.Of("score", "--dossiers", _set.Dossiers, "--agencies", agencies, "--period", "2026-Q3", "--format", "csv");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Split('\n').Should().Contain("12.H15,component,ON_TIME_PROCESSING,5.00,20,25.00,,scored");
    }

    [Fact]
    public void Two_results_of_records_can_be_compared_and_explained()
    {
        var before = _set.Folder.File("before.json");
        var after = _set.Folder.File("after.json");
        var first = _set.Folder.Write("first.csv", RecordSet.Header + RecordSet.FirstRows);
        ToolRun.Of("score", "--dossiers", first, "--agencies", _set.Agencies, "--period", "2026-Q3", "--format", "json", "-o", before)
            .ExitCode.Should().Be(0);
        _set.Run("score", "--period", "2026-Q3", "--format", "json", "-o", after).ExitCode.Should().Be(0);

        var compared = ToolRun.Of("compare", before, after, "--format", "csv");
        var explained = ToolRun.Of("explain", "--result", before, "--agency", "H15", "--component", "ON_TIME_PROCESSING", "--lang", "en");

        // The first version of D4 was in time: 2 of 4, then 1 of 4, of 20 points.
        compared.ExitCode.Should().Be(0, compared.Error);
        compared.Output.Split('\n').Should().Contain("H15.12,group,TDGQ,10.00,5.00,-5.00,1,1,0");
        explained.Output.Should().Contain("Numerator 2").And.Contain("denominator 4").And.NotContain("Dossiers in the denominator");
    }

    [Fact]
    public void Given_figures_are_used_in_place_of_computed_ones_and_never_summed()
    {
        var figures = _set.Folder.Write(
            "figures.csv", "agency,component,numerator,denominator,score\nH15.12,ON_TIME_PROCESSING,9,10,\nH15.4,TTTT,,,7.5\n");

        var lines = _set.Run("score", "--period", "2026-Q3", "--figures", figures, "--format", "csv").Output.Split('\n');

        lines.Should().Contain("H15.12,component,ON_TIME_PROCESSING,18.00,20,90.00,,scored");
        lines.Should().Contain("H15,component,ON_TIME_PROCESSING,5.00,20,25.00,,scored");
        lines.Should().Contain("H15.4,group,TTTT,7.50,10,75.00,1,reported");
        lines.Should().Contain("H15,component,SO_HOA_GIAY_TO_GIAI_QUYET,,4,,,not-measured", "no column tells of component files");
        lines.Should().Contain("H15,component,PETITION_PROCESSING_ON_TIME,,6,,,not-measured", "no file tells of petitions");
    }

    [Fact]
    public void A_tally_piped_into_score_gives_the_bytes_of_the_records()
    {
        var figures = _set.Run("tally", "--period", "2026-Q3");
        var piped = ToolRun.With(
            figures.Output, "score", "--figures", "-", "--agencies", _set.Agencies, "--period", "2026-Q3", "--format", "csv");
        var direct = _set.Run("score", "--period", "2026-Q3", "--format", "csv");

        figures.Error.Should().NotContain("measured", "figures have no total");
        (piped.ExitCode, direct.ExitCode).Should().Be((0, 0), piped.Error + direct.Error);
        piped.Output.Should().Be(direct.Output).And.Contain("H15.12,total,TOTAL,25.17,46,,,incomplete\n")
            .And.Contain("H15.12,group,CKMB,6.00,6,,,incomplete\n").And.Contain("H15.12,group,TDGQ,5.00,20,25.00,1,scored\n");
    }

    private static (long Read, long Accepted, long Superseded) Counts(JsonElement read) =>
        (read.GetProperty("read").GetInt64(), read.GetProperty("accepted").GetInt64(), read.GetProperty("superseded").GetInt64());
}
