using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Answers;

/// <summary>Gathers the dossiers that a question is about; versions that turn out to be superseded are taken out again.</summary>
internal sealed class CountedDossiers(Func<ReadDossier, bool> isAskedFor)
{
    // A file that is named twice gives every place twice.
    private readonly OrderedDictionary<RecordPlace, (Dossier Dossier, int Records)> _dossiers = [];

    public IEnumerable<Dossier> All => _dossiers.Values.Select(each => each.Dossier);

    /// <summary>The dossiers with the places of their records.</summary>
    public IEnumerable<(RecordPlace Place, Dossier Dossier)> Placed => _dossiers.Select(each => (each.Key, each.Value.Dossier));

    public RecordObserver Observer => new() { Accepted = Add, Found = Add };

    private void Add(ReadDossier read)
    {
        if (isAskedFor(read))
        {
            _dossiers[read.Place] = (read.Dossier, _dossiers.GetValueOrDefault(read.Place).Records + 1);
        }
    }

    private void Add(QualityFinding finding)
    {
        if (finding.IsSupersededVersion && _dossiers.TryGetValue(finding.Place, out var found))
        {
            _dossiers[finding.Place] = found with { Records = found.Records - 1 };
            if (found.Records == 1)
            {
                _dossiers.Remove(finding.Place);
            }
        }
    }
}
