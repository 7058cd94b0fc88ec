namespace Dvc.Indicators.Tests.Oracle;

/// <summary>The library's way from a world to figures.</summary>
internal static class Compared
{
    public static World[] Worlds { get; } = [.. Enumerable.Range(1000, 300).Select(NastyData.World)];

    public static JudgedPeriod Period(World world) => new(world.Period, world.Cut);

    public static DossierFactReader Reader(World world) => Reader(world, Period(world));

    public static DossierFactReader Reader(World world, JudgedPeriod period) =>
        new(period, WorkingCalendar.VietNam, world.Due, Catalogue(world), Petitions(world, period));

    public static Tally Tally(World world, IEnumerable<Dossier> dossiers) =>
        new TallyBuilder([Reader(world)], world.Tree).Add(dossiers).Build()[0];

    /// <summary>The figures that are computed, by agency and component.</summary>
    public static SortedDictionary<(string Agency, string Component), (long Numerator, long Denominator)> Figures(World world, Tally tally)
    {
        var table = RecordFigures.Compute(
            new RecordFigureInputs
            {
                Period = Period(world),
                Agencies = world.Roster,
                Dossiers = tally,
                Columns = world.Columns,
                Procedures = Catalogue(world),
                Authority = world.Authority is null ? default : [.. world.Authority],
                Decisions = world.Decisions is null ? default : [.. world.Decisions],
                Petitions = Petitions(world, Period(world)),
            },
            BuiltInRules.Default).Figures;
        var figures = new SortedDictionary<(string Agency, string Component), (long Numerator, long Denominator)>();
        for (var row = 0; row < world.Roster.Count; row++)
        {
            foreach (var item in table.Items.Where(item => table[row, item].Kind == FigureKind.Counted))
            {
                var figure = table[row, item].Figure;
                figures.Add((world.Roster[row].Code.ToString(), item), (figure.Numerator, figure.Denominator));
            }
        }

        return figures;
    }

    private static ProcedureCatalogue? Catalogue(World world) =>
        world.Procedures is null ? null : ProcedureCatalogue.Create(world.Procedures);

    private static PetitionRegister? Petitions(World world, JudgedPeriod period) =>
        world.Petitions is null ? null : PetitionRegister.Of(world.Petitions, period, WorkingCalendar.VietNam, world.Tree);
}
