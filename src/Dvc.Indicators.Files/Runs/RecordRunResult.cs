namespace Dvc.Indicators.Files;

/// <summary>What came of a run over records. Immutable and safe for use by several threads.</summary>
public sealed class RecordRunResult
{
    internal RecordRunResult(
        JudgedPeriod period, RuleSet rules, Tally? dossiers, PetitionRegister? petitions, FigureTable figures, ScoringContext context)
    {
        Period = period;
        Rules = rules;
        Dossiers = dossiers;
        Petitions = petitions;
        Figures = figures;
        Context = context;
    }

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period { get; }

    /// <summary>The rule set whose components were computed.</summary>
    public RuleSet Rules { get; }

    /// <summary>The dossiers, counted; null where none were given.</summary>
    public Tally? Dossiers { get; }

    /// <summary>The petitions, judged; null where none were given.</summary>
    public PetitionRegister? Petitions { get; }

    /// <summary>The figures of the rule set's components.</summary>
    public FigureTable Figures { get; }

    /// <summary>What was read, and how much of it is suspect.</summary>
    public RecordSummary Records => Context.Records!;

    /// <summary>Period, cut, the records and what else decided the figures; with its sources, which are the files of the run.</summary>
    public ScoringContext Context { get; }

    /// <summary>The agencies that have a row.</summary>
    public AgencyRoster Agencies => Figures.Agencies;

    /// <summary>Scores and ranks the figures.</summary>
    /// <param name="tieRule">Which ranks equal agencies get.</param>
    /// <returns>The ranked scores.</returns>
    public RankedResult Score(TieRule tieRule = TieRule.Competition) =>
        Indicators.Score(Figures, Rules, Context, tieRule);
}
