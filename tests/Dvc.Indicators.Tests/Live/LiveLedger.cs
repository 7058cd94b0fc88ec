using Dvc.Indicators.Live;

namespace Dvc.Indicators.Tests.Live;

/// <summary>What a reader of changes alone knows: it begins with a view and then only applies what changed.</summary>
internal sealed class LiveLedger
{
    private static readonly string[] CountedFigures =
        [.. FigureVocabulary.OfDossiers.Select(figure => figure.Name), "PETITION_PROCESSING_ON_TIME", "PETITION_HANDLING_SATISFACTION"];

    private readonly Dictionary<ReportingPeriod, Dictionary<(AgencyCode, string), LiveValue>> _known = [];

    /// <summary>Applies the changes of a view; says what does not fit, or null.</summary>
    public string? Apply(LiveView view)
    {
        foreach (var change in view.Changes)
        {
            var known = _known[change.Period];
            var place = (change.Agency.Code, change.Item);
            if ((known.TryGetValue(place, out var before) ? before : (LiveValue?)null) != change.Before)
            {
                return $"{change.Agency.Code} {change.Item} was {change.Before}, known is {before}";
            }

            if (change.After is { } after)
            {
                known[place] = after;
            }
            else
            {
                known.Remove(place);
            }

            if (Misfit(change) is { } misfit)
            {
                return misfit;
            }
        }

        return view.Periods.Select(Check).FirstOrDefault(difference => difference is not null);
    }

    // What the causes add up to is what changed.
    private static string? Misfit(LiveChange change)
    {
        var (before, after) = (change.Before?.Figure ?? new Figure(0, 0), change.After?.Figure ?? new Figure(0, 0));
        return CountedFigures.Contains(change.Item) && change.CauseCount <= LiveChange.MostCauses
            && (change.Causes.Sum(cause => cause.Numerator) != after.Numerator - before.Numerator
                || change.Causes.Sum(cause => cause.Denominator) != after.Denominator - before.Denominator)
            ? $"{change.Agency.Code} {change.Item} {before} → {after}, but {string.Join(", ", change.Causes)}"
            : null;
    }

    private string? Check(LivePeriod period)
    {
        var index = period.Index!;
        var now = new Dictionary<(AgencyCode, string), LiveValue>();
        for (var row = 0; row < index.Agencies.Count; row++)
        {
            foreach (var item in LiveItems.Of(index.Rules))
            {
                now.Add((index.Agencies[row].Code, item), LiveItems.ValueOf(index, row, item)!.Value);
            }
        }

        if (_known.TryAdd(period.Period.Period, now))
        {
            return null;
        }

        var known = _known[period.Period.Period];
        return known.Count != now.Count ? $"{period.Period}: {known.Count} values known, {now.Count} are there"
            : now.Where(value => known[value.Key] != value.Value).Select(value => $"{value.Key}: {known[value.Key]} known, {value.Value} is").FirstOrDefault();
    }
}
