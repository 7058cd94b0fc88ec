using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// Counts dossiers one after another as objects, inspects them, and tells an observer of each: the plain way, which says what is right, and
/// the only one for who wants to see every dossier.
/// </summary>
internal sealed class DossierStream : IDossierCount
{
    private const int ProgressStep = 1 << 16;

    private readonly DossierFactReader _facts;
    private readonly RecordObserver _observer;
    private readonly TallyBuilder _builder;
    private readonly QualityInspector _inspector;
    private readonly List<long> _superseded = [];
    private readonly List<string> _names = [];
    private readonly List<QualityFinding> _ofVersions = [];
    private readonly DossierReader _reader;

    public DossierStream(
        DossierReader reader, DossierFactReader facts, RecordObserver observer, AgencyTree? agencies, QualityContext context)
    {
        _reader = reader;
        _facts = facts;
        _observer = observer;
        _builder = new TallyBuilder([facts], agencies);
        _inspector = new QualityInspector(context);
    }

    public Tally? Tally { get; private set; }

    public DossierColumns Columns { get; private set; } = DossierColumns.All;

    public ImmutableArray<FileReadReport> Files { get; private set; } = [];

    public ImmutableArray<AgencyQuality> Grades() => _inspector.Grades();

    public bool Read(ReadingLog log, CancellationToken cancellation)
    {
        var count = 0L;
        foreach (var entry in _reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Add(entry);
            if (++count % ProgressStep == 0)
            {
                _observer.Progressed?.Invoke(count);
            }
        }

        var finished = _reader.Finish();
        log.Add(finished);
        if (finished.Value is not { } summary)
        {
            return false;
        }

        Columns = summary.Columns;
        Tell(_ofVersions);
        Tell(_inspector.Finish(Columns));
        Tally = _builder.Build()[0];
        Grow(summary.Report.Files.Length - 1, "");
        Files = summary.ReportWith(_superseded).Files;
        return true;
    }

    private void Add(DossierEntry entry)
    {
        if (entry.Rejection is { } rejection)
        {
            _observer.Rejected?.Invoke(rejection);
            return;
        }

        var dossier = entry.Dossier!;
        Grow(entry.FileIndex, entry.Place.Source ?? "");
        var mark = new VersionMark(entry.FileIndex, dossier.Status, entry.Place.Line ?? 0);
        var outcome = _builder.Add(dossier, mark.ToNumber(), out var other);
        Tell(_inspector.Add(dossier, entry.Place));
        if (outcome is DossierOutcome.Superseded or DossierOutcome.Superseding)
        {
            AddVersions(DossierVersion.Of(dossier, entry.Place), other, outcome, entry.FileIndex);
        }

        _observer.Accepted?.Invoke(new ReadDossier(dossier, entry.Place, outcome, _facts));
    }

    private void AddVersions(DossierVersion read, MarkedVersion other, DossierOutcome outcome, int file)
    {
        var mark = VersionMark.Of(other.Mark);
        var known = new DossierVersion(read.Key, other.Agency, mark.Status, other.Updated, new RecordPlace(_names[mark.File], mark.Line));
        var (counted, superseded) = outcome == DossierOutcome.Superseding ? (read, known) : (known, read);
        _superseded[outcome == DossierOutcome.Superseding ? mark.File : file]++;
        _ofVersions.AddRange(_inspector.AddDuplicate(counted, superseded));
    }

    private void Grow(int file, string name)
    {
        while (_superseded.Count <= file)
        {
            _superseded.Add(0);
            _names.Add(name);
        }

        if (name.Length > 0)
        {
            _names[file] = name;
        }
    }

    private void Tell(IEnumerable<QualityFinding> findings)
    {
        foreach (var finding in findings)
        {
            _observer.Found?.Invoke(finding);
        }
    }
}
