using System.Runtime.InteropServices;

namespace Dvc.Indicators.Files;

/// <summary>Tells of dossiers that are read one after another which of their versions counts so far. Not safe for use by several threads at once.</summary>
internal sealed class ReadVersions
{
    private readonly Dictionary<string, long> _ranks = new(StringComparer.Ordinal);

    /// <summary>What becomes of the next record.</summary>
    public DossierOutcome Add(Dossier dossier)
    {
        // A version without a time is older than any with one; among equals the last one read counts.
        var rank = dossier.Updated is { } updated ? updated.SecondsSinceEpoch : -1L;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_ranks, dossier.Key, out var isKnown);
        if (isKnown && rank < known)
        {
            return DossierOutcome.Superseded;
        }

        known = rank;
        return isKnown ? DossierOutcome.Superseding : DossierOutcome.Accepted;
    }
}
