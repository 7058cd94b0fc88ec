using Dvc.Indicators.Samples;
using Dvc.Indicators.Tests;

namespace Dvc.Indicators.Files.Tests.Samples;

public sealed class SamplePlanTests
{
    private const string Set = "phu-tho-2026-q3";

    private static readonly string[] SameScoreOnly = ["DOSSIER_SYNC", "PROCEDURES_ONLINE", "DOSSIERS_ONLINE"];

    private static readonly string[] CountsOfDossiers =
    [
        "ON_TIME_PROCESSING", "ORIGINAL_RESULT_AVAILABLE", "SO_HOA_GIAY_TO_GIAI_QUYET", "REUSED_DIGITIZED_DATA",
        "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "CITIZEN_DATA_CONNECTED_DOSSIER", "DOSSIER_RECEIVING_SATISFACTION",
    ];

    [Fact]
    public void The_shipped_province_has_the_published_figures()
    {
        var province = SampleProvince.PhuTho;

        province.Dossiers.Should().Be(464_494);
        province.Period.ToString().Should().Be("2026-Q3");
        province.Agencies.Agencies.Should().HaveCount(13);
        Entries(province.Figures).Should().Equal(Entries(PublishedData.Figures(Set)));
    }

    [Fact]
    public void At_full_size_the_planned_figures_are_the_published_ones()
    {
        var plan = SampleProvince.PhuTho.Plan();

        var published = Entries(PublishedData.Figures(Set)).Where(entry => !SameScoreOnly.Contains(entry.Key.Item)).ToList();
        published.Should().HaveCountGreaterThan(200);
        Entries(plan.Figures).Should().Contain(published);
    }

    [Fact]
    public void At_full_size_the_planned_figures_score_as_published()
    {
        var scores = Scorer.Score(SampleProvince.PhuTho.Plan().Figures, BuiltInRules.Default);

        PublishedScores.Differences(scores).Should().BeEmpty();
    }

    [Fact]
    public void Online_procedures_cannot_have_both_published_figures_so_one_keeps_its_share()
    {
        var figures = SampleProvince.PhuTho.Plan().Figures;

        // 3.2 has 1,884 online services, 3.1 has 52 of 89 procedures online: 1,884 × 89 ÷ 52 = 3,224.5, rounded half up.
        figures[0, "SERVICES_WITH_ONLINE_DOSSIERS"].Figure.Should().Be(new Figure(449, 1_884));
        figures[0, "PROCEDURES_ONLINE"].Figure.Should().Be(new Figure(1_884, 3_225));
    }

    [Fact]
    public void Online_dossiers_and_synchronised_ones_keep_their_share_of_all_that_were_received()
    {
        var figures = SampleProvince.PhuTho.Plan().Figures;

        // 464,494 × 435,258 ÷ 440,558 = 458,906.04.
        figures[0, "DOSSIERS_ONLINE"].Figure.Should().Be(new Figure(458_906, 464_494));
        figures[0, "DOSSIER_SYNC"].Figure.Should().Be(new Figure(464_494, 464_494));
    }

    [Theory]
    [InlineData(46_449)]
    [InlineData(5_000)]
    [InlineData(2_000_000)]
    public void At_another_size_every_count_of_dossiers_is_the_share_rounded(long size)
    {
        var (published, plan) = (PublishedData.Figures(Set), SampleProvince.PhuTho.Plan(size: size).Figures);

        for (var row = 0; row < published.Agencies.Count; row++)
        {
            var dossiers = plan[row, "ORIGINAL_RESULT_AVAILABLE"].Figure.Denominator;
            var share = (decimal)published[row, "ORIGINAL_RESULT_AVAILABLE"].Figure.Denominator * size / 464_494;
            dossiers.Should().BeInRange((long)Math.Floor(share), (long)Math.Ceiling(share));
            foreach (var component in CountsOfDossiers)
            {
                var figure = published[row, component].Figure;
                var wanted = Math.Round((decimal)figure.Numerator * dossiers / figure.Denominator, MidpointRounding.AwayFromZero);
                plan[row, component].Figure.Should().Be(new Figure((long)wanted, dossiers), $"{component} of row {row}");
            }
        }
    }

    [Fact]
    public void At_a_tenth_the_procedures_decisions_and_petitions_stay()
    {
        var (published, plan) = (PublishedData.Figures(Set), SampleProvince.PhuTho.Plan(size: 46_449).Figures);

        string[] staying =
        [
            "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "PETITION_PROCESSING_ON_TIME",
            "PETITION_HANDLING_SATISFACTION", "PROCEDURES_WITH_FEE_DOSSIERS",
        ];
        foreach (var component in staying)
        {
            plan[0, component].Figure.Should().Be(published[0, component].Figure, component);
        }

        // H44.03 and H44.07 had 14 and 110 paid dossiers of 2 and 12 procedures: 1 and 11 of them are left for as many procedures.
        plan[0, "PROCEDURES_PAID_ONLINE"].Figure.Should().Be(new Figure(113, 311));
        plan[0, "SERVICES_WITH_ONLINE_DOSSIERS"].Figure.Should().Be(new Figure(447, 1_884));
        plan[0, "CITIZEN_DATA_CONNECTED_FORMALITY"].Figure.Denominator.Should().Be(1_300);
    }

    [Fact]
    public void Sets_shrink_only_where_there_are_too_few_dossiers()
    {
        var figures = SampleProvince.PhuTho.Plan(size: 1).Figures;

        // The only dossier is the province's own: it can show one procedure online.
        figures[0, "ORIGINAL_RESULT_AVAILABLE"].Figure.Denominator.Should().Be(1);
        figures[0, "SERVICES_WITH_ONLINE_DOSSIERS"].Figure.Should().Be(new Figure(1, 1_884));
        figures[1, "ON_TIME_PROCESSING"].Figure.Should().Be(new Figure(0, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000_001)]
    public void A_size_out_of_range_is_refused(long size)
    {
        var plan = () => SampleProvince.PhuTho.Plan(size: size);

        plan.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("ON_TIME_PROCESSING", 403_016, 464_494, 403_017)]
    [InlineData("PROCEDURES_PAID_ONLINE", 115, 311, 312)]
    [InlineData("SERVICES_WITH_ONLINE_DOSSIERS", 449, 1_884, 200)]
    public void Figures_that_no_records_can_give_together_are_refused(string component, long numerator, long denominator, long wrong)
    {
        // The first: more than on time satisfied is impossible; the others: more used than there are, fewer than other figures need.
        var province = SampleProvince.PhuTho;
        var changed = component == "ON_TIME_PROCESSING" ? "DOSSIER_RECEIVING_SATISFACTION" : component;
        var figures = With(province.Figures, changed, new Figure(wrong, denominator));
        province.Figures[0, component].Figure.Should().Be(new Figure(numerator, denominator));

        var plan = () => new SampleProvince(province.Agencies, province.Period, figures).Plan();

        plan.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_figure_that_is_needed_and_missing_is_named()
    {
        var province = SampleProvince.PhuTho;
        var figures = With(province.Figures, "REUSED_DIGITIZED_DATA", null);

        var plan = () => new SampleProvince(province.Agencies, province.Period, figures).Plan();

        plan.Should().Throw<ArgumentException>().WithMessage("The figure REUSED_DIGITIZED_DATA of agency H44 is needed.*");
    }

    [Fact]
    public void A_period_of_a_few_days_is_refused()
    {
        var province = SampleProvince.PhuTho;

        var make = () => new SampleProvince(province.Agencies, ReportingPeriod.Parse("2026-07-01..2026-07-09"), province.Figures);

        make.Should().Throw<ArgumentException>().WithMessage("*fewer than 8 working days*");
    }

    private static FigureTable With(FigureTable figures, string component, Figure? figure)
    {
        var builder = new FigureTableBuilder(figures.Agencies);
        foreach (var ((row, item), entry) in Entries(figures).Where(entry => entry.Key != (0, component)))
        {
            builder.Add(row, item, entry);
        }

        if (figure is { } known)
        {
            builder.Add(0, component, FigureEntry.FromFigure(known));
        }

        return builder.Build();
    }

    private static Dictionary<(int Row, string Item), FigureEntry> Entries(FigureTable figures) => (
        from item in figures.Items
        from row in Enumerable.Range(0, figures.Agencies.Count)
        where figures[row, item].Kind != FigureKind.Absent
        select (Key: (row, item), Entry: figures[row, item])).OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Entry);
}
