using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>Results whose figures were counted in different ways are not compared; what a result does not know is not held against it.</summary>
public class ComparisonContextTests
{
    private static readonly CalendarIdentity One = new("vn", new string('1', 64));
    private static readonly CalendarIdentity OneByAnotherName = new("tinh-a", new string('1', 64));
    private static readonly CalendarIdentity Two = new("vn", new string('2', 64));

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, DueComparison.Instant)]
    [InlineData(DueComparison.Date, null)]
    [InlineData(DueComparison.Instant, DueComparison.Instant)]
    [InlineData(DueComparison.Date, DueComparison.Date)]
    public void The_same_due_comparison_or_an_unknown_one_compares(DueComparison? before, DueComparison? after) =>
        Between(Context() with { Due = before }, Context() with { Due = after }).Errors.Should().BeEmpty();

    [Theory]
    [InlineData(
        DueComparison.Instant,
        DueComparison.Date,
        "Hai kết quả so sánh với thời điểm hẹn trả theo cách khác nhau: instant (đến từng giây) và date (theo ngày).",
        "The results compare ends with promised times in different ways: instant (to the second) and date (by day).")]
    [InlineData(
        DueComparison.Date,
        DueComparison.Instant,
        "Hai kết quả so sánh với thời điểm hẹn trả theo cách khác nhau: date (theo ngày) và instant (đến từng giây).",
        "The results compare ends with promised times in different ways: date (by day) and instant (to the second).")]
    public void Another_due_comparison_is_refused(DueComparison before, DueComparison after, string vietnamese, string english) =>
        Between(Context() with { Due = before }, Context() with { Due = after }).Errors.Should().Equal(
            new ComparisonRefusal(RefusalReason.OtherDueComparison, new LocalizedText(vietnamese, english)));

    [Fact]
    public void The_same_calendar_by_hash_or_an_unknown_one_compares()
    {
        foreach (var (before, after) in new[] { (null, null), (null, One), (One, null), (One, One), (One, OneByAnotherName) })
        {
            Between(Context() with { Calendar = before }, Context() with { Calendar = after }).Errors.Should().BeEmpty();
        }
    }

    [Fact]
    public void Another_calendar_is_refused_even_under_the_same_id() =>
        Between(Context() with { Calendar = One }, Context() with { Calendar = Two }).Errors.Should().Equal(
            new ComparisonRefusal(RefusalReason.OtherCalendar, new LocalizedText(
                "Hai kết quả dùng lịch ngày làm việc khác nhau: vn (111111111111) và vn (222222222222).",
                "The results were computed with different working calendars: vn (111111111111) and vn (222222222222).")));

    [Fact]
    public void Rules_and_kind_of_period_are_looked_at_first_then_due_then_calendar_then_ties()
    {
        var before = Context() with { Due = DueComparison.Instant, Calendar = One };
        var after = before with { Due = DueComparison.Date, Calendar = Two };

        Between(before, after with { Period = ReportingPeriod.Quarter(2026, 2) }).Errors.OfType<ComparisonRefusal>().Single().Reason.Should().Be(RefusalReason.OtherPeriodKind);
        Between(before, after).Errors.OfType<ComparisonRefusal>().Single().Reason.Should().Be(RefusalReason.OtherDueComparison);
        Between(before, after with { Due = null }, TieRule.Dense).Errors.OfType<ComparisonRefusal>().Single().Reason.Should().Be(RefusalReason.OtherCalendar);
    }

    [Fact]
    public void Other_sources_and_absent_columns_are_no_reason() =>
        Between(
            Context() with { Sources = [new ResultSource(SourceKind.Dossiers, "a")], AbsentColumns = DossierColumns.Fee },
            Context() with { Sources = [new ResultSource(SourceKind.Dossiers, "b")], AbsentColumns = DossierColumns.None })
            .IsValid.Should().BeTrue();

    private static ScoringContext Context() => new(June);

    private static Outcome<Comparison> Between(ScoringContext before, ScoringContext after, TieRule tieRule = TieRule.Competition) =>
        Comparison.Between(Ranked(before, TieRule.Competition), Ranked(after, tieRule));

    private static RankedResult Ranked(ScoringContext context, TieRule tieRule)
    {
        var figures = new FigureTableBuilder(AgencyRoster.Create([new Agency(AgencyCode.Parse("a"), "a", "a")]));
        return Indicators.Score(figures.Build(), TwoGroups, context, tieRule);
    }
}
