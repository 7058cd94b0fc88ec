using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>Finds the dossiers that turn late soon.</summary>
/// <param name="dossiers">All dossiers.</param>
/// <param name="tree">The agencies; null where every code is one of its own.</param>
internal sealed class LiveDueList(LiveDossiers dossiers, AgencyTree? tree)
{
    public ImmutableArray<LiveDue> Find(TimeSpan time, AgencyCode? agency)
    {
        var now = dossiers.Now;
        var seconds = Math.Min((long)time.TotalSeconds, VietnamTime.Latest.SecondsSince(now));
        var end = now.AddSeconds(seconds);
        FactWindow[] running = [.. dossiers.Windows.Where(window => window.IsRunning(now)).Select(window => window.Facts)];
        return
        [
            .. dossiers.FlipsUntil(end).Select(dossiers.SlotAt)
                .Where(slot => slot.LateFrom > now.SecondsSinceEpoch && slot.LateFrom <= end.SecondsSinceEpoch && IsOnTime(slot, running))
                .Select(DueOf)
                .Where(due => agency is not { } above || IsAtOrBelow(due.Agency, above))
                .OrderBy(due => due.LateFrom).ThenBy(due => due.Key, StringComparer.Ordinal),
        ];
    }

    private static bool IsOnTime(LiveSlot slot, FactWindow[] windows) =>
        Array.Exists(windows, window => (slot.FactsIn(window) & (uint)DossierFacts.OnTime) != 0);

    private LiveDue DueOf(LiveSlot slot) => new(
        dossiers.TextOf(slot.Key), dossiers.Codes.AgencyAt(dossiers.Pairs.AgencyOf(slot.Pair)),
        dossiers.Codes.ProcedureAt(dossiers.Pairs.ProcedureOf(slot.Pair)), VietnamTime.FromSeconds(slot.LateFrom));

    private bool IsAtOrBelow(AgencyCode agency, AgencyCode above) =>
        agency == above || (tree?.Find(agency) is not null && tree.AncestorsOf(agency).Any(ancestor => ancestor.Code == above));
}
