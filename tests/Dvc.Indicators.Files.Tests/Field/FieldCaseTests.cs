using Dvc.Indicators.Files.Tests.Runs;

namespace Dvc.Indicators.Files.Tests.Field;

/// <summary>Accidents of offices, each with the value worked out by hand.</summary>
public class FieldCaseTests
{
    [Theory]
    [InlineData("dossiers.csv", "3/3", "2/3", "2/3")]
    [InlineData("short-days.csv", "1/1", "1/1", "1/1")]
    [InlineData("long-time-vi.csv", "1/1", "1/1", "1/1")]
    public void Times_of_Excel_without_seconds(string file, string sync, string onTime, string online) =>
        Figures(Run("01-excel-times-without-seconds", file)).Should().Be((sync, onTime, online));

    [Fact]
    public void Title_rows_above_the_header_are_passed_over_and_named()
    {
        var reading = Read("04-title-rows-above-the-header", "dossiers.csv");
        Figures(reading.Require()).Should().Be(("3/3", "2/3", "2/3"));
        reading.Notes.Select(note => note.Text.English).Should().Equal("ignored 2 lines above the header, which ends on line 4");
        reading.Require().Records!.Read.Files[0].BlankLines.Should().Be(1);
    }

    [Fact]
    public void Blank_rows_are_skipped_and_footers_rejected()
    {
        var result = Run("05-blank-and-footer-rows-of-excel", "dossiers.csv");
        Figures(result).Should().Be(("3/3", "2/3", "2/3"));
        (result.Records!.Read.Total.Rejected, result.Records!.Read.Files[0].BlankLines).Should().Be((2, 2));
        Figures(Run("05-blank-and-footer-rows-of-excel", "base.csv", inputs => inputs with { Agencies = [At("05-blank-and-footer-rows-of-excel", "agencies-blank.csv")] }))
            .Should().Be(("3/3", "2/3", "2/3"));
    }

    [Fact]
    public void A_stray_quote_costs_one_dossier_of_sixty()
    {
        foreach (var threads in new[] { 1, 2, 4 })
        {
            foreach (var size in new[] { 64, 1_000, 1 << 18 })
            {
                var rejected = new List<Rejection>();
                var result = Run("06-stray-quote-swallows-fifty-dossiers", "dossiers.csv", inputs => inputs with { Threads = threads, BlockSize = size }, rejected);
                result.Figure("H44", "ON_TIME_PROCESSING").Should().Be("10/59"); // the one that is lost was on time
                rejected.Should().ContainSingle().Which.Should().Match<Rejection>(
                    rejection => rejection.Line == 6 && rejection.Key == "" && rejection.Value == "quote on line 56" && rejection.Reason == RejectionReason.Quote);
            }
        }
    }

    [Fact]
    public void Keys_that_a_spreadsheet_shortened_are_rejected()
    {
        var result = Run("07-excel-scientific-dossier-codes", "dossiers.csv");
        result.Records!.Read.Total.RejectedFor(RejectionReason.SpreadsheetNumber).Should().Be(10);
        result.Records!.Read.Total.Superseded.Should().Be(0);
    }

    [Fact]
    public void American_dates_refuse_the_file_with_both_numbers() =>
        Read("09-american-dates-in-half-of-a-file", "dossiers.csv").Errors.Should().ContainSingle().Which.Message.English.Should()
            .Contain("dates with the month before the day (records that can only be read so: 17, only with the day first: 0)");

    [Fact]
    public void NULL_is_an_open_dossier() => Run("11-null-written-as-text", "dossiers.csv").Figure("H44", "ON_TIME_PROCESSING").Should().Be("3/6");

    [Theory]
    [InlineData("payload.json", "5/10")]
    [InlineData("sql-1900.csv", "0/1")]
    public void Dates_that_stand_for_none_are_open_dossiers(string file, string onTime)
    {
        var found = new List<QualityFinding>();
        Run("12-dotnet-zero-date-drops-open-dossiers", file, found: found).Figure("H44", "ON_TIME_PROCESSING").Should().Be(onTime);
        found.Should().Contain(finding => finding.Rule == QualityRule.PlaceholderDate);
    }

    [Theory]
    [InlineData("jackson.ndjson", "1/1")]
    [InlineData("java-no-seconds.ndjson", "1/1")]
    [InlineData("mongo.ndjson", "1/1")]
    [InlineData("epoch.ndjson", "0/0")]
    public void Dates_of_Java_and_Mongo_are_read_and_milliseconds_are_not(string file, string onTime) =>
        Run("17-dates-as-java-mongo-and-epoch-write-them", file, inputs => inputs with { Zone = ZoneHandling.Utc })
            .Figure("H44", "ON_TIME_PROCESSING").Should().Be(onTime);

    [Theory]
    [InlineData("procedures.csv")]
    [InlineData("procedures-point.csv")]
    public void A_limit_has_a_decimal_comma_or_point(string procedures) => Run(
            "18-decimal-comma-in-the-catalogue", "dossiers.csv",
            inputs => inputs with { Procedures = At("18-decimal-comma-in-the-catalogue", procedures) })
        .Figure("H44", "ON_TIME_PROCESSING").Should().Be("0/4");

    [Fact]
    public void Reported_scores_keep_their_decimals()
    {
        var tree = AgencyFile.Read(At("20-table-breaks-a-number-over-two-lines", "agencies.csv")).Require();
        var figures = FigureFile.Read([At("20-table-breaks-a-number-over-two-lines", "figures.csv")], tree, null, BuiltInRules.Default).Require();
        var row = figures.Agencies.Agencies.Select(agency => agency.WrittenCode).ToList().IndexOf("H44.100");
        figures[row, "TDGQ"].Reported.ToString().Should().Contain("19.999");
    }

    [Fact]
    public void A_procedure_that_lost_a_zero_is_found_with_the_one_that_it_is()
    {
        var found = new List<QualityFinding>();
        Run(
            "29-lost-zero-at-the-end-of-a-procedure-code", "dossiers-excel.csv",
            inputs => inputs with { Procedures = At("29-lost-zero-at-the-end-of-a-procedure-code", "procedures.csv") }, found: found);
        found.Where(finding => finding.Rule == QualityRule.ProcedureNear).Should().HaveCount(4)
            .And.OnlyContain(finding => finding.Message.English.Contains("1.00131 is not") && finding.Message.English.Contains("1.001310 is"));
    }

    [Fact]
    public void Vietnamese_headings_and_words_are_read()
    {
        const string Case = "30-vietnamese-headings-and-words";
        var reading = Read(Case, "dossiers.csv");
        reading.Require().Figure("H44", "DOSSIER_SYNC").Should().Be("1/1");
        reading.Notes.Select(note => note.Text.English).Should().Equal("ignored the unknown columns STT");
        Figures(Run(Case, "base.csv", inputs => inputs with { Agencies = [At(Case, "agencies-vi.csv")], Procedures = At(Case, "procedures.csv") }, []))
            .Should().Be(("2/2", "1/2", "1/2"));
    }

    private static (string Sync, string OnTime, string Online) Figures(IndexResult result) => (
        result.Figure("H44", "DOSSIER_SYNC"), result.Figure("H44", "ON_TIME_PROCESSING"), result.Figure("H44", "DOSSIERS_ONLINE"));

    private static IndexResult Run(
        string name, string dossiers, Func<RecordInputs, RecordInputs>? change = null, List<Rejection>? rejected = null, List<QualityFinding>? found = null) =>
        Read(name, dossiers, change, rejected, found).Require();

    private static FileReading<IndexResult> Read(
        string name, string dossiers, Func<RecordInputs, RecordInputs>? change = null, List<Rejection>? rejected = null, List<QualityFinding>? found = null)
    {
        var inputs = new RecordInputs { Period = RecordRuns.August, Dossiers = [At(name, dossiers)], Agencies = [At(name, "agencies.csv")] };
        return RecordRun.Execute(
            change?.Invoke(inputs) ?? inputs,
            new RecordObserver { Rejected = rejected is null ? null : rejected.Add, Found = found is null ? null : found.Add });
    }

    private static InputSource At(string name, string file) => InputSource.FromFile(Path.Combine(AppContext.BaseDirectory, "Data", "field", name, file));
}
