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

    public void Add(ReadDossier read)
    {
        if (read.Dossier.Key == key)
        {
            _versions.Add((read, false));
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
