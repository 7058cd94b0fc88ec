using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>
/// Gathers the dossiers that count against an agency in one component: in its denominator and not in its numerator. It remembers those
/// dossiers only, by key, since a later version of a dossier can change the verdict.
/// </summary>
internal sealed class DossiersAgainst(DossierFigure figure, Func<AgencyCode, bool> isConcerned)
{
    private readonly OrderedDictionary<string, Against> _against = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Against> All => _against.Values;

    public void Add(ReadDossier read)
    {
        if (read.Outcome == DossierOutcome.Superseded)
        {
            return;
        }

        var facts = read.FactReader.Read(read.Dossier, out var verdict);
        var isAgainst = isConcerned(read.Dossier.Agency) && facts.HasFlag(figure.Denominator) && !facts.HasFlag(figure.Numerator);
        if (isAgainst)
        {
            var reason = verdict is { IsOnTime: false } late && IsAboutTime ? late.Reason : null;
            var place = FormattableString.Invariant($"{read.Place.Source}:{read.Place.Line}");
            _against[read.Dossier.Key] = new Against(read.Dossier.Key, place, read.Dossier.Agency, reason);
        }
        else if (read.Outcome == DossierOutcome.Superseding)
        {
            _against.Remove(read.Dossier.Key);
        }
    }

    private bool IsAboutTime => figure.Numerator is DossierFacts.OnTime or DossierFacts.Satisfied;
}
