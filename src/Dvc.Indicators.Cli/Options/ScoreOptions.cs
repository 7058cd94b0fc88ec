using System.Collections.Immutable;
using System.CommandLine;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>What the verbs read that need figures: records or figures, agencies, period, rules; and how they become figures and scores.</summary>
internal sealed class ScoreOptions
{
    private readonly Option<string[]> _figures = CommonOptions.Figures();
    private readonly Option<string[]> _agencies = CommonOptions.Agencies();
    private readonly Option<ReportingPeriod[]?> _period = CommonOptions.Periods();
    private readonly Option<string> _rules = CommonOptions.Rules();
    private readonly Option<TieRule> _ties = CommonOptions.Ties();
    private readonly RecordOptionSet _records = new();
    private readonly CountsOption _counts = new();
    private readonly FolderArgument _folder = new();

    /// <summary>Adds the options of a verb that scores.</summary>
    public void AddTo(Command command)
    {
        AddFiguresTo(command);
        AddRecordsTo(command);
        command.Add(_ties);
    }

    /// <summary>Adds the option of figures from outside.</summary>
    public void AddFiguresTo(Command command) => command.Add(_figures);

    /// <summary>Whether figures from outside are named.</summary>
    public bool HasFigures(ParseResult parsed) => parsed.GetValue(_figures) is { Length: > 0 };

    /// <summary>Adds the options of a verb that only reads records.</summary>
    public void AddRecordsTo(Command command)
    {
        command.Add(_folder);
        _records.AddTo(command);
        foreach (var option in new Option[] { _counts.Option, _agencies, _period, _rules })
        {
            command.Add(option);
        }
    }

    /// <summary>Adds the options of what stands beside dossiers that come as changes.</summary>
    public void AddReferenceTo(Command command)
    {
        command.Add(_folder);
        _records.AddReferenceTo(command);
        foreach (var option in new Option[] { _figures, _agencies, _period, _rules, _ties })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads what stands beside dossiers that come as changes.</summary>
    /// <returns>It, and how records are read.</returns>
    public (IndexPlan Plan, RecordOptions Options) ReadReference(ParseResult parsed, Streams streams, ReportingPeriod period)
    {
        var inputs = _records.Read(parsed, streams, [period], Rules(parsed)) with
        {
            Agencies = Agencies(parsed, streams),
            Figures = [.. (parsed.GetValue(_figures) ?? []).SelectMany(path => Inputs.OpenAll(path, streams))],
            TieRule = parsed.GetValue(_ties),
        };
        using var reporter = new ReadReporter(streams);
        var result = Inputs.Take(RecordRun.Execute(inputs, reporter.Observe(null, null), Interruption.Token), streams);
        reporter.Finish(result.Records!);
        RecordLimits.CheckRejections(result.Records!.Read, _records.Limit(parsed), needsResult: true, streams);
        var tree = result.Plan.Agencies as AgencyTree;
        return (result.Plan, new RecordOptions
        {
            Zone = inputs.Zone,
            Mapping = inputs.Mapping,
            KnowsAgency = tree is null ? null : code => tree.Find(code) is not null,
        });
    }

    /// <summary>The periods that are asked for; empty where none is named.</summary>
    public IReadOnlyList<ReportingPeriod> PeriodsOf(ParseResult parsed) => Periods(parsed);

    /// <summary>Whether anything to read is named.</summary>
    public bool AreGiven(ParseResult parsed) => HasRecords(parsed) || parsed.GetValue(_figures) is { Length: > 0 };

    /// <summary>Whether files of records are named.</summary>
    public bool HasRecords(ParseResult parsed) => _records.AreGiven(parsed) || _counts.IsGiven(parsed);

    /// <summary>The rule set that is named.</summary>
    public RuleSet Rules(ParseResult parsed) => RuleSource.Load(parsed.GetValue(_rules)!);

    /// <summary>
    /// The agencies of the period before the run that reads them again, and tells what is wrong with them; null where there are none.
    /// </summary>
    public AgencyRoster? Roster(ParseResult parsed, Streams streams)
    {
        var paths = parsed.GetValue(_agencies) ?? [];
        if (Array.Find(paths, path => path == "-" || FileIdentity.IsStream(path)) is { } stream)
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                $"--agencies: nhận được {stream}; cho phép với explain --agency: tệp, vì được đọc hai lần",
                $"--agencies: found {stream}; allowed with explain --agency: files, as they are read twice");
        }

        return paths.Length == 0 ? null : AgencyFile.Read(Agencies(parsed, streams), mapping: _records.Mapping(parsed, streams)).Value?.In(Periods(parsed).FirstOrDefault()).Value;
    }

    /// <summary>Reads figures or records, and scores them for one period.</summary>
    public RankedResult Score(ParseResult parsed, Streams streams) => One(parsed, () => ScoreAll(parsed, streams));

    /// <summary>Reads figures or records, and scores them for each period.</summary>
    public IReadOnlyList<RankedResult> ScoreAll(ParseResult parsed, Streams streams)
    {
        if (HasRecords(parsed))
        {
            return [.. RunAll(parsed, streams).Select(result => result.Ranked)];
        }

        var figures = parsed.GetValue(_figures) ?? [];
        if (figures.Length == 0)
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                "không có --figures và cũng không có --dossiers; cho phép: một hoặc nhiều tệp của một trong hai, hoặc - là stdin, hoặc một thư mục",
                "found neither --figures nor --dossiers; allowed: one or more files of either, or - for stdin, or a folder");
        }

        var rules = Rules(parsed);
        var period = One(parsed, () => Periods(parsed).DefaultIfEmpty(null).ToList());
        var agencies = Agencies(parsed, streams);
        var mapping = _records.Mapping(parsed, streams);
        var tree = agencies.IsEmpty ? null : Inputs.Take(AgencyFile.Read(agencies, period is null ? null : [period], mapping), streams);
        var sources = figures.SelectMany(path => Inputs.OpenAll(path, streams)).ToList();
        var table = Inputs.Take(FigureFile.Read(sources, tree, period, rules, mapping), streams);
        var ranked = Indicators.Score(table, rules, ContextOf(parsed, period), parsed.GetValue(_ties));
        RecordLimits.CheckFigures(ranked.Scores);
        return [ranked];
    }

    /// <summary>Reads records and computes their figures for one period.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="streams">Where to read and warn.</param>
    /// <param name="observer">Who is told of what is read; may be null.</param>
    /// <param name="needsPeriod">Whether a period must be given; else the last year of the calendar stands in, after all mergers.</param>
    /// <param name="needsDossiers">Whether there is nothing to tell of a period without dossiers.</param>
    public IndexResult Run(
        ParseResult parsed, Streams streams, RecordObserver? observer = null, bool needsPeriod = true, bool needsDossiers = true) =>
        One(parsed, () => RunAll(parsed, streams, observer, needsPeriod, needsDossiers));

    /// <summary>Reads records and computes their figures for each period, in one pass.</summary>
    public IReadOnlyList<IndexResult> RunAll(
        ParseResult parsed, Streams streams, RecordObserver? observer = null, bool needsPeriod = true, bool needsDossiers = true)
    {
        var counts = _counts.Read(parsed, streams);
        var periods = Periods(parsed) is { Count: > 0 } given ? given : counts is not null ? [counts.Basis.Period.Period] : needsPeriod ? [] : [_records.LastYear(parsed)];
        if (periods.Count == 0)
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                "--period: nhận được giá trị trống; cho phép với bản ghi: kỳ như 2026-Q3",
                "--period: found nothing; allowed with records: a period such as 2026-Q3");
        }

        if (!HasRecords(parsed))
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, "--dossiers", Said.Nothing,
                new("một hoặc nhiều tệp hồ sơ, hoặc - là stdin", "one or more files of dossiers, or - for stdin"));
        }

        var rules = Rules(parsed);
        var inputs = _records.Read(parsed, streams, periods, rules) with
        {
            Agencies = Agencies(parsed, streams),
            Figures = [.. (parsed.GetValue(_figures) ?? []).SelectMany(path => Inputs.OpenAll(path, streams))],
            TieRule = parsed.GetValue(_ties),
            FindsEndSeconds = !needsPeriod,
            Counts = counts,
        };
        using var reporter = new ReadReporter(streams);
        return FindingsFile.Write(parsed.GetValue(_records.Findings), streams, findings =>
        {
            var results = Inputs.Take(RecordRun.ExecuteAll(inputs, reporter.Observe(observer, findings), Interruption.Token), streams);
            reporter.Finish(results[0].Records!);
            if (needsPeriod)
            {
                // The check of records shows them in its answer.
                FindingsNote.Tell(results[0].Records!.Findings, streams);
            }

            RecordDetails.Tell(results[0].Records!.Read, streams);
            return Check(results, parsed, streams, needsDossiers);
        });
    }

    private IReadOnlyList<IndexResult> Check(IReadOnlyList<IndexResult> results, ParseResult parsed, Streams streams, bool needsDossiers)
    {
        RecordLimits.CheckRejections(results[0].Records!.Read, _records.Limit(parsed), needsDossiers, streams);
        var told = needsDossiers && !_records.AllowsEmpty(parsed) ? RecordLimits.WithDossiers(results, streams) : results;
        foreach (var result in told)
        {
            RecordLimits.CheckFigures(result.Scores);
            RecordLimits.TellDataUntil(result, streams);
        }

        return told;
    }

    private List<ReportingPeriod> Periods(ParseResult parsed) => [.. parsed.GetValue(_period) ?? []];

    private T One<T>(ParseResult parsed, Func<IReadOnlyList<T>> all) => Periods(parsed).Count <= 1
        ? all()[0]
        : throw ToolFailure.Of(
            ExitCode.WrongUsage,
            $"--period: nhận được {string.Join(", ", Periods(parsed))}; cho phép ở đây: một kỳ",
            $"--period: found {string.Join(", ", Periods(parsed))}; allowed here: one period");

    private ImmutableArray<InputSource> Agencies(ParseResult parsed, Streams streams) =>
        [.. (parsed.GetValue(_agencies) ?? []).SelectMany(path => Inputs.OpenAll(path, streams))];

    private ScoringContext ContextOf(ParseResult parsed, ReportingPeriod? period)
    {
        var cut = _records.Cut(parsed);
        if (cut is not null && (period is null || cut < period.Start))
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage, "--cut: cho phép: cùng với --period, và không trước khi bắt đầu kỳ", "--cut: allowed: with --period, and not before its start");
        }

        return new ScoringContext(period, cut == period?.End ? null : cut);
    }
}
