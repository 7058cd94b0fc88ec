using Dvc.Indicators.Facts;
using Dvc.Indicators.Files.Samples;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;
using Dvc.Indicators.Rules;
using Dvc.Indicators.Scoring;
using Dvc.Indicators.Tallies;
using Dvc.Indicators.Timing;

namespace Dvc.Indicators.Files.Tests.Samples;

/// <summary>A sample in a folder of its own, and the figures and scores that come of it.</summary>
internal sealed class WrittenSample : IDisposable
{
    private readonly SampleProvince _province = SampleProvince.PhuTho;

    public WrittenSample(SamplePlan plan, SampleForm form = SampleForm.Csv)
    {
        Plan = plan;
        SampleWriter.Write(Folder, plan, form).Should().BeNull();
    }

    public SamplePlan Plan { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dvc-sample-").FullName;

    public IEnumerable<Dossier> Dossiers()
    {
        using var file = new StreamReader(Path.Combine(Folder, "dossiers.csv"));
        foreach (var dossier in PlainRecords.Dossiers(file))
        {
            yield return dossier;
        }
    }

    /// <summary>The figures of the records, and of figures.csv where those give none.</summary>
    public FigureTable Figures() => Figures(Dossiers(), out _);

    public FigureTable Figures(IEnumerable<Dossier> dossiers, out DossierReadCounts counts)
    {
        var (agencies, calendar) = (_province.Agencies, WorkingCalendar.VietNam);
        var period = new JudgedPeriod(_province.Period);
        var procedures = PlainRecords.Procedures(Folder);
        var petitions = PetitionRegister.Of(PlainRecords.Petitions(Folder), period, calendar, agencies);
        var reader = new DossierFactReader(period, calendar, DueComparison.Instant, procedures, petitions);
        var builder = new TallyBuilder([reader], agencies).Add(dossiers);
        counts = builder.Counts;
        var given = FigureFile.Read(
            [InputSource.FromFile(Path.Combine(Folder, "figures.csv"))], agencies, _province.Period, BuiltInRules.Default).Require();
        var inputs = new RecordFigureInputs
        {
            Period = period,
            Agencies = given.Agencies,
            Dossiers = builder.Build()[0],
            Procedures = procedures,
            Authority = [.. PlainRecords.Authority(Folder)],
            Decisions = [.. PlainRecords.Decisions(Folder)],
            Petitions = petitions,
            Given = given,
        };
        var result = RecordFigures.Compute(inputs, BuiltInRules.Default);
        result.RejectedAuthority.Should().BeEmpty();
        result.RejectedDecisions.Should().BeEmpty();
        petitions.Rejections.Should().BeEmpty();
        return result.Figures;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
