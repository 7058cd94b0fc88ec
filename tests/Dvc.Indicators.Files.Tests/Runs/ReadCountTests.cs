using static Dvc.Indicators.Files.Tests.Runs.RecordRuns;

namespace Dvc.Indicators.Files.Tests.Runs;

public class ReadCountTests
{
    [Fact]
    public void A_version_is_superseded_in_the_file_that_holds_it_whichever_file_is_read_first()
    {
        // K1: the later file wins. K2: the later file has the older version. K3: a tie, the last read wins. K4: undated loses to dated.
        var (result, told) = Run(Dossiers(
            "K1,P,A,9,2026-08-03,2026-08-04\nK2,P,A,9,2026-08-03,2026-08-09\nK3,P,A,9,2026-08-03,\nK4,P,A,9,2026-08-03,2026-08-04\n",
            "K1,P,A,9,2026-08-03,2026-08-05\nK2,P,A,9,2026-08-03,2026-08-08\nK3,P,A,9,2026-08-03,\nK4,P,A,9,2026-08-03,\n",
            "K5,P,A,9,2026-08-03,\n"));

        result.Counts().Should().Equal("d1.csv 4 = 2 + 2 + 0", "d2.csv 4 = 2 + 2 + 0", "d3.csv 1 = 1 + 0 + 0", "all 9 = 5 + 4 + 0");
        told.Where(line => line.StartsWith("found", StringComparison.Ordinal) && !line.EndsWith("no-deadline", StringComparison.Ordinal))
            .Where(line => line.Contains("version", StringComparison.Ordinal) || line.Contains("duplicate", StringComparison.Ordinal))
            .Should().Equal(
                "found d1.csv:2 K1 superseded-version", "found d2.csv:3 K2 superseded-version", "found d1.csv:4 K3 duplicate-key",
                "found d2.csv:5 K4 superseded-version");
        result.Figure("A", "DOSSIER_SYNC").Should().Be("5/5");
    }

    [Fact]
    public void A_version_that_won_can_lose_to_a_third_and_each_is_counted_once()
    {
        var (result, told) = Run(Dossiers(
            "K,P,A,9,2026-08-03,2026-08-04\n", "K,P,B,9,2026-08-03,2026-08-05\n", "K,P,C,9,2026-08-03,2026-08-06\n",
            "K,P,D,9,2026-08-03,2026-08-01\n"));

        result.Counts().Should().Equal(
            "d1.csv 1 = 0 + 1 + 0", "d2.csv 1 = 0 + 1 + 0", "d3.csv 1 = 1 + 0 + 0", "d4.csv 1 = 0 + 1 + 0", "all 4 = 1 + 3 + 0");
        result.Agencies.Agencies.Select(agency => agency.WrittenCode).Should().Equal("C");
        told.Where(line => line.EndsWith("superseded-version", StringComparison.Ordinal)).Should().Equal(
            "found d1.csv:2 K superseded-version", "found d2.csv:2 K superseded-version", "found d4.csv:2 K superseded-version");
        told.Count(line => line.EndsWith("key-at-two-agencies", StringComparison.Ordinal)).Should().Be(3);
    }

    [Fact]
    public void A_rejected_version_takes_no_part()
    {
        var (result, told) = Run(Dossiers(
            "K,P,A,9,2026-08-03,2026-08-04\n", "K,P,A,11,2026-08-03,2026-08-05\nK,P,A,9,2026-08-32,2026-08-05\nK,P,A\n"));

        result.Counts().Should().Equal("d1.csv 1 = 1 + 0 + 0", "d2.csv 3 = 0 + 0 + 3", "all 4 = 1 + 0 + 3");
        told.Where(line => line.StartsWith("rejected", StringComparison.Ordinal)).Should().Equal(
            "rejected d2.csv:2 K TrangThaiHoSo 11 status", "rejected d2.csv:3 K NgayTiepNhan 2026-08-32 date",
            "rejected d2.csv:4   3 fields fields");
    }

    [Fact]
    public void Every_kind_of_file_is_counted_in_the_order_of_reading()
    {
        var (result, told) = Run(Dossiers("K,P,H44.1,9,2026-08-03,\nL,P,H9,9,2026-08-03,\n") with
        {
            Agencies = [File("agencies.csv", Province)],
            Procedures = File("procedures.csv", "MaTTHC,CoPhi\nP,1\nP,0\nQ,y\n"),
            Authority = File("authority.csv", "MaCoQuan,MaTTHC,MucDo\nH44.1,P,4\nH44.1,P,4\nH9,P,4\n"),
            Decisions = File("decisions.csv", DecisionHeader + "P,H44,moi,2026-08-03,\nP,H44,moi,2026-08-32,\n"),
            Petitions = File("petitions.csv", PetitionHeader + "A,H44.1,2026-08-03,,,,\nA,H44.2,2026-08-03,,,,\nB,H9,2026-08-03,,,,\n"),
        });

        result.Counts().Should().Equal(
            "d1.csv 2 = 1 + 0 + 1", "procedures.csv 3 = 1 + 1 + 1", "authority.csv 3 = 2 + 0 + 1", "decisions.csv 2 = 1 + 0 + 1",
            "petitions.csv 3 = 1 + 1 + 1", "all 13 = 6 + 2 + 5");
        told.Count(line => line.StartsWith("rejected", StringComparison.Ordinal)).Should().Be(5);
    }

    [Fact]
    public void A_petition_rejected_for_the_calendar_takes_no_part_and_the_row_before_it_counts()
    {
        // The second row was sent in the period, but forwarded before 2022, from where the working days are not known.
        var (result, told) = Run(new RecordInputs
        {
            Period = August,
            Petitions = File(
                "petitions.csv",
                PetitionHeader + "K,A,2026-08-03,2026-08-04,xuly,,\nK,B,2026-08-05,2026-08-06,xuly,2021-12-30,\nL,A,2026-08-03,,,,\nL,A,2026-08-04,,,,\n"),
        });

        result.Counts().Should().Equal("petitions.csv 4 = 2 + 1 + 1", "all 4 = 2 + 1 + 1");
        result.Records!.Read.Total.RejectedFor(RejectionReason.Calendar).Should().Be(1);
        told.Should().Equal("rejected petitions.csv:3 K NgayChuyen 2021-12-30T00:00:00 calendar");
        result.Agencies.Agencies.Select(agency => agency.WrittenCode).Should().Equal("A");

        // K was handled within a day; L, sent on Tuesday 4 August and open on 31 August, has 19 working days.
        result.Figure("A", "PETITION_PROCESSING_ON_TIME").Should().Be("1/2");
    }

    [Fact]
    public void A_decision_rejected_for_the_calendar_is_counted_in_its_file_and_nothing_is_found_in_it()
    {
        // Decided on 30 December 2027, without an effective date: five working days on lie in 2028, of which there is no data.
        var (result, told) = Run(new RecordInputs
        {
            Period = ReportingPeriod.Parse("2027-12"),
            Agencies = [File("agencies.csv", Province)],
            Decisions = File("decisions.csv", DecisionHeader + "P,H44,moi,2027-12-01,\nQ,H44,moi,2027-12-30,\n\nR,H44,moi,2027-12-06,2028-03-01\n"),
        });

        result.Counts().Should().Equal("decisions.csv 3 = 1 + 0 + 2", "all 3 = 1 + 0 + 2");
        told.Should().Equal(
            "found decisions.csv:2 P decision-without-effective-date",
            "rejected decisions.csv:3 Q NgayQuyetDinh 2027-12-30T00:00:00 calendar",
            "rejected decisions.csv:5 R NgayHieuLuc 2028-03-01T00:00:00 calendar");
        result.Figure("H44", "PUBLISH_ON_TIME").Should().Be("0/0");
        result.Figure("H44", "PUBLIC_UPDATE_ON_TIME").Should().Be("0/1");
    }

    [Fact]
    public void Without_an_agencies_file_no_agency_is_unknown()
    {
        var (result, told) = Run(Dossiers("K,P,A,9,2026-08-03,\n") with
        {
            Authority = File("authority.csv", "MaCoQuan,MaTTHC\nB,P\n"),
            Decisions = File("decisions.csv", DecisionHeader + "P,C,moi,2026-08-03,2026-08-20\n"),
            Petitions = File("petitions.csv", PetitionHeader + "K,D,2026-08-03,,,,\n"),
        });

        told.Where(line => line.StartsWith("rejected", StringComparison.Ordinal)).Should().BeEmpty();
        result.Counts().Last().Should().Be("all 4 = 4 + 0 + 0");
        result.Figure("A", "PUBLISH_ON_TIME").Should().Be("NotComputed");
    }

    [Fact]
    public void More_files_than_fit_in_16_bits_keep_their_counts_apart()
    {
        const int Count = 70_000;
        var inputs = new RecordInputs
        {
            Period = August,
            Dossiers =
            [
                .. Enumerable.Range(0, Count).Select(index => File(
                    FormattableString.Invariant($"{index}.json"),
                    $"[{{\"MaHoSo\":\"K{index % (Count - 1)}\",\"MaTTHC\":\"P\",\"MaCoQuan\":\"A\",\"TrangThaiHoSo\":9}}]")),
            ],
        };

        var files = RecordRun.Execute(inputs).Require().Records!.Read.Files;
        files.Select(file => file.Counts.Superseded).Should().Equal(Enumerable.Range(0, Count).Select(index => index == 0 ? 1L : 0));
    }
}
