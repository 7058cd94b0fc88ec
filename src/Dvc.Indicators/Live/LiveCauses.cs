using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>Finds which records changed which figures of which agencies in one period, by what each counted before and counts now.</summary>
internal sealed class LiveCauses
{
    private readonly IndexResult _old;
    private readonly IndexResult _now;
    private readonly LiveDossiers _dossiers;
    private readonly ILookup<string, string> _itemsOfFigure;
    private readonly Dictionary<(AgencyCode, string), List<LiveCause>> _causes = [];

    public LiveCauses(IndexResult old, IndexResult now, LiveDossiers dossiers, IReadOnlyDictionary<int, LiveTouch> touches)
    {
        (_old, _now, _dossiers) = (old, now, dossiers);
        _itemsOfFigure = now.Rules.Components.ToLookup(component => component.Figure, component => component.Id, StringComparer.Ordinal);
        foreach (var (slot, touch) in touches)
        {
            Add(touch.Before, dossiers.SlotAt(slot), touch.Kind);
        }

        AddNamed(touches);
        AddPetitions();
    }

    /// <summary>The causes of a component's change, by their keys.</summary>
    public ImmutableArray<LiveCause> Find(AgencyCode agency, string item) => _causes.TryGetValue((agency, item), out var found)
        ? [.. found.OrderBy(cause => cause.Key, StringComparer.Ordinal).ThenBy(cause => cause.Kind)]
        : [];

    private static uint FactsOf(LiveSlot slot, IndexResult index, string key) =>
        slot.FactsIn(new FactWindow(index.Period), index.Petitions?.Names(key) == true);

    private static int Has(uint facts, DossierFacts fact) => (facts & (uint)fact) != 0 ? 1 : 0;

    private void Add(LiveSlot before, LiveSlot after, LiveCauseKind kind)
    {
        if (before.IsEmpty && after.IsEmpty)
        {
            return;
        }

        var key = _dossiers.TextOf(before.IsEmpty ? after.Key : before.Key);
        VietnamTime? at = kind switch
        {
            LiveCauseKind.TurnedLate => VietnamTime.FromSeconds(after.LateFrom),
            LiveCauseKind.Received => VietnamTime.FromSeconds(after.Entered),
            _ => null,
        };
        var (had, has) = (FactsOf(before, _old, key), FactsOf(after, _now, key));
        var rows = RowsOf(_old, before);
        var own = RowsOf(_now, after);
        foreach (var agency in rows.Union(own))
        {
            AddFigures(agency, rows.Contains(agency) ? had : 0, own.Contains(agency) ? has : 0, new LiveCause(kind, key, at, 0, 0));
        }
    }

    private void AddFigures(AgencyCode agency, uint had, uint has, LiveCause cause)
    {
        if (had == has)
        {
            return;
        }

        foreach (var figure in FigureVocabulary.OfDossiers)
        {
            Add(agency, figure.Name, cause with
            {
                Numerator = Has(has, figure.Numerator) - Has(had, figure.Numerator),
                Denominator = Has(has, figure.Denominator) - Has(had, figure.Denominator),
            });
        }

        // A procedure counts once, whatever the number of its dossiers: the dossier may have made it count.
        foreach (var figure in FigureVocabulary.OfProcedures)
        {
            Add(agency, figure.Name, cause with { Numerator = Has(has, figure.Fact) - Has(had, figure.Fact) });
        }
    }

    private void Add(AgencyCode agency, string figure, LiveCause cause)
    {
        foreach (var item in cause is { Numerator: 0, Denominator: 0 } ? [] : _itemsOfFigure[figure])
        {
            if (!_causes.TryGetValue((agency, item), out var causes))
            {
                _causes.Add((agency, item), causes = []);
            }

            causes.Add(cause);
        }
    }

    // Dossiers that stayed as they were, and that petitions name since or no longer.
    private void AddNamed(IReadOnlyDictionary<int, LiveTouch> touches)
    {
        IEnumerable<string> old = _old.Petitions?.NamedDossiers ?? [];
        IEnumerable<string> now = _now.Petitions?.NamedDossiers ?? [];
        foreach (var key in old.Where(key => _now.Petitions?.Names(key) != true).Concat(now.Where(key => _old.Petitions?.Names(key) != true)))
        {
            if (_dossiers.Find(key) is >= 0 and var slot && !touches.ContainsKey(slot))
            {
                Add(_dossiers.SlotAt(slot), _dossiers.SlotAt(slot), LiveCauseKind.Petition);
            }
        }
    }

    private void AddPetitions()
    {
        var old = (_old.Petitions?.Judged ?? []).ToDictionary(judged => judged.Petition.Key, StringComparer.Ordinal);
        foreach (var judged in _now.Petitions?.Judged ?? [])
        {
            Add(old.Remove(judged.Petition.Key, out var known) ? known : null, judged);
        }

        foreach (var gone in old.Values)
        {
            Add(gone, null);
        }
    }

    private void Add(JudgedPetition? before, JudgedPetition? after)
    {
        if (before == after)
        {
            return;
        }

        var (rows, own) = (RowsOf(_old, before?.Petition.Agency), RowsOf(_now, after?.Petition.Agency));
        var cause = new LiveCause(LiveCauseKind.Petition, (after ?? before)!.Petition.Key, null, 0, 0);
        foreach (var agency in rows.Union(own))
        {
            var (had, has) = (rows.Contains(agency) ? before : null, own.Contains(agency) ? after : null);
            var denominator = (has is null ? 0 : 1) - (had is null ? 0 : 1);
            Add(agency, "PETITION_PROCESSING_ON_TIME", cause with
            {
                Numerator = One(has?.Verdict.IsOnTime) - One(had?.Verdict.IsOnTime),
                Denominator = denominator,
            });
            Add(agency, "PETITION_HANDLING_SATISFACTION", cause with
            {
                Numerator = One(has?.Verdict.IsSatisfactory) - One(had?.Verdict.IsSatisfactory),
                Denominator = denominator,
            });
        }
    }

    private static int One(bool? holds) => holds == true ? 1 : 0;

    private AgencyCode[] RowsOf(IndexResult index, LiveSlot slot) =>
        slot.IsEmpty ? [] : RowsOf(index, _dossiers.Codes.AgencyAt(_dossiers.Pairs.AgencyOf(slot.Pair)));

    // The agencies that a record of an agency counts for: the row where it counts, and all above.
    private static AgencyCode[] RowsOf(IndexResult index, AgencyCode? agency)
    {
        var rows = new List<AgencyCode>();
        for (var row = agency is { } code ? index.Agencies.Resolve(code) : -1; row >= 0; row = index.Agencies.ParentIndex(row))
        {
            rows.Add(index.Agencies[row].Code);
        }

        return [.. rows];
    }
}
