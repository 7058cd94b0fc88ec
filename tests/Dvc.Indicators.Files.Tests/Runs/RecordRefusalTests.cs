using static Dvc.Indicators.Files.Tests.Runs.RecordRuns;

namespace Dvc.Indicators.Files.Tests.Runs;

public class RecordRefusalTests
{
    [Fact]
    public void A_broken_file_in_the_middle_refuses_the_run_and_those_after_it_are_opened()
    {
        var inputs = Dossiers("K1,P,A,9,2026-08-03,\n", $"K2,P,A,9,{new string('x', 5 << 20)},\n", "K3,P,A,9,2026-08-03,\n");
        inputs = inputs with { Dossiers = [.. inputs.Dossiers, InputSource.FromFile("no-such.csv"), File("last.csv", "MaHoSo,MaTTHC\n")] };
        var told = new List<string>();

        RecordRun.Execute(inputs, Observer(told)).Messages().Should().Equal(
            "d2.csv, line 2: found a record without end; allowed: records of at most 4 MiB; perhaps a quote is left open",
            "no-such.csv: found no such file; allowed: a file that can be read",
            "last.csv, line 1, column MaCoQuan: found only the columns MaHoSo, MaTTHC; allowed: a header with the column MaCoQuan",
            "last.csv, line 1, column TrangThaiHoSo: found only the columns MaHoSo, MaTTHC; allowed: a header with the column TrangThaiHoSo");
        told.Should().Contain("accepted d1.csv:2 K1").And.NotContain(line => line.Contains("K3", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_cannot_be_used_is_named_at_once()
    {
        var inputs = Dossiers("K1,P,A,9,2026-08-03,\n") with
        {
            Period = ReportingPeriod.Parse("2028-01"),
            Agencies = [File("agencies.csv", "code,name\nA,A\n")],
            Procedures = InputSource.FromFile("no-procedures.csv"),
            Authority = File("authority.csv", "MaTTHC\nP\n"),
            Decisions = InputSource.FromFile("no-decisions.csv"),
            Petitions = File("petitions.csv", "MaPAKN,MaCoQuan,\"NgayGui\n"),
            Figures = [File("figures.csv", "agency\nA\n")],
        };
        inputs = inputs with { Dossiers = inputs.Dossiers.Add(InputSource.FromFile("no-dossiers.csv")) };
        var told = new List<string>();

        var reading = RecordRun.Execute(inputs, Observer(told));

        reading.Errors.Select(error => error.File).Distinct().Should().Equal(
            "working calendar", "agencies.csv", "no-procedures.csv", "authority.csv", "no-decisions.csv", "petitions.csv", "figures.csv",
            "no-dossiers.csv");
        reading.Messages().Should().OnlyContain(message => !message.Contains('\n') && message.Contains("; allowed: "));
        told.Should().BeEmpty("no dossier is read when it is known that nothing will come of it");
    }

    [Fact]
    public void Missing_years_of_the_calendar_are_one_error_that_names_them()
    {
        var inputs = Dossiers("K1,P,A,9,2027-08-03,\n") with
        {
            Period = ReportingPeriod.Parse("2027-12"),
            Cut = VietnamTime.Create(2029, 1, 1, 0, 0, 1),
        };

        RecordRun.Execute(inputs).Messages().Should().Equal(
            "working calendar: found no working days for 2028, 2029; "
            + "allowed: periods and cuts in 2022, 2023, 2024, 2025, 2026, 2027, or a calendar with more years");

        // A cut at a midnight needs the day before it.
        RecordRun.Execute(inputs with { Cut = VietnamTime.Create(2028, 1, 1, 0, 0, 0) }).Errors.Should().BeEmpty();
    }

    [Fact]
    public void A_circle_of_a_former_parent_is_an_error_of_the_agencies_file()
    {
        // H44.2 and H44.4 are former, and the successor of each lies below the other: H44.3 would be above itself.
        var agencies = "code,name,level,parent,valid_to,successor\nH44.2,Hai,department,,2025-06-30,H44.5\nH44.4,Bốn,department,,2025-06-30,H44.3\n"
            + "H44.3,Ba,department,H44.2,,\nH44.5,Năm,department,H44.4,,\n";

        RecordRun.Execute(Dossiers() with { Agencies = [File("agencies.csv", agencies)] }).Messages().Should().Equal(
            "agencies.csv, line 4, column parent: found agency H44.3 is above itself once successors stand for former agencies "
            + "(H44.3 → H44.5 → H44.3); allowed: parents that lead up to an agency without a parent");
    }

    [Fact]
    public void A_run_that_is_cancelled_ends_between_two_blocks()
    {
        using var source = new CancellationTokenSource();
        var read = 0;
        var observer = new RecordObserver
        {
            Accepted = _ =>
            {
                if (++read == 2)
                {
                    source.Cancel();
                }
            },
        };

        FluentActions.Invoking(() => RecordRun.Execute(
                Dossiers("K1,P,A,9,,\nK2,P,A,9,,\nK3,P,A,9,,\n") with { BlockSize = 1 }, observer, source.Token))
            .Should().Throw<OperationCanceledException>();
        read.Should().Be(2);
    }

    [Fact]
    public void A_run_without_dossiers_can_be_cancelled_too()
    {
        using var source = new CancellationTokenSource();
        var petitions = File("petitions.csv", PetitionHeader + "A,B,,,,,\n");
        var observer = new RecordObserver { Rejected = _ => source.Cancel() };

        FluentActions.Invoking(() => RecordRun.Execute(new RecordInputs { Period = August, Petitions = petitions }, observer, source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Misuse_is_an_exception()
    {
        FluentActions.Invoking(() => RecordRun.Execute(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => RecordRun.Execute(Dossiers() with { Cut = VietnamTime.Create(2026, 7, 31, 0, 0, 0) }))
            .Should().Throw<ArgumentOutOfRangeException>();
    }
}
