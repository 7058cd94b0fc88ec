using System.CommandLine;
using Dvc.Indicators.Files;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Ranking;
using Dvc.Indicators.Scoring;

namespace Dvc.Indicators.Cli.Options;

/// <summary>What <c>score</c> and <c>explain</c> read: figures, agencies, period, rules; and how they become a ranked result.</summary>
internal sealed class ScoreOptions
{
    private readonly Option<string[]> _figures = CommonOptions.Figures();
    private readonly Option<string?> _agencies = CommonOptions.Agencies();
    private readonly Option<ReportingPeriod?> _period = CommonOptions.Period();
    private readonly Option<string> _rules = CommonOptions.Rules();
    private readonly Option<TieRule> _ties = CommonOptions.Ties();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _figures, _agencies, _period, _rules, _ties })
        {
            command.Add(option);
        }
    }

    public bool AreGiven(ParseResult parsed) => parsed.GetValue(_figures) is { Length: > 0 };

    public RankedResult Read(ParseResult parsed, Streams streams)
    {
        var figures = parsed.GetValue(_figures) ?? [];
        if (figures.Length == 0)
        {
            throw new ToolFailure(ExitCode.WrongUsage, "--figures: found nothing; allowed: one or more files of figures, or - for stdin");
        }

        var agencies = parsed.GetValue(_agencies);
        if (figures.Append(agencies).Count(path => path == "-") > 1)
        {
            throw new ToolFailure(ExitCode.WrongUsage, "-: found more than once; allowed: one file from stdin");
        }

        var rules = RuleSource.Load(parsed.GetValue(_rules)!);
        var period = parsed.GetValue(_period);
        var tree = agencies is null ? null : Inputs.Take(AgencyFile.Read(Inputs.Open(agencies, streams)), streams);
        var sources = figures.Select(path => Inputs.Open(path, streams)).ToList();
        var table = Inputs.Take(FigureFile.Read(sources, tree, period, rules), streams);
        return Indicators.Score(table, rules, new ScoringContext(period), parsed.GetValue(_ties));
    }
}
