using System.Collections.Immutable;

namespace Dvc.Indicators;

public sealed partial record IndexPlan
{
    /// <summary>Computes the index of dossiers that a program has.</summary>
    /// <param name="dossiers">The dossiers, in the order in which the last of equal versions counts; enumerated once.</param>
    /// <param name="observer">Who is told of rejections, findings and progress; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">The dossiers or one of them are null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public IndexResult Compute(
        IEnumerable<Dossier> dossiers, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var source = new DossierSequence(dossiers, Columns, name: null);
        return Compute(source, observer, cancellationToken);
    }

    /// <summary>Computes the index of a source of dossiers, such as files, a database or a program's own.</summary>
    /// <param name="source">The source; read to its end, on as many threads as the plan allows.</param>
    /// <param name="observer">Who is told of rejections, findings and progress; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public IndexResult Compute(IDossierSource source, ReadObserver? observer = null, CancellationToken cancellationToken = default) =>
        ComputeAll([this], source, observer, cancellationToken)[0];

    /// <summary>Computes the indexes of several periods in one pass over a source.</summary>
    /// <param name="plans">One plan a period, at least one; they differ only in period, cut and figures.</param>
    /// <param name="source">The source; read to its end, on as many threads as the first plan allows.</param>
    /// <param name="observer">Who is told of rejections, findings and progress, of each once; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>One result a plan, in their order: each the same as that of the plan alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no plan, or the plans differ in what they must share.</exception>
    /// <exception cref="InvalidOperationException">A plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public static ImmutableArray<IndexResult> ComputeAll(
        IEnumerable<IndexPlan> plans, IDossierSource source, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var works = WorksOf(plans, observer);
        works[0].Begin();
        var options = works[0].Options(keepsTable: false, works.Skip(1));
        var count = new DossierCount(options, source, observer ?? ReadObserver.None).Run(cancellationToken);
        return [.. works.Select((work, window) => work.Finish(count, window))];
    }

    /// <summary>Computes the indexes of several periods of dossiers that were kept.</summary>
    /// <param name="plans">One plan a period, at least one; they differ only in period, cut and figures.</param>
    /// <param name="dossiers">The dossiers.</param>
    /// <param name="observer">Is told of rejections, of each once; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>One result a plan, in their order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no plan, the plans differ in what they must share, or <see cref="CanCompute"/> is false for one.</exception>
    /// <exception cref="InvalidOperationException">A plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<IndexResult> ComputeAll(
        IEnumerable<IndexPlan> plans, KeptDossiers dossiers, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        var works = WorksOf(plans, observer);
        works[0].Begin();
        foreach (var rejection in observer?.Rejected is null ? [] : dossiers.Rejections)
        {
            observer!.Rejected!(rejection);
        }

        var tallies = new TableTallier(works.Select(work => work.Reader), works[0].Threads).Count(dossiers.Table, cancellationToken);
        var sources = dossiers.Files.Select(file => file.File);
        var read = ReadCounts.Sum(dossiers.Files.Select(file => file.Counts));
        return [.. works.Select((work, window) => work.Finish(dossiers, tallies[window].With(dossiers.Columns, sources, read)))];
    }

    // What shows only when a period is computed may show in several: it is told once.
    private static IndexWork[] WorksOf(IEnumerable<IndexPlan> plans, ReadObserver? observer)
    {
        ArgumentNullException.ThrowIfNull(plans);
        IndexPlan[] all = [.. plans];
        if (all.Length == 0)
        {
            throw new ArgumentException("At least one period is computed.", nameof(plans));
        }

        if (Array.Find(all, plan => !plan.SharesDossiersWith(all[0])) is { } other)
        {
            throw new ArgumentException($"The plan of {other.Period} differs from that of {all[0].Period} in more than period, cut and figures.", nameof(plans));
        }

        var once = observer is null || all.Length == 1 ? observer : ToldOnce(observer);
        return Array.ConvertAll(all, plan => new IndexWork(plan, once));
    }

    private static ReadObserver ToldOnce(ReadObserver observer)
    {
        var (rejections, findings) = (new HashSet<Rejection>(), new HashSet<QualityFinding>());
        return new ReadObserver
        {
            Rejected = observer.Rejected is { } rejected ? rejection => Once(rejections.Add(rejection), () => rejected(rejection)) : null,
            Found = observer.Found is { } found ? finding => Once(findings.Add(finding), () => found(finding)) : null,
        };

        static void Once(bool isNew, Action tell)
        {
            if (isNew)
            {
                tell();
            }
        }
    }

    private bool SharesDossiersWith(IndexPlan other) => Calendar == other.Calendar && Comparison == other.Comparison && Versions == other.Versions
        && Rules.Hash == other.Rules.Hash && ReferenceEquals(Agencies, other.Agencies) && ReferenceEquals(Procedures, other.Procedures)
        && ReferenceEquals(Authority, other.Authority) && ReferenceEquals(Decisions, other.Decisions) && ReferenceEquals(Petitions, other.Petitions);

    /// <summary>Computes the indexes of a source of dossiers, and keeps the dossiers for other questions.</summary>
    /// <param name="plans">One plan a period, at least one; they differ only in period, cut and figures.</param>
    /// <param name="source">The source; read to its end, on as many threads as the first plan allows.</param>
    /// <param name="kept">The dossiers that count, and what else was told of them.</param>
    /// <param name="observer">Who is told of rejections, findings and progress; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>One result a plan, in their order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no plan, or the plans differ in what they must share.</exception>
    /// <exception cref="InvalidOperationException">A plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public static ImmutableArray<IndexResult> ComputeAndKeep(
        IEnumerable<IndexPlan> plans, IDossierSource source, out KeptDossiers kept, ReadObserver? observer = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var rejections = ImmutableArray.CreateBuilder<Rejection>();
        var works = WorksOf(plans, observer);
        works[0].Begin();
        var keeping = (observer ?? ReadObserver.None) with
        {
            Rejected = rejection =>
            {
                observer?.Rejected?.Invoke(rejection);
                rejections.Add(rejection);
            },
        };
        var count = new DossierCount(works[0].Options(keepsTable: true, works.Skip(1)), source, keeping).Run(cancellationToken);
        kept = new KeptDossiers(count.Table!, count.Columns, count.Files, rejections.ToImmutable(), count.Notes);
        return [.. works.Select((work, window) => work.Finish(count, window))];
    }

    /// <summary>Whether dossiers that were kept are enough for the plan: all that its petitions name were named when they were kept.</summary>
    /// <param name="dossiers">The dossiers.</param>
    /// <returns>False where they must be read and kept again.</returns>
    /// <exception cref="ArgumentNullException">The dossiers are null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public bool CanCompute(KeptDossiers dossiers)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        return dossiers.Knows(CreateFactReader().Petitions);
    }

    /// <summary>Computes the index of dossiers that were kept, for this or another period.</summary>
    /// <param name="dossiers">The dossiers.</param>
    /// <param name="observer">Is told of rejections as when they were read, and of findings about other records; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result, the same as that of the source that was kept.</returns>
    /// <exception cref="ArgumentNullException">The dossiers are null.</exception>
    /// <exception cref="ArgumentException">Petitions name dossiers that were not named when it was kept, see <see cref="CanCompute"/>.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IndexResult Compute(KeptDossiers dossiers, ReadObserver? observer = null, CancellationToken cancellationToken = default) =>
        ComputeAll([this], dossiers, observer, cancellationToken)[0];

    /// <summary>Computes the index of dossiers as they come.</summary>
    /// <param name="dossiers">The dossiers, in the order in which the last of equal versions counts; enumerated once.</param>
    /// <param name="progress">Is told from time to time how many dossiers were read; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result. Dossiers are counted between the waits for them, on the thread on which they come.</returns>
    /// <exception cref="ArgumentNullException">The dossiers or one of them are null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public Task<IndexResult> ComputeAsync(
        IAsyncEnumerable<Dossier> dossiers, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        ComputeAsync(dossiers, new ReadObserver { Progress = progress }, cancellationToken);

    /// <summary>Computes the index of dossiers as they come, and tells an observer of rejections and findings.</summary>
    /// <param name="dossiers">The dossiers, in the order in which the last of equal versions counts; enumerated once.</param>
    /// <param name="observer">Who is told.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">An argument or a dossier is null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public async Task<IndexResult> ComputeAsync(
        IAsyncEnumerable<Dossier> dossiers, ReadObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(observer);
        var work = new IndexWork(this, observer);
        work.Begin();
        using var source = new DossierSequence([], Columns, name: null);
        var count = new DossierCount(work.Options(keepsTable: false), source, observer);
        var batch = count.CreateBatch();
        var line = 0L;
        batch.Begin(file: 0);
        await foreach (var dossier in dossiers.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Add(dossier ?? throw new ArgumentException("A dossier of the sequence is null.", nameof(dossiers)), ++line, source.Files[0].Name);
            if (batch.Count == DossierSequence.DefaultBatch)
            {
                count.Count(batch);
                batch.Begin(file: 0);
            }
        }

        count.Count(batch);
        return work.Finish(count.Finish(cancellationToken));
    }

    /// <summary>Computes what can be computed without dossiers: transparency, petitions, and figures from outside.</summary>
    /// <param name="observer">Who is told of rejections and findings; null for nobody.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public IndexResult Compute(ReadObserver? observer = null)
    {
        var work = new IndexWork(this, observer);
        work.Begin();
        return work.Finish(null, DossierColumns.All, [], RecordNotes.None);
    }

    /// <summary>Computes the index of a table of dossiers, which is made for many questions.</summary>
    /// <param name="table">The table; it holds one version a dossier.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result; nothing is known of the quality of the records.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">Petitions name dossiers whose keys were not given to the table's builder.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IndexResult Compute(DossierTable table, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var work = new IndexWork(this);
        var tally = new TableTallier([work.Reader], MaxDegreeOfParallelism).Count(table, cancellationToken)[0];
        return work.Finish(tally.With(Columns, tally.Sources, tally.Read));
    }

    /// <summary>Computes the index of dossiers that were counted before, here or elsewhere.</summary>
    /// <param name="dossiers">Their tally, of the same basis as <see cref="Basis"/>; its columns count, not those of the plan.</param>
    /// <returns>The result, with what was read; nothing is known of the quality of the records.</returns>
    /// <exception cref="ArgumentNullException">The tally is null.</exception>
    /// <exception cref="ArgumentException">The tally is of another basis; the message tells every difference.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public IndexResult Compute(Tally dossiers)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        return new IndexWork(this).Finish(dossiers);
    }

    /// <summary>Computes the index of figures alone: they are scored and ranked.</summary>
    /// <param name="figures">The figures of all agencies; records that the plan has besides are not looked at.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">The figures are null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public IndexResult Compute(FigureTable figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new IndexWork(this).Score(figures);
    }

    /// <summary>What counts that another engine makes for this plan rest on, see <see cref="Dvc.Indicators.Tally.From"/>.</summary>
    /// <returns>The basis, with the columns of the plan; those of other sources are set by <c>with</c>.</returns>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public TallyBasis Basis() => TallyBasis.From(new IndexWork(this).Reader, Columns);

    /// <summary>Counts dossiers, to be put together with others, saved, or computed later.</summary>
    /// <param name="dossiers">The dossiers; enumerated once.</param>
    /// <param name="observer">Who is told of rejections, findings and progress; null for nobody.</param>
    /// <param name="name">The name by which the tally is told from others, so that none is merged twice; null is no name: then it is not.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">The dossiers or one of them are null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public Tally Tally(
        IEnumerable<Dossier> dossiers, ReadObserver? observer = null, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var source = new DossierSequence(dossiers, Columns, name);
        return Tally(source, observer, cancellationToken);
    }

    /// <summary>Counts the dossiers of a source.</summary>
    /// <param name="source">The source; read to its end.</param>
    /// <param name="observer">Who is told of rejections, findings and progress; null for nobody.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public Tally Tally(IDossierSource source, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DossierCount(new IndexWork(this).Options(keepsTable: false), source, observer ?? ReadObserver.None)
            .Run(cancellationToken).Tallies[0];
    }
}
