using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A plan made ready: what it gives, joined and judged for its period, and the way from counts to a result.</summary>
internal sealed class IndexWork
{
    private readonly IndexPlan _plan;
    private readonly JudgedPeriod _period;
    private readonly AgencyTree? _tree;
    private readonly AgencyRoster? _roster;
    private readonly ProcedureCatalogue? _catalogue;
    private readonly PetitionRegister? _petitions;
    private readonly ReadLists _lists;

    /// <summary>Makes a plan ready.</summary>
    /// <exception cref="InvalidOperationException">The plan has mistakes.</exception>
    public IndexWork(IndexPlan plan, ReadObserver? observer = null)
    {
        if (plan.Check() is { IsEmpty: false } errors)
        {
            throw new InvalidOperationException(string.Join('\n', errors));
        }

        _plan = plan;
        _period = plan.Judged;
        _tree = plan.Agencies is null ? null : AgencyTree.From(plan.Agencies).Require();
        _roster = _tree?.In(plan.Period).Require();
        _catalogue = plan.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null;
        _petitions = plan.Petitions is { } petitions ? PetitionRegister.Of(petitions, _period, plan.Calendar, _tree) : null;
        _lists = new ReadLists(observer);
        Reader = new DossierFactReader(_period, plan.Calendar, plan.Comparison, _catalogue, _petitions);
    }

    // What was joined stays; only what the cut and the petitions decide is new.
    private IndexWork(IndexWork ready, IndexPlan plan)
    {
        (_plan, _period, _tree, _roster, _catalogue) = (plan, plan.Judged, ready._tree, ready._roster, ready._catalogue);
        _petitions = plan.Petitions is { } petitions ? PetitionRegister.Of(petitions, _period, plan.Calendar, _tree) : null;
        _lists = new ReadLists(null);
        Reader = ready.Reader.At(_period, _petitions);
    }

    /// <summary>The reader of facts for the plan's period.</summary>
    public DossierFactReader Reader { get; }

    /// <summary>On how many threads dossiers are counted at most.</summary>
    public int Threads => _plan.MaxDegreeOfParallelism;

    /// <summary>The agencies of all time; null where they were not given.</summary>
    public AgencyTree? Agencies => _tree;

    private QualityContext Quality => new() { Catalogue = _catalogue, Roster = _roster };

    /// <summary>The same plan at another cut and with other petitions.</summary>
    /// <param name="cut">The cut, not before the period's start, in a year of the calendar.</param>
    /// <param name="petitions">The petitions; null where none are given.</param>
    public IndexWork At(VietnamTime cut, IEnumerable<Petition>? petitions) => new(this, _plan with { Cut = cut, Petitions = petitions });

    /// <summary>How dossiers are counted.</summary>
    /// <param name="keepsTable">Whether dossiers are kept.</param>
    /// <param name="others">Other plans whose periods are counted in the same pass.</param>
    public CountOptions Options(bool keepsTable, params IEnumerable<IndexWork> others) => new()
    {
        Readers = [Reader, .. others.Select(other => other.Reader)],
        Quality = Quality,
        Agencies = _tree,
        IsUnique = _plan.Versions == DossierVersions.Unique,
        KeepsTable = keepsTable,
        Threads = _plan.MaxDegreeOfParallelism,
        MemoryLimit = _plan.MemoryLimit,
        FindsEndSeconds = _plan.FindsEndSeconds,
    };

    /// <summary>
    /// Tells of the records that were rejected when the small lists were read, and of what was found in them; dossiers come after them.
    /// </summary>
    public void Begin() => _lists.TellRead(_plan);

    /// <summary>The result of counted dossiers.</summary>
    public IndexResult Finish(CountResult count, int window = 0) =>
        Finish(count.Tallies[window], count.Columns, count.Files, count.Notes);

    /// <summary>The result of dossiers that were kept.</summary>
    public IndexResult Finish(KeptDossiers kept, Tally dossiers) =>
        Finish(dossiers, kept.Columns, kept.Files, kept.Notes);

    /// <summary>The result of dossiers of whose records nothing is known.</summary>
    public IndexResult Finish(Tally dossiers)
    {
        var differences = TallyBasis.From(Reader, _plan.Columns).DifferencesTo(dossiers.Basis)
            .Select(part => $"{part.Part}: the tally has {part.Found}, the plan {part.Needed}").ToList();
        return differences.Count > 0
            ? throw new ArgumentException(
                $"The tally does not rest on what the plan says.\n{string.Join('\n', differences)}", nameof(dossiers))
            : Finish(
                dossiers, dossiers.Basis.Columns,
                [new FileReadReport(dossiers.Sources is [var one] ? one : RecordFile.Unnamed.Name, dossiers.Read, [])], RecordNotes.None);
    }

    /// <summary>Scores given figures.</summary>
    public IndexResult Score(FigureTable figures)
    {
        var context = new ScoringContext(_plan.Period, _period.Cut) { Sources = _plan.Sources };
        return new IndexResult(_plan, Indicators.Score(figures, _plan.Rules, context, _plan.TieRule), null, null, Reader, null);
    }

    /// <summary>The result of counted dossiers, or of none.</summary>
    /// <param name="dossiers">The dossiers; null where none were given.</param>
    /// <param name="columns">The optional columns of their sources.</param>
    /// <param name="files">What became of their records.</param>
    /// <param name="notes">What was noted of their records.</param>
    public IndexResult Finish(
        Tally? dossiers, DossierColumns columns, ImmutableArray<FileReadReport> files, RecordNotes notes)
    {
        ImmutableArray<Authority> authority = _plan.Authority is null ? default : [.. _plan.Authority];
        ImmutableArray<PublishingDecision> decisions = _plan.Decisions is null ? default : [.. _plan.Decisions];
        var roster = _roster ?? RosterOf(dossiers, authority, decisions);
        var computed = RecordFigures.Compute(
            new RecordFigureInputs
            {
                Period = _period,
                Agencies = roster,
                Calendar = _plan.Calendar,
                Dossiers = dossiers,
                Columns = columns,
                Procedures = _catalogue,
                Authority = authority,
                Decisions = _roster is null ? default : decisions,
                Petitions = _petitions,
                Given = _plan.Figures,
                Sources = [.. SourcesOf(dossiers, files), .. GivenSources()],
            },
            _plan.Rules);
        _lists.Inspect(_plan, computed.RejectedDecisions);
        ImmutableArray<FileReadReport> reports =
        [
            .. files,
            .. _lists.Report(SourceKind.Procedures, _plan.Procedures, []),
            .. _lists.Report(SourceKind.Authority, _plan.Authority, computed.RejectedAuthority),
            .. _lists.Report(SourceKind.Decisions, _plan.Decisions, computed.RejectedDecisions),
            .. _lists.Report(SourceKind.Petitions, _plan.Petitions, _petitions?.Rejections ?? [], _petitions?.Superseded ?? 0),
        ];
        var (grades, findings) = new RecordNotesReading(Quality, notes, columns).Read(_lists.Findings);
        var quality = AgencyQuality.InRowsOf(roster, grades);
        var records = new RecordSummary(new ReadReport(reports), quality, computed.IsWithoutEvaluations) { Findings = findings };
        var ranked = Indicators.Score(computed.Figures, _plan.Rules, computed.Context with { Records = records }, _plan.TieRule);
        return new IndexResult(_plan, ranked, dossiers, _petitions, Reader, computed) { Reception = notes.Received, HasLeftOutEndSeconds = notes.HasDroppedEnds };
    }

    // A list of a program has no name but its kind.
    private IEnumerable<ResultSource> GivenSources()
    {
        (SourceKind Kind, bool IsGiven)[] kinds =
        [
            (SourceKind.Agencies, _plan.Agencies is not null), (SourceKind.Procedures, _plan.Procedures is not null),
            (SourceKind.Authority, _plan.Authority is not null), (SourceKind.Decisions, _plan.Decisions is not null),
            (SourceKind.Petitions, _plan.Petitions is not null), (SourceKind.Figures, _plan.Figures is not null),
        ];
        return kinds.SelectMany(kind => _plan.Sources.Where(source => source.Kind == kind.Kind).DefaultIfEmpty(
            kind.IsGiven ? new ResultSource(kind.Kind, ReadLists.NameOf(kind.Kind)) : null)).OfType<ResultSource>();
    }

    // Of a tally that was merged more is known than of the one report of its records.
    private static ImmutableArray<ResultSource> SourcesOf(Tally? dossiers, ImmutableArray<FileReadReport> files) =>
        [.. (dossiers is not null && dossiers.Sources.Length > files.Length ? dossiers.Sources : files.Select(file => file.File))
            .Select(name => new ResultSource(SourceKind.Dossiers, name))];

    private AgencyRoster RosterOf(Tally? dossiers, ImmutableArray<Authority> authority, ImmutableArray<PublishingDecision> decisions)
    {
        var met = RecordFigureInputs.RosterWithoutAgencies(
            dossiers, authority.IsDefault ? [] : authority, decisions.IsDefault ? [] : decisions, _petitions);
        return _plan.Figures is { } given
            ? AgencyRoster.FromCodes(met.Agencies.Concat(given.Agencies.Agencies).Select(agency => agency.Code))
            : met;
    }
}
