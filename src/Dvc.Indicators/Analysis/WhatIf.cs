using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Scores as they are and as they would be. Exact. Immutable and safe for use by several threads.</summary>
public sealed class WhatIf
{
    private WhatIf(RankedResult before, RankedResult after) => (Before, After) = (before, after);

    /// <summary>The scores as they are.</summary>
    public RankedResult Before { get; }

    /// <summary>The scores as they would be.</summary>
    public RankedResult After { get; }

    /// <summary>Whether the rules are others, which is no change of service.</summary>
    public bool AreRulesChanged => Before.Scores.Rules.Hash != After.Scores.Rules.Hash;

    /// <summary>Scores what would be otherwise.</summary>
    /// <param name="before">The scores as they are.</param>
    /// <param name="options">What would be otherwise.</param>
    /// <returns>Both results, with the ranks of all cohorts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An agency or item is not known, or a count would leave 0 to the denominator; the message says what is allowed.</exception>
    public static WhatIf Create(RankedResult before, WhatIfOptions options)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(options);
        var scores = before.Scores;
        var table = options.Edits.Aggregate(scores.Figures, (figures, edit) => Edited(scores, figures, edit, options.Agency));
        foreach (var code in options.Without)
        {
            var child = RowOf(scores, code);
            foreach (var above in scores.Agencies.Ancestors(child))
            {
                table = ChildSubtraction.Without(Scorer.Score(table, scores.Rules), above, child);
            }
        }

        var rules = options.Dropped.Aggregate(options.Rules ?? scores.Rules, Dropped);
        return new WhatIf(before, RankedResult.Create(Scorer.Score(Only(table, rules, scores.Rules, options), rules, scores.Context), before.TieRule));
    }

    /// <summary>The changes of one agency: the total, then each group, then each component that both rule sets have.</summary>
    /// <param name="row">The agency's row.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ImmutableArray<ItemChange> ChangesOf(int row)
    {
        var (old, now) = (Before.Scores, After.Scores);
        _ = now[row];
        return
        [
            new ItemChange(old.TotalColumn[row], now.TotalColumn[row], Before.RankOf(row, RuleSet.TotalId), After.RankOf(row, RuleSet.TotalId)),
            .. now.Rules.Groups.Where(group => old.Rules.FindGroup(group.Id) is not null).Select(group => new ItemChange(
                old.ColumnOf(group.Id)[row], now.ColumnOf(group.Id)[row], Before.RankOf(row, group.Id), After.RankOf(row, group.Id))),
            .. now.Rules.Components.Where(component => old.Rules.FindComponent(component.Id) is not null)
                .Select(component => new ItemChange(old.ColumnOf(component.Id)[row], now.ColumnOf(component.Id)[row], null, null)),
        ];
    }

    private static FigureTable Edited(ScoreResult scores, FigureTable figures, WhatIfEdit edit, AgencyCode? agency)
    {
        var row = edit.Agency is null
            ? RowOf(scores, agency ?? throw new ArgumentException($"found {edit.Item} without an agency; allowed: {WhatIfEdit.Allowed}", nameof(edit)))
            : RowOf(scores, AgencyCode.TryParse(edit.Agency, out var code) ? code : default);
        if (scores.Rules.FindComponent(edit.Item) is null && scores.Rules.FindGroup(edit.Item) is null)
        {
            throw new ArgumentException($"found {edit.Item}; allowed: a component or group of {scores.Rules.Id}{NearestHint.Of(edit.Item, scores.Rules.ItemIds).English}", nameof(edit));
        }

        var entry = edit.Change(figures[row, edit.Item]);
        return entry is { } changed && (changed.Kind == FigureKind.Reported || scores.Rules.FindComponent(edit.Item) is not null)
            ? figures.With(row, edit.Item, changed)
            : throw new ArgumentException(
                $"found a change of {edit.Item}, which is {(figures[row, edit.Item] is { Kind: FigureKind.Counted } own ? own.Figure.ToString() : "no figure")}; allowed: a numerator from 0 to the denominator, or score:P", nameof(edit));
    }

    private static int RowOf(ScoreResult scores, AgencyCode code) => scores.Agencies.IndexOf(code) is >= 0 and var row
        ? row : throw new ArgumentException(scores.Agencies.WhyNoRow(code), nameof(code));

    // A headline rate of what is left out goes with it.
    private static RuleSet Dropped(RuleSet rules, string component) => rules.FindComponent(component) is not null
        ? rules.Edit().WithHeadlineRates([.. rules.HeadlineRates.Where(rate => rate.Item != component)]).Without(component).Build()
        : throw new ArgumentException($"found {component}; allowed: a component of {rules.Id}{NearestHint.Of(component, rules.Components.Select(each => each.Id)).English}", nameof(component));

    // Figures of what is left out go with it; any other figure that the rules do not know is refused by the scorer.
    private static FigureTable Only(FigureTable table, RuleSet rules, RuleSet before, WhatIfOptions options)
    {
        var gone = options.Dropped.Concat(before.Groups.Select(group => group.Id).Where(group => rules.FindGroup(group) is null)).ToHashSet(StringComparer.Ordinal);
        if (!table.Items.Any(gone.Contains))
        {
            return table;
        }

        var builder = new FigureTableBuilder(table.Agencies);
        foreach (var item in table.Items.Where(item => !gone.Contains(item)))
        {
            for (var row = 0; row < table.Agencies.Count; row++)
            {
                builder.Add(row, item, table[row, item]);
            }
        }

        return builder.Build();
    }
}
