using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>The versions of one dossier in the order read, and which of them counts.</summary>
internal sealed class DossierVersionList(string key)
{
    private readonly List<(ReadDossier Read, bool IsSuperseded)> _versions = [];

    /// <summary>The versions in the order read.</summary>
    public IReadOnlyList<(ReadDossier Read, bool IsSuperseded)> All => _versions;

    /// <summary>The version that counts.</summary>
    public ReadDossier Counted => _versions.Last(version => !version.IsSuperseded).Read;

    /// <summary>The records of the dossier that could not be read, in the order read.</summary>
    public List<Rejection> Rejected { get; } = [];

    public void Add(ReadDossier read)
    {
        if (read.Dossier.Key == key)
        {
            _versions.Add((read, false));
        }
    }

    public void Add(Rejection rejection)
    {
        if (rejection.Key == key)
        {
            Rejected.Add(rejection);
        }
    }

    // A file that is named twice gives a place twice; the first record of equal ones is superseded.
    public void Add(QualityFinding finding)
    {
        if (finding.IsSupersededVersion && finding.Key == key
            && _versions.FindIndex(version => !version.IsSuperseded && version.Read.Place == finding.Place) is >= 0 and var place)
        {
            _versions[place] = _versions[place] with { IsSuperseded = true };
        }
    }
}
