using Dvc.Indicators.Samples;

namespace Dvc.Indicators.Files.Tests.Samples;

public sealed class SampleWriterTests
{
    [Fact]
    public void From_records_to_the_published_scores()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan());

        var figures = sample.Figures(out var counts);

        Differences(figures, sample.Plan.Figures).Should().BeEmpty();
        PublishedScores.Differences(Scorer.Score(figures, BuiltInRules.Default)).Should().BeEmpty();
        counts.Accepted.Should().Be(464_494);
        counts.Superseded.Should().BeInRange(4_000, 7_000);
    }

    [Theory]
    [InlineData(46_449, 1)]
    [InlineData(46_449, 2)]
    [InlineData(4_645, 3)]
    [InlineData(500, 4)]
    [InlineData(13, 5)]
    [InlineData(1, 6)]
    public void At_any_size_the_records_give_the_planned_figures(long size, ulong seed)
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(seed, size));

        Differences(sample.Figures(), sample.Plan.Figures).Should().BeEmpty();
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_every_file()
    {
        using var first = new WrittenSample(SampleProvince.PhuTho.Plan(7, 3_000));
        using var second = new WrittenSample(SampleProvince.PhuTho.Plan(7, 3_000));

        Files(second).Should().Equal(Files(first));
        Files(first).Keys.Should().Equal(
            "README.md", "agencies.csv", "authority.csv", "decisions.csv", "dossiers.csv", "figures.csv", "petitions.csv",
            "procedures.csv");
        Files(first).Values.Should().NotContain(text => text.Contains('\r') || text.StartsWith('\uFEFF') || !text.EndsWith('\n'));
    }

    [Fact]
    public void Another_seed_gives_other_dossiers_decisions_and_petitions()
    {
        using var first = new WrittenSample(SampleProvince.PhuTho.Plan(7, 3_000));
        using var second = new WrittenSample(SampleProvince.PhuTho.Plan(8, 3_000));

        foreach (var file in (string[])["dossiers.csv", "decisions.csv", "petitions.csv"])
        {
            Files(second)[file].Should().NotBe(Files(first)[file], file);
        }

        second.Plan.Figures[0, "ON_TIME_PROCESSING"].Should().Be(first.Plan.Figures[0, "ON_TIME_PROCESSING"]);
    }

    [Fact]
    public void Every_rule_of_the_timing_decides_on_time_and_late_dossiers()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 46_449));
        var reader = new DossierFactReader(sample.Period, WorkingCalendar.VietNam, procedures: sample.Procedures);
        var seen = new HashSet<(OnTimeRule, bool)>();
        var ends = new HashSet<EndKind>();
        foreach (var dossier in sample.Dossiers())
        {
            reader.Read(dossier, out var verdict);
            if (verdict is { } known)
            {
                seen.Add((known.Rule, known.IsOnTime));
                ends.Add(known.EndKind);
            }
        }

        var always = new[] { (OnTimeRule.NoDeadline, true), (OnTimeRule.RepeatedSupplements, false) };
        var both = Enum.GetValues<OnTimeRule>().Except(always.Select(pair => pair.Item1));
        seen.Should().BeEquivalentTo(both.SelectMany(rule => new[] { (rule, true), (rule, false) }).Concat(always));
        ends.Order().Should().Equal(Enum.GetValues<EndKind>());
    }

    [Fact]
    public void Dossiers_look_like_those_of_a_real_quarter()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 46_449));
        var dossiers = sample.Dossiers().Where(dossier => dossier.Received is not null).ToList();

        Share(dossiers, dossier => dossier.Status == DossierStatus.Returned).Should().BeInRange(0.6, 0.85);
        foreach (var status in Enum.GetValues<DossierStatus>().Except([DossierStatus.New, DossierStatus.Refused, DossierStatus.Returned]))
        {
            Share(dossiers, dossier => dossier.Status == status).Should().BeInRange(0.001, 0.2, status.ToString());
        }

        Share(dossiers, dossier => dossier.SupplementCompleted is not null).Should().BeInRange(0.02, 0.15);
        Share(dossiers, dossier => dossier.Finished == dossier.Received).Should().Be(0);
        dossiers.Should().OnlyContain(dossier => WorkingCalendar.VietNam.IsWorkingDay(dossier.Received!.Value.Date)
            && dossier.Received.Value.TimeOfDay >= new TimeOnly(7, 30) && dossier.Received.Value.TimeOfDay <= new TimeOnly(17, 0)
            && dossier.Submitted < dossier.Received);
        dossiers.Should().NotContain(dossier => dossier.HasResultFile && (dossier.Finished ?? dossier.Returned) == null);
        dossiers.GroupBy(dossier => dossier.Agency).Should().OnlyContain(agency =>
            agency.Select(dossier => dossier.Officer).Distinct().Count() >= 3);
    }

    [Fact]
    public void Both_written_forms_of_agency_codes_occur()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 5_000));

        var codes = Files(sample)["dossiers.csv"].Split('\n')[1..^1].Select(line => line.Split(',')[2]).Distinct().ToList();

        codes.Should().Contain(["H44", "000.00.00.H44", "H44.100", "000.00.100.H44", "H44.03", "000.00.03.H44"]);
    }

    [Fact]
    public void Petitions_name_dossiers_that_exist_and_are_sent_after_their_reception()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 46_449));
        var named = sample.Petitions.Where(petition => petition.Dossier is not null).ToList();

        named.Should().HaveCountGreaterThan(20);
        var received = sample.Dossiers().Where(dossier => dossier.Received is not null)
            .Join(
                named,
                dossier => dossier.Key,
                petition => petition.Dossier,
                (dossier, petition) => (dossier.Key, dossier.Received, petition.Sent))
            .ToList();
        received.Select(pair => pair.Key).Distinct().Should().HaveCount(named.Count);
        received.Should().OnlyContain(pair => pair.Received < pair.Sent);
    }

    [Theory]
    [InlineData(SampleForm.Ndjson)]
    [InlineData(SampleForm.Payload)]
    public void The_json_forms_hold_the_dossiers_of_the_csv(SampleForm form)
    {
        using var csv = new WrittenSample(SampleProvince.PhuTho.Plan(size: 4_645));
        using var json = new WrittenSample(csv.Plan, form);

        // The payload has one entry for every supplement asked for, so there a dossier that waits for its dues has a first one.
        json.Dossiers().Select(dossier => dossier with { SupplementRounds = 0 })
            .Should().Equal(csv.Dossiers().Select(dossier => dossier with { SupplementRounds = 0 }));
        Differences(json.Figures(), csv.Plan.Figures).Should().BeEmpty();
    }

    [Fact]
    public void Few_records_are_suspect_and_flags_are_constant_only_where_the_figures_say_so()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 46_449));
        var roster = sample.Agencies.In(sample.Plan.Province.Period).Value!;
        var findings = new List<QualityFinding>();
        var plan = new IndexPlan(sample.Plan.Province.Period)
        {
            Agencies = sample.Agencies.Agencies,
            Procedures = sample.Procedures.Procedures,
            Versions = DossierVersions.Unique,
        };

        plan.Tally(sample.Dossiers(), new ReadObserver { Found = findings.Add });

        findings.Count(finding => finding.Rule != QualityRule.ConstantFlag).Should().BeLessThan(46_449 / 100);
        var figures = sample.Plan.Figures;
        findings.Where(finding => finding.Rule == QualityRule.ConstantFlag && !IsForced(finding)).Should().BeEmpty();

        // 4.4 is 0 % everywhere, 4.3 in departments, where 4.5a is 100 %; of H44.01 and H44.08 no dossier owes a fee.
        bool IsForced(QualityFinding finding) => finding.Rule == QualityRule.ConstantFlag && finding.Column switch
        {
            "DuocLayTuKhoDMQG" => true,
            "DuocThanhToanTrucTuyen" => figures[Row(finding), "DOSSIERS_PAID_ONLINE"].Figure.Numerator == 0,
            "HoSoCoThanhPhanSoHoa" or "DuocSoHoa" => figures[Row(finding), "REUSED_DIGITIZED_DATA"].Figure.Numerator == 0,
            "TaiKhoanDuocXacThucVoiVNeID" => figures[Row(finding), "CITIZEN_DATA_CONNECTED_DOSSIER"].Ratio == Ratio.One,
            _ => false,
        };

        int Row(QualityFinding finding) => roster.IndexOf(finding.Agency!.Value);
    }

    [Fact]
    public void The_page_beside_the_files_says_that_they_are_made_up_and_what_they_equal()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(5));

        Files(sample)["README.md"].Should().Contain("There is no personal data")
            .And.Contain("464,494 dossiers received in the period, seed 5.")
            .And.Contain("Its figures equal the published ones").And.Contain("--period 2026-Q3").And.Contain("the share of 3.1 is kept");
    }

    [Fact]
    public void The_dossiers_alone_are_those_of_the_folder()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 1_000));

        var alone = TestFiles.Written(stream => SampleWriter.WriteDossiers(stream, sample.Plan));

        alone.Should().Equal(File.ReadAllBytes(Path.Combine(sample.Folder, "dossiers.csv")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 10));

        var error = SampleWriter.Write(Path.Combine(sample.Folder, "README.md", "below"), sample.Plan);

        error!.Message.English.Should().Contain("no folder can be made");
    }

    [Fact]
    public void Writing_that_is_ended_early_leaves_no_file()
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(size: 10));
        var folder = Path.Combine(sample.Folder, "ended");

        FluentActions.Invoking(() => SampleWriter.Write(folder, sample.Plan, SampleForm.Csv, new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();

        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
    }

    private static double Share(List<Dossier> dossiers, Func<Dossier, bool> has) => (double)dossiers.Count(has) / dossiers.Count;

    private static SortedDictionary<string, string> Files(WrittenSample sample) => new(
        Directory.GetFiles(sample.Folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText), StringComparer.Ordinal);

    private static List<string> Differences(FigureTable made, FigureTable planned) =>
    [
        .. from item in made.Items.Union(planned.Items)
           from row in Enumerable.Range(0, planned.Agencies.Count)
           where made[row, item] != planned[row, item]
           select $"{planned.Agencies[row].Code} {item}: planned {planned[row, item]}, made {made[row, item]}",
    ];
}
