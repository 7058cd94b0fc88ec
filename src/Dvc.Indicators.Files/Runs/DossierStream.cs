using System.Collections.Immutable;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Facts;
using Dvc.Indicators.Files.Inputs;
using Dvc.Indicators.Files.Records;
using Dvc.Indicators.Quality;
using Dvc.Indicators.Records;
using Dvc.Indicators.Tallies;

namespace Dvc.Indicators.Files.Runs;

/// <summary>Streams dossiers once: counts them, inspects them, and tells an observer of each.</summary>
internal sealed class DossierStream
{
    private const int ProgressStep = 1 << 16;

    private readonly DossierFactReader _facts;
    private readonly RecordObserver _observer;
    private readonly TallyBuilder _builder;
    private readonly QualityInspector _inspector;
    private readonly List<long> _superseded = [];
    private readonly List<string> _names = [];

    public DossierStream(DossierFactReader facts, RecordObserver observer, AgencyTree? agencies, QualityContext context)
    {
        _facts = facts;
        _observer = observer;
        _builder = new TallyBuilder([facts], agencies);
        _inspector = new QualityInspector(context);
    }

    /// <summary>The dossiers, counted; null before they are read.</summary>
    public Tally? Tally { get; private set; }

    /// <summary>The optional columns that the files have.</summary>
    public DossierColumns Columns { get; private set; } = DossierColumns.All;

    /// <summary>What was read, by file.</summary>
    public ImmutableArray<FileReadReport> Files { get; private set; } = [];

    public ImmutableArray<AgencyQuality> Grades() => _inspector.Grades();

    /// <summary>Reads all dossiers; false when a file can not be used, which the log then tells.</summary>
    public bool Read(DossierReader reader, ReadingLog log, CancellationToken cancellation)
    {
        var count = 0L;
        foreach (var entry in reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Add(entry);
            if (++count % ProgressStep == 0)
            {
                _observer.Progressed?.Invoke(count);
            }
        }

        var finished = reader.Finish();
        log.Add(finished);
        if (finished.Value is not { } summary)
        {
            return false;
        }

        Columns = summary.Columns;
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
        Tell(_inspector.AddDuplicate(counted, superseded));
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

    private void Tell(ImmutableArray<QualityFinding> findings)
    {
        foreach (var finding in findings)
        {
            _observer.Found?.Invoke(finding);
        }
    }
}
