namespace Dvc.Indicators.Live;

/// <summary>Judges versions as they come, by the one text of the rules: until when a dossier is on time, and its facts that no clock changes.</summary>
/// <param name="codes">The numbers of procedures.</param>
/// <param name="catalogue">What is said of them.</param>
/// <param name="comparison">How ends are compared with promised times.</param>
internal sealed class LiveJudge(DossierCodes codes, CatalogueRules catalogue, DueComparison comparison)
{
    private readonly List<ProcedureRules> _rules = [];

    /// <summary>Puts what a version says into a slot; key and number of versions are left.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="values">The version.</param>
    /// <param name="procedure">The number of its procedure.</param>
    /// <param name="pair">The number of its pair.</param>
    public void Judge(ref LiveSlot slot, in DossierValues values, int procedure, int pair)
    {
        while (_rules.Count <= procedure)
        {
            _rules.Add(catalogue.Find(codes.ProcedureAt(_rules.Count)));
        }

        var rules = _rules[procedure];
        var times = DossierTimes<OneLane>.From(values.ToLanes());
        var limits = new LimitLanes<OneLane>
        {
            LastSecond = new OneLane(rules.Limit.LastSecond(values.Received)),
            AreInDays = OneLane.Create(rules.Limit.IsInDays),
        };
        slot.Rank = RankOf(values);
        slot.Entered = times.Entered.Value;
        slot.LateFrom = OnTimeLimit.LateFrom(times, limits, comparison == DueComparison.Date).Value;
        slot.Timeless = FactRules.Timeless(times.Fields, new OneLane((uint)rules.Flags)).Value;
        slot.Pair = pair;
    }

    /// <summary>The place of a version among those of its dossier: one that was never written is older than all.</summary>
    public static uint RankOf(in DossierValues values) => values.Updated == DossierValues.Unknown ? 0 : values.Updated + 1;
}
