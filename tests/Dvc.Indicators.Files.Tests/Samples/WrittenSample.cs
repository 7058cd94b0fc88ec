using Dvc.Indicators.Tests.Oracle;
using Dvc.Indicators.Samples;

namespace Dvc.Indicators.Files.Tests.Samples;

/// <summary>A sample in a folder of its own, what the readers read of it, and the figures that come of that.</summary>
internal sealed class WrittenSample : IDisposable
{
    private readonly SampleForm _form;

    public WrittenSample(SamplePlan plan, SampleForm form = SampleForm.Csv)
    {
        (Plan, _form) = (plan, form);
        SampleWriter.Write(Folder, plan, form).Should().BeNull();
        Procedures = ProcedureCatalogue.Create(All(ProcedureFile.Read(Source("procedures.csv"))));
        Petitions = [.. All(PetitionFile.Read(Source("petitions.csv")))];
    }

    public SamplePlan Plan { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dvc-sample-").FullName;

    public ProcedureCatalogue Procedures { get; }

    public List<Petition> Petitions { get; }

    public JudgedPeriod Period => new(Plan.Province.Period);

    public AgencyTree Agencies => AgencyFile.Read(Source("agencies.csv")).Require();

    public IEnumerable<Dossier> Dossiers()
    {
        var agencies = Agencies;
        var options = new RecordOptions { KnowsAgency = code => agencies.Find(code) is not null };
        var reader = new DossierReader([Source(SampleWriter.DossierFileOf(_form))], options);
        foreach (var entry in reader.Read())
        {
            entry.Rejection.Should().BeNull();
            yield return entry.Dossier!;
        }

        var reading = reader.Finish();
        reading.Notes.Should().BeEmpty();
        reading.Require().Columns.Should().Be(DossierColumns.All);
    }

    public FigureTable Figures() => Figures(out _);

    public FigureTable Figures(out DossierReadCounts counts)
    {
        var (agencies, calendar) = (Agencies, WorkingCalendar.VietNam);
        var petitions = PetitionRegister.Of(Petitions, Period, calendar, agencies);
        var reader = new DossierFactReader(Period, calendar, DueComparison.Instant, Procedures, petitions);
        var builder = new TallyBuilder([reader], agencies).Add(Dossiers());
        counts = builder.Counts;
        var given = FigureFile.Read([Source("figures.csv")], agencies, Period.Period, BuiltInRules.Default).Require();
        var inputs = new RecordFigureInputs
        {
            Period = Period,
            Agencies = given.Agencies,
            Dossiers = builder.Build()[0],
            Procedures = Procedures,
            Authority = [.. All(AuthorityFile.Read(Source("authority.csv")))],
            Decisions = [.. All(DecisionFile.Read(Source("decisions.csv")))],
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

    private InputSource Source(string name) => InputSource.FromFile(Path.Combine(Folder, name));

    private static RecordTable<T> All<T>(FileReading<RecordTable<T>> reading)
        where T : class
    {
        var table = reading.Require();
        table.Rejections.Should().BeEmpty();
        reading.Notes.Should().BeEmpty();
        return table;
    }
}
