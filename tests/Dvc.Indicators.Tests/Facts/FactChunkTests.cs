using Dvc.Indicators.Tests.Records;

namespace Dvc.Indicators.Tests.Facts;

/// <summary>What tables keep worked out for any period; that all facts agree with the plain path is asked where tables are counted.</summary>
public class FactChunkTests
{
    private static readonly ProcedureCatalogue FiveDays =
        ProcedureCatalogue.Create([new Procedure { Code = "P1", Limit = new TimeLimit(5, TimeLimitUnit.WorkingDays) }]);

    // Received on Monday the 3rd: the fifth working day after it is Monday the 10th.
    [Theory]
    [InlineData(null, "2026-08-10 12:00", true)]
    [InlineData(null, "2026-08-11 00:00", true)]
    [InlineData(null, "2026-08-11 00:00:01", false)]
    [InlineData(null, "2026-08-12 00:00", false)]
    [InlineData("2026-08-10 23:59:59", "2026-08-20 00:00", true)]
    [InlineData("2026-08-11 00:00", "2026-08-20 00:00", false)]
    [InlineData("2026-08-11 00:00", "2026-08-11 00:00", true)]
    public void Of_a_limit_a_cut_at_midnight_belongs_to_the_day_before_and_an_end_at_midnight_to_the_day_that_begins(
        string? finished, string cut, bool isOnTime)
    {
        var dossier = Make.Dossier(status: finished is null ? DossierStatus.InProcess : DossierStatus.Processed, finished: finished);
        var reader = ReaderOf(FiveDays, cut);

        ReadOne(dossier, reader).HasFlag(DossierFacts.OnTime).Should().Be(isOnTime);
        reader.Read(dossier).HasFlag(DossierFacts.OnTime).Should().Be(isOnTime, "the plain path says so too");
    }

    // Promised for the 10th at 08:00; the clock stands still from the 5th to the 9th at 08:00, four days: up to the 14th at 08:00.
    [Theory]
    [InlineData("2026-08-14 08:00", true)]
    [InlineData("2026-08-14 08:00:01", false)]
    [InlineData("2026-08-07 00:00", true)]
    public void The_clock_stands_still_for_supplements(string cut, bool isOnTime)
    {
        var dossier = Make.Dossier(status: DossierStatus.InProcess, due: "2026-08-10 08:00") with
        {
            SupplementRequested = Make.At("2026-08-05 08:00"),
            SupplementCompleted = Make.At("2026-08-09 08:00"),
        };

        ReadOne(dossier, ReaderOf(null, cut)).HasFlag(DossierFacts.OnTime).Should().Be(isOnTime);
    }

    [Fact]
    public void A_cut_within_a_day_leaves_out_what_came_later_on_that_day()
    {
        string[] received = ["2026-08-20 09:00", "2026-08-20 09:00:01", "2026-08-20 08:59:59", "2026-08-19 23:00"];
        var table = TableOf([.. received.Select((time, i) => Make.Dossier($"D{i}", received: time))]);
        var reader = ReaderOf(null, "2026-08-20 09:00");

        new TableTallier([reader]).Count(table)[0].Count(Make.Code("H1"), DossierFacts.Received).Should().Be(2);
    }

    [Fact]
    public void Readers_with_other_catalogues_and_comparisons_get_their_own_answers_from_one_table()
    {
        var late = Make.Dossier("D1", finished: "2026-08-20 10:00");
        var dayOfPromise = Make.Dossier("D2", finished: "2026-08-20 10:00", due: "2026-08-20 08:00");
        var table = TableOf(late, dayOfPromise);
        DossierFactReader[] readers =
        [
            ReaderOf(null), ReaderOf(FiveDays), ReaderOf(null, comparison: DueComparison.Date), ReaderOf(FiveDays, comparison: DueComparison.Date),
        ];

        // Without the catalogue nothing limits D1; by the day D2 is on time.
        long[] expected = [1, 0, 2, 1];
        for (var round = 0; round < 3; round++)
        {
            readers.Select(reader => new TableTallier([reader]).Count(table)[0].Count(Make.Code("H1"), DossierFacts.OnTime))
                .Should().Equal(expected);
        }

        new TableTallier(readers).Count(table).Select(tally => tally.Count(Make.Code("H1"), DossierFacts.OnTime)).Should().Equal(expected);
    }

    [Fact]
    public void What_was_worked_out_stays_for_two_bases_at_most()
    {
        // 64 rows: 20 bytes each, a pair of 12, two places of 4; each view 64 times 6, two ends of one run and its agency, 4 each.
        var table = TableOf([.. Enumerable.Range(0, 64).Select(i => Make.Dossier($"D{i}"))]);
        table.ResidentBytes.Should().Be(64 * 20 + 20);
        new TableTallier([ReaderOf(null)]).Count(table);
        new TableTallier([ReaderOf(null, "2026-08-05 10:00")]).Count(table);
        table.ResidentBytes.Should().Be(64 * 26 + 20 + 12, "another cut needs nothing new");
        new TableTallier([ReaderOf(FiveDays)]).Count(table);
        new TableTallier([ReaderOf(null, comparison: DueComparison.Date)]).Count(table);
        table.ResidentBytes.Should().Be(64 * 32 + 20 + 24);
    }

    private static DossierFacts ReadOne(Dossier dossier, DossierFactReader reader) =>
        FactChunks.For(TableOf(dossier), reader, 1, default).Chunks[0].FactsOf(0, new FactWindow(reader.Period));

    private static DossierTable TableOf(params Dossier[] dossiers) => new DossierTableBuilder().Add(dossiers).Build();

    private static DossierFactReader ReaderOf(
        ProcedureCatalogue? catalogue, string? cut = null, DueComparison comparison = DueComparison.Instant) =>
        new(new JudgedPeriod(Make.August, Make.AtOrNull(cut)), WorkingCalendar.VietNam, comparison, catalogue);
}
