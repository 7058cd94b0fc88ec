using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>One run over records: reads the small files whole into a plan, which computes the dossiers as they are read.</summary>
internal sealed class RecordRunner(RecordInputs inputs, RecordObserver observer)
{
    private readonly ReadingLog _log = new();

    public FileReading<IReadOnlyList<IndexResult>> Execute(CancellationToken cancellation)
    {
        if (inputs.Cache is { } cache && CacheFile.Check(cache) is { } error)
        {
            _log.Add(error);
            return _log.Failed<IReadOnlyList<IndexResult>>();
        }

        var dossiers = new DossierComputation(inputs, observer, _log);
        var loading = dossiers.StartLoading();
        try
        {
            return Execute(dossiers, loading, cancellation);
        }
        finally
        {
            loading.Wait(CancellationToken.None);
        }
    }

    private FileReading<IReadOnlyList<IndexResult>> Execute(
        DossierComputation dossiers, Task<CachedDossiers?> loading, CancellationToken cancellation)
    {
        CheckCalendar();

        // Procedures name no agencies, so both files are read at once.
        var catalogueReading = inputs.Procedures is { } file
            ? Task.Run(() => ProcedureFile.Read(file, new RecordOptions { Zone = inputs.Zone, Mapping = inputs.Mapping }), CancellationToken.None)
            : null;
        var tree = inputs.Agencies.IsEmpty ? null : Take(AgencyFile.Read(inputs.Agencies, inputs.Periods, inputs.Mapping));
        var options = new RecordOptions
        {
            Zone = inputs.Zone,
            Mapping = inputs.Mapping,
            KnowsAgency = tree is null ? null : code => tree.Find(code) is not null,
        };
        var plan = new IndexPlan(inputs.Period)
        {
            Cut = CutOf(inputs.Period),
            Due = inputs.Due ?? inputs.Counts?.Basis.Due,
            Rules = inputs.Rules,
            Calendar = inputs.Calendar,
            Agencies = tree,
            Procedures = Read(inputs.Procedures, _ => catalogueReading!.GetAwaiter().GetResult()),
            Authority = Read(inputs.Authority, source => AuthorityFile.Read(source, options)),
            Decisions = Read(inputs.Decisions, source => DecisionFile.Read(source, options)),
            Petitions = Read(inputs.Petitions, source => PetitionFile.Read(source, options)),
            Figures = ReadFigures(tree, inputs.Period),
            Sources = inputs.SmallSources(),
            Versions = inputs.AssumeUnique ? DossierVersions.Unique : DossierVersions.Look,
            TieRule = inputs.TieRule,
            MaxDegreeOfParallelism = observer.Accepted is null ? inputs.MostThreads : 1,
            MemoryLimit = inputs.MemoryLimit,
            FindsEndSeconds = inputs.FindsEndSeconds,
        };
        ImmutableArray<IndexPlan> plans = [plan, .. inputs.FurtherPeriods.Select(period => plan with { Period = period, Figures = ReadFigures(tree, period) })];
        cancellation.ThrowIfCancellationRequested();
        if (_log.HasErrors)
        {
            DossierBlocks.TryOpenAll(FolderFiles.Choose(inputs.Dossiers, inputs.Mapping).Sources, inputs.Mapping, _log);
            return _log.Failed<IReadOnlyList<IndexResult>>();
        }

        plans = [.. plans.Select(each => each with { ListFindings = _log.Findings })];
        var results = inputs.Counts is { } counts ? Compute(plans, counts)
            : inputs.Dossiers.IsEmpty
            ? [.. plans.Select(each => each.Compute(observer))]
            : dossiers.Compute(plans, options, loading, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return results is null ? _log.Failed<IReadOnlyList<IndexResult>>() : _log.Read(results);
    }

    // What was counted for another period, cut, calendar, catalogue or other petitions can not be used.
    private IReadOnlyList<IndexResult>? Compute(ImmutableArray<IndexPlan> plans, Tally counts)
    {
        var beside = !inputs.Dossiers.IsEmpty ? new LocalizedText("số đếm cùng với tệp hồ sơ", "counts beside files of dossiers")
            : plans.Length > 1 ? new LocalizedText("số đếm cho nhiều kỳ", "counts for several periods")
            : null;
        if (beside is not null)
        {
            _log.Add(new FileError("counts", null, null, beside, new("riêng số đếm, cho đúng một kỳ của chúng", "counts alone, for the one period for which they were made")));
            return null;
        }

        try
        {
            return [plans[0].Compute(counts)];
        }
        catch (ArgumentException exception)
        {
            foreach (var difference in exception.Message.Split('\n').Skip(1))
            {
                var end = difference.IndexOf(" (Parameter", StringComparison.Ordinal);
                _log.Add(new FileError(
                    "counts", null, null, ErrorValue.Same(end < 0 ? difference : difference[..end]),
                    new(
                        "số đếm dựa trên những gì được nêu ở đây: cùng kỳ, thời điểm chốt, cách so hạn, lịch, thủ tục và phản ánh",
                        "counts that rest on what is given here: the same period, cut, due, calendar, procedures and petitions")));
            }

            return null;
        }
    }

    // A cut of counts that is before another period is told as a difference of periods.
    private VietnamTime? CutOf(ReportingPeriod period) =>
        inputs.Cut ?? (inputs.Counts?.Basis.Period.Cut is { } cut && cut >= period.Start ? cut : null);

    private void CheckCalendar()
    {
        var missing = inputs.Periods.SelectMany(period => new JudgedPeriod(period, CutOf(period)).MissingYears(inputs.Calendar)).Distinct().Order().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var years = string.Join(", ", missing.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        var known = string.Join(", ", inputs.Calendar.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)));
        _log.Add(new FileError(
            "working calendar", null, null, new($"lịch không có ngày làm việc của năm {years}", $"no working days for {years}"),
            new(
                $"kỳ và thời điểm chốt trong các năm {known}, hoặc lịch có thêm năm",
                $"periods and cuts in {known}, or a calendar with more years")));
    }

    private FigureTable? ReadFigures(AgencyTree? tree, ReportingPeriod period) =>
        inputs.Figures.IsEmpty ? null : Take(FigureFile.Read(inputs.Figures, tree, period, inputs.Rules, inputs.Mapping));

    private RecordTable<T>? Read<T>(InputSource? source, Func<InputSource, FileReading<RecordTable<T>>> read)
        where T : class =>
        source is null ? null : Take(read(source));

    private T? Take<T>(FileReading<T> reading)
        where T : class
    {
        _log.Add(reading);
        return reading.Value;
    }
}
