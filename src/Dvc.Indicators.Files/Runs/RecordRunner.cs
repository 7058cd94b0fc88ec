using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>One run over records: the small files whole, then the dossiers as a stream, then the figures.</summary>
internal sealed class RecordRunner(RecordInputs inputs, RecordObserver observer)
{
    private readonly ReadingLog _log = new();
    private readonly JudgedPeriod _period = new(inputs.Period, inputs.Cut);
    private AgencyTree? _tree;
    private AgencyRoster? _roster;

    public FileReading<RecordRunResult> Execute(CancellationToken cancellation)
    {
        if (inputs.Cache is { } cache && CacheFile.Check(cache) is { } error)
        {
            _log.Add(error);
            return _log.Failed<RecordRunResult>();
        }

        var count = new RecordCount(inputs, observer, _log);
        var kept = count.StartLoading();
        try
        {
            return Execute(count, kept, cancellation);
        }
        finally
        {
            kept.Wait(CancellationToken.None);
        }
    }

    private FileReading<RecordRunResult> Execute(RecordCount count, Task<CacheContent?> kept, CancellationToken cancellation)
    {
        CheckCalendar();

        // Procedures name no agencies, so both files are read at once.
        var catalogueReading = inputs.Procedures is { } file
            ? Task.Run(() => ProcedureFile.Read(file, new RecordOptions { Zone = inputs.Zone }), CancellationToken.None)
            : null;
        ReadAgencies();
        var options = new RecordOptions { Zone = inputs.Zone, KnowsAgency = _tree is { } tree ? code => tree.Find(code) is not null : null };
        var procedures = Read(inputs.Procedures, _ => catalogueReading!.GetAwaiter().GetResult());
        var authority = Read(inputs.Authority, source => AuthorityFile.Read(source, options));
        var decisions = Read(inputs.Decisions, source => DecisionFile.Read(source, options));
        var petitions = Read(inputs.Petitions, source => PetitionFile.Read(source, options));
        var given = inputs.Figures.IsEmpty ? null : Take(FigureFile.Read(inputs.Figures, _tree, inputs.Period, inputs.Rules));
        cancellation.ThrowIfCancellationRequested();
        if (_log.HasErrors)
        {
            DossierBlocks.TryOpenAll(inputs.Dossiers, _log);
            return _log.Failed<RecordRunResult>();
        }

        foreach (var finding in _log.Findings)
        {
            observer.Found?.Invoke(finding);
        }

        var register = petitions is null ? null : PetitionRegister.Of(petitions.Records, _period, inputs.Calendar, _tree);
        var catalogue = procedures is null ? null : ProcedureCatalogue.Create(procedures.Records);
        var comparison = inputs.Due ?? inputs.Rules.Due;
        var facts = new DossierFactReader(_period, inputs.Calendar, comparison, catalogue, register);
        var quality = new QualityContext { Catalogue = catalogue, Roster = _roster };
        var counted = inputs.Dossiers.IsEmpty ? null : count.Count(facts, quality, _tree, options, kept, cancellation);
        if (counted is null && !inputs.Dossiers.IsEmpty)
        {
            return _log.Failed<RecordRunResult>();
        }

        var dossiers = counted?.Tallies[0];
        var roster = _roster ?? RosterWithoutAgencies(dossiers, authority, decisions, register, given);
        var computed = RecordFigures.Compute(
            new RecordFigureInputs
            {
                Period = _period,
                Agencies = roster,
                Calendar = inputs.Calendar,
                Dossiers = dossiers,
                Sources = inputs.Sources(),
                Columns = counted?.Columns ?? DossierColumns.All,
                Procedures = catalogue,
                Authority = authority is null ? default : [.. authority.Records],
                Decisions = _roster is null || decisions is null ? default : [.. decisions.Records],
                Petitions = register,
                Given = given,
            },
            inputs.Rules);
        cancellation.ThrowIfCancellationRequested();
        TellOfDecisions(decisions, computed.RejectedDecisions);
        ImmutableArray<FileReadReport> files =
        [
            .. counted?.Files ?? [],
            .. Report(procedures, []),
            .. Report(authority, computed.RejectedAuthority),
            .. Report(decisions, computed.RejectedDecisions),
            .. Report(petitions, register?.Rejections ?? [], register?.Superseded ?? 0),
        ];
        var records = new RecordSummary(new ReadReport(files), AgencyQuality.InRowsOf(roster, counted?.Quality ?? []), computed.IsWithoutEvaluations);
        return _log.Read(new RecordRunResult(_period, inputs.Rules, dossiers, register, computed.Figures, computed.Context with { Records = records }));
    }

    private static AgencyRoster RosterWithoutAgencies(
        Tally? dossiers,
        RecordTable<Authority>? authority,
        RecordTable<PublishingDecision>? decisions,
        PetitionRegister? petitions,
        FigureTable? given)
    {
        var met = RecordFigureInputs.RosterWithoutAgencies(dossiers, authority?.Records ?? [], decisions?.Records ?? [], petitions);
        return given is null
            ? met
            : AgencyRoster.FromCodes(met.Agencies.Concat(given.Agencies.Agencies).Select(agency => agency.Code));
    }

    private void CheckCalendar()
    {
        var missing = _period.MissingYears(inputs.Calendar);
        if (missing.IsEmpty)
        {
            return;
        }

        var years = string.Join(", ", missing.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        var known = string.Join(", ", inputs.Calendar.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)));
        _log.Add(new FileError(
            "working calendar", null, null, $"no working days for {years}", $"periods and cuts in {known}, or a calendar with more years"));
    }

    private void ReadAgencies()
    {
        if (inputs.Agencies is not { } source || Take(AgencyFile.Read(source)) is not { } tree)
        {
            return;
        }

        var building = tree.In(inputs.Period);
        foreach (var error in building.Errors)
        {
            _log.Add(new FileError(source.Name, null, null, Phrase.OneLine($"Agency {error.Where} {error.Found}"), "parents that lead up to the top"));
        }

        (_tree, _roster) = (tree, building.Value);
    }

    private RecordTable<T>? Read<T>(InputSource? source, Func<InputSource, FileReading<RecordTable<T>>> read)
        where T : class
    {
        var table = source is null ? null : Take(read(source));
        foreach (var rejection in table?.Rejections ?? [])
        {
            observer.Rejected?.Invoke(rejection);
        }

        return table;
    }

    private T? Take<T>(FileReading<T> reading)
        where T : class
    {
        _log.Add(reading);
        return reading.Value;
    }

    private void TellOfDecisions(RecordTable<PublishingDecision>? decisions, ImmutableArray<RecordRejection> rejected)
    {
        if (decisions is null || observer.Found is null)
        {
            return;
        }

        var takesNoPart = rejected.Select(rejection => rejection.Index).ToHashSet();
        foreach (var row in decisions.Rows.Where((_, index) => !takesNoPart.Contains(index)))
        {
            foreach (var finding in RecordChecks.Of(row.Record, new RecordPlace(decisions.Report.File, row.Line)))
            {
                observer.Found(finding);
            }
        }
    }

    // Some records are rejected or superseded only when they are counted: then they are no longer among the accepted of their file.
    private IEnumerable<FileReadReport> Report<T>(RecordTable<T>? table, ImmutableArray<RecordRejection> late, long superseded = 0)
        where T : class
    {
        if (table is null)
        {
            return [];
        }

        foreach (var rejection in late)
        {
            observer.Rejected?.Invoke(Rejection.Of(rejection, table.Report.File, table.Rows[rejection.Index].Line));
        }

        var counts = table.Report.Counts;
        var rejected = counts.RejectedByReason.Concat(late.Select(rejection => KeyValuePair.Create(rejection.Reason, 1L)));
        var moved = new ReadCounts(
            counts.Read, counts.Accepted - late.Length - superseded, counts.Superseded + superseded, rejected);
        return [new FileReadReport(table.Report.File, moved, table.Report.UnknownColumns) { BlankLines = table.Report.BlankLines }];
    }
}
