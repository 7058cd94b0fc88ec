namespace Dvc.Indicators.Samples;

/// <summary>Counts what a plan's records will come to.</summary>
internal sealed class PlanFigures
{
    private readonly SamplePlan _plan;
    private readonly PublishedFigures _published;
    private readonly FigureTableBuilder _figures;

    public PlanFigures(SamplePlan plan)
    {
        _plan = plan;
        _published = plan.Published;
        _figures = new FigureTableBuilder(_published.Agencies);
    }

    /// <exception cref="ArgumentException">At full size, the published figures contradict each other.</exception>
    public FigureTable Make()
    {
        for (var row = 0; row < _published.Agencies.Count; row++)
        {
            var at = row;
            var units = row == _published.Root ? _plan.Units : [.. _plan.Units.Where(unit => unit.Goal.Row == at)];
            AddPublished(row);
            AddDossiers(row, [.. units.Select(unit => unit.Goal)]);
            AddProcedures(row, units);
            AddGiven(row);
        }

        var table = _figures.Build();
        if (_plan.Size == _published.Dossiers(_published.Root))
        {
            CheckAgainstPublished(table);
        }

        return table;
    }

    // These come from files that do not grow with the number of dossiers.
    private void AddPublished(int row)
    {
        foreach (var component in (string[])[SampleIds.PublishOnTime, SampleIds.PublicUpdateOnTime, SampleIds.PublicContentFull])
        {
            Add(row, component, _published[_published.Root, component]);
        }

        Add(row, SampleIds.PetitionsOnTime, _published[row, SampleIds.PetitionsOnTime]);
        Add(row, SampleIds.PetitionsSatisfactory, _published[row, SampleIds.PetitionsSatisfactory]);
    }

    private void AddDossiers(int row, IReadOnlyList<UnitGoal> goals)
    {
        var dossiers = goals.Sum(goal => goal.Dossiers);
        Add(row, SampleIds.DossierSync, new Figure(dossiers, dossiers));
        Add(row, SampleIds.DossiersPaidOnline, new Figure(goals.Sum(goal => goal.Paid), goals.Sum(goal => goal.Owing)));
        OfDossiers(SampleIds.OnTime, goal => goal.OnTime);
        OfDossiers(SampleIds.DossiersOnline, goal => goal.Online);
        OfDossiers(SampleIds.ResultAvailable, goal => goal.Results);
        OfDossiers(SampleIds.ResultAndPaper, goal => goal.ResultsWithPaper);
        OfDossiers(SampleIds.Reused, goal => goal.Reused);
        OfDossiers(SampleIds.FromStore, goal => goal.FromStore);
        OfDossiers(SampleIds.CitizenDataDossiers, goal => goal.CitizenData);
        OfDossiers(SampleIds.Satisfaction, goal => goal.Clean);

        void OfDossiers(string component, Func<UnitGoal, long> count) => Add(row, component, new Figure(goals.Sum(count), dossiers));
    }

    private void AddProcedures(int row, IReadOnlyList<UnitPlan> units)
    {
        var covers = units.SelectMany(unit => unit.Covers.Covers).ToList();
        var authority = units.SelectMany(unit => unit.Procedures.Authority).Distinct().ToList();
        var online = units.SelectMany(unit => unit.Procedures.Authority.Where((_, i) => _plan.Catalogue.LevelOf(unit.Procedures, i) > 2))
            .Distinct().Count();
        var fees = authority.Count(procedure => procedure.HasFee);
        Add(row, SampleIds.ProceduresOnline, new Figure(online, authority.Count));
        OfProcedures(SampleIds.ServicesWithOnlineDossiers, CoverFacts.Online, online);
        OfProcedures(SampleIds.ProceduresPaidOnline, CoverFacts.Paid, fees);
        OfProcedures(SampleIds.ProceduresWithFeeDossiers, CoverFacts.Fee, fees);
        OfProcedures(SampleIds.CitizenDataProcedures, CoverFacts.CitizenData, authority.Count(procedure => procedure.ForCitizens));

        void OfProcedures(string component, CoverFacts fact, int of) =>
            Add(row, component, new Figure(covers.Where(cover => cover.Has(fact)).Select(cover => cover.Procedure).Distinct().Count(), of));
    }

    private void AddGiven(int row)
    {
        foreach (var item in GivenItems.Of(_published.Table, row))
        {
            _figures.Add(row, item, _published.Table[row, item]);
        }
    }

    private void Add(int row, string component, Figure figure) => _figures.Add(row, component, FigureEntry.FromFigure(figure));

    private void CheckAgainstPublished(FigureTable made)
    {
        for (var row = 0; row < _published.Agencies.Count; row++)
        {
            foreach (var component in SampleIds.Determined.Except(SampleIds.SameScoreOnly))
            {
                if (_published.Find(row, component) is { } wanted && made[row, component].Figure != wanted)
                {
                    throw new ArgumentException(
                        $"No records give the published figure {component} {wanted} of agency {_published.Agencies[row].WrittenCode} "
                        + $"together with the others: {made[row, component].Figure} is the nearest.");
                }
            }
        }
    }
}
