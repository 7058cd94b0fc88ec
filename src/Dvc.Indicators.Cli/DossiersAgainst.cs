using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>
/// Gathers the dossiers that count against an agency in one component: in its denominator and not in its numerator. Versions that turn out to be
/// superseded are taken out again.
/// </summary>
internal sealed class DossiersAgainst(DossierFigure figure, Func<AgencyCode, bool> isConcerned)
{
    // A file that is named twice gives every place twice.
    private readonly OrderedDictionary<RecordPlace, (Against Against, int Records)> _against = [];

    public IReadOnlyCollection<Against> All => [.. _against.Values.Select(each => each.Against)];

    public void Add(ReadDossier read)
    {
        var facts = read.FactReader.Read(read.Dossier, out var verdict);
        if (isConcerned(read.Dossier.Agency) && facts.HasFlag(figure.Denominator) && !facts.HasFlag(figure.Numerator))
        {
            var reason = verdict is { IsOnTime: false } late && IsAboutTime ? late.Reason : null;
            var place = FormattableString.Invariant($"{read.Place.Source}:{read.Place.Line}");
            var against = new Against(read.Dossier.Key, place, read.Dossier.Agency, reason);
            _against[read.Place] = (against, _against.GetValueOrDefault(read.Place).Records + 1);
        }
    }

    public void Add(QualityFinding finding)
    {
        if (finding.IsSupersededVersion && _against.TryGetValue(finding.Place, out var found))
        {
            _against[finding.Place] = found with { Records = found.Records - 1 };
            if (found.Records == 1)
            {
                _against.Remove(finding.Place);
            }
        }
    }

    private bool IsAboutTime => figure.Numerator is DossierFacts.OnTime or DossierFacts.Satisfied;
}
