using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Why one agency's total and place changed between two results. Exact. Immutable and safe for use by several threads.</summary>
public sealed class ChangeExplanation
{
    internal ChangeExplanation()
    {
    }

    /// <summary>The agency, as the later result names it.</summary>
    public required Agency Agency { get; init; }

    /// <summary>The earlier total.</summary>
    public required Points Before { get; init; }

    /// <summary>The later total.</summary>
    public required Points After { get; init; }

    /// <summary>Later total less earlier total.</summary>
    public Points Change => After - Before;

    /// <summary>
    /// The changes of components and of groups with scores from outside, the largest first, of equal ones in the order of the rule set. Where the
    /// total is a plain sum they add up to its change; where the rules changed, to that part which is by the figures under the later rules.
    /// </summary>
    public required ImmutableArray<ItemCause> Items { get; init; }

    /// <summary>Where places come from; null where the rules changed.</summary>
    public required PlaceCause? Places { get; init; }

    /// <summary>What the rules did; null where they are the same.</summary>
    public required RuleCause? Rules { get; init; }

    /// <summary>Explains the change of one agency.</summary>
    /// <param name="before">The earlier result.</param>
    /// <param name="after">The later result.</param>
    /// <param name="agency">The agency's code.</param>
    /// <param name="acrossRules">Whether results of different rule sets may be compared: then the rules' part is told apart.</param>
    /// <returns>The explanation; or a <see cref="ComparisonRefusal"/>, or an <see cref="AnalysisRefusal"/> where the agency has no total in one of them.</returns>
    /// <exception cref="ArgumentNullException">A result is null.</exception>
    /// <exception cref="KeyNotFoundException">The agency has no row in one of the results.</exception>
    public static Outcome<ChangeExplanation> Create(RankedResult before, RankedResult after, AgencyCode agency, bool acrossRules = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before[agency], after[agency]);
        if ((AnalysisRefusal.OfScore(old, old.Total) ?? AnalysisRefusal.OfScore(now, now.Total)) is { } incomplete)
        {
            return new Outcome<ChangeExplanation>(incomplete);
        }

        var isAcross = acrossRules && old.Rules.Hash != now.Rules.Hash;
        if (isAcross && ChangeByRules.RefusalOf(before, after) is { } refusal)
        {
            return new Outcome<ChangeExplanation>(refusal);
        }

        var same = isAcross ? ChangeByRules.Rescore(before, now.Rules) : before;
        var comparison = Comparison.Between(same, after);
        return comparison.Value is null
            ? new Outcome<ChangeExplanation>(comparison.Errors)
            : Explain(before, same, after, old.Row, now.Row);
    }

    private static Outcome<ChangeExplanation> Explain(RankedResult before, RankedResult same, RankedResult after, int rowBefore, int rowAfter)
    {
        if (before.CohortOf(rowBefore).Key != after.CohortOf(rowAfter).Key)
        {
            return new Outcome<ChangeExplanation>(ComparisonChecks.OtherCohorts(after.Scores.Agencies[rowAfter].WrittenCode, before.CohortOf(rowBefore).Key, after.CohortOf(rowAfter).Key));
        }

        var isAcross = !ReferenceEquals(before, same);
        var rules = isAcross ? ChangeByRules.Create(before, same, after, rowBefore, rowAfter) : null;
        return rules is { IsValid: false } ? new Outcome<ChangeExplanation>(rules.Errors) : new Outcome<ChangeExplanation>(new ChangeExplanation
        {
            Agency = after.Scores.Agencies[rowAfter],
            Before = before.Scores[rowBefore].Total.Points!.Value,
            After = after.Scores[rowAfter].Total.Points!.Value,
            Items = new ChangeCauses(same.Scores, after.Scores, rowBefore, rowAfter).Find(),
            Places = isAcross ? null : ChangeOfPlaces.Find(before, after, rowBefore, rowAfter),
            Rules = rules?.Value,
        });
    }
}
