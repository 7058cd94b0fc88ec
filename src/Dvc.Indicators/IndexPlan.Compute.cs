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
    public IndexResult Compute(IDossierSource source, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var work = new IndexWork(this, observer);
        work.Begin();
        return work.Finish(new DossierCount(work.Options(keepsTable: false), source, observer ?? ReadObserver.None).Run(cancellationToken));
    }

    /// <summary>Computes the index of a source of dossiers, and keeps the dossiers for other questions.</summary>
    /// <param name="source">The source; read to its end, on as many threads as the plan allows.</param>
    /// <param name="kept">The dossiers that count, and what else was told of them.</param>
    /// <param name="observer">Who is told of rejections, findings and progress; null for nobody.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="MemoryLimitException">Keys and counters take more memory than allowed.</exception>
    public IndexResult ComputeAndKeep(
        IDossierSource source, out KeptDossiers kept, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var rejections = ImmutableArray.CreateBuilder<Rejection>();
        var work = new IndexWork(this, observer);
        work.Begin();
        var keeping = (observer ?? ReadObserver.None) with
        {
            Rejected = rejection =>
            {
                observer?.Rejected?.Invoke(rejection);
                rejections.Add(rejection);
            },
        };
        var count = new DossierCount(work.Options(keepsTable: true), source, keeping).Run(cancellationToken);
        kept = new KeptDossiers(count.Table!, count.Columns, count.Files, rejections.ToImmutable(), count.QualityCounts, count.Received);
        return work.Finish(count);
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
    public IndexResult Compute(KeptDossiers dossiers, ReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        var work = new IndexWork(this, observer);
        work.Begin();
        foreach (var rejection in observer?.Rejected is null ? [] : dossiers.Rejections)
        {
            observer!.Rejected!(rejection);
        }

        var tally = new TableTallier([work.Reader], MaxDegreeOfParallelism).Count(dossiers.Table, cancellationToken)[0];
        return work.Finish(dossiers, tally.With(
            dossiers.Columns, dossiers.Files.Select(file => file.File), ReadCounts.Sum(dossiers.Files.Select(file => file.Counts))));
    }

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
        return work.Finish(null, DossierColumns.All, [], []);
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
