namespace Dvc.Indicators.Tests.Quality;

public sealed class ReadReportTests
{
    private static readonly KeyValuePair<RejectionReason, long>[] SomeRejected =
        [KeyValuePair.Create(RejectionReason.Zone, 1L), KeyValuePair.Create(RejectionReason.Missing, 2L)];

    [Fact]
    public void Nothing_read_is_lost()
    {
        var counts = new ReadCounts(10, 6, 1, SomeRejected);

        counts.Rejected.Should().Be(3);
        counts.RejectedFor(RejectionReason.Missing).Should().Be(2);
        counts.RejectedFor(RejectionReason.Date).Should().Be(0);
        counts.RejectedByReason.Should().Equal(SomeRejected.Reverse());
        FluentActions.Invoking(() => new ReadCounts(11, 6, 1, SomeRejected)).Should().Throw<ArgumentException>()
            .WithMessage("Of 11 records 6 are accepted, 1 superseded, 3 rejected: the sum must be the first.*");
        FluentActions.Invoking(() => new ReadCounts(0, 1, -1, [])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ReadCounts(0, 1, 0, [KeyValuePair.Create(RejectionReason.Date, -1L)]))
            .Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ReadCounts(1, 0, 0, [KeyValuePair.Create((RejectionReason)99, 1L)]))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_total_is_the_sum_of_the_files_and_unknown_columns_are_named_once()
    {
        var report = new ReadReport(
        [
            new FileReadReport("a.csv", new ReadCounts(10, 6, 1, SomeRejected), ["Ghichu", "X"]),
            new FileReadReport("b.csv", new ReadCounts(3, 1, 1, [KeyValuePair.Create(RejectionReason.Zone, 1L)]), ["X", "Y"]),
        ]);

        (report.Total.Read, report.Total.Accepted, report.Total.Superseded, report.Total.Rejected).Should().Be((13, 7, 2, 4));
        report.Total.RejectedFor(RejectionReason.Zone).Should().Be(2);
        report.UnknownColumns.Should().Equal("Ghichu", "X", "Y");
        new ReadReport([]).Total.Read.Should().Be(0);
    }

    [Fact]
    public void Every_reason_has_a_sentence_that_says_where_what_and_what_is_allowed()
    {
        foreach (var reason in RejectionReasons.All)
        {
            var message = Rejection(reason, "Cot", "gia tri").Message;
            message.English.Should().StartWith("a.csv line 12 (HS-1): ").And.EndWith(".");
            message.Vietnamese.Should().StartWith("a.csv dòng 12 (HS-1): ").And.EndWith(".");
        }

        Rejection(RejectionReason.Status, "TrangThaiHoSo", "11").Message.English
            .Should().Be("a.csv line 12 (HS-1): TrangThaiHoSo \"11\" cannot be read; allowed are 1 to 10, or the name of a status.");
        Rejection(RejectionReason.Missing, "MaTTHC", "").Message.English
            .Should().Be("a.csv line 12 (HS-1): MaTTHC is empty; a value is required.");
        (Rejection(RejectionReason.Fields, "", "") with { Key = "" }).Message.English
            .Should().Be("a.csv line 12: the record has not as many fields as the header; write one value for every column.");
        var inList = new RecordRejection(3, "HS-1", "MaCoQuan", "X", RejectionReason.Agency);
        Dvc.Indicators.Rejection.Of(inList, "a.csv", 12).Should().Be(Rejection(RejectionReason.Agency, "MaCoQuan", "X"));
    }

    // The sixtieth character is the first half of a surrogate pair: it is left out whole.
    [Fact]
    public void A_long_value_is_cut_short_and_stays_on_one_line()
    {
        var value = new string('x', 58) + "\n" + "\U0001F600" + new string('y', 1_000_000);

        Rejection(RejectionReason.Date, "NgayTra", value).Message.English
            .Should().StartWith("a.csv line 12 (HS-1): NgayTra \"" + new string('x', 58) + " …\" cannot be read; ");
        FluentActions.Invoking(() => Rejection(RejectionReason.Date, "", "") with { Line = 0 })
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Rejection Rejection(RejectionReason reason, string column, string value) => new()
    {
        File = "a.csv",
        Line = 12,
        Key = "HS-1",
        Column = column,
        Value = value,
        Reason = reason,
    };
}
