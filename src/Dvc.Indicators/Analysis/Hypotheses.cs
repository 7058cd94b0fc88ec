using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The hypotheses that are tried on records, one thing at a time. Safe for use by several threads.</summary>
public static class Hypotheses
{
    private static readonly LocalizedText ByDate = new("so sánh hạn trả theo ngày", "ends are compared with promised times by the day");
    private static readonly LocalizedText ByInstant = new("so sánh hạn trả đến từng giây", "ends are compared with promised times to the second");
    private static readonly LocalizedText WithoutWithdrawn = new("2.1 không tính hồ sơ rút và dừng xử lý (7, 8)", "2.1 without withdrawn and stopped dossiers (7, 8)");
    private static readonly LocalizedText WithoutPause = new("không trừ thời gian công dân bổ sung hồ sơ", "the citizen's time for supplements is not taken off");
    private static readonly LocalizedText OwnOnly = new("chỉ tính hồ sơ của chính cơ quan, không tính cơ quan cấp dưới", "the agency's own dossiers, without the agencies below it");

    /// <summary>The hypotheses for a plan over dossiers that can be read again.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="compute">Computes a plan over the same dossiers, each first changed or left out (null) by the function; that is null where all stay as they are.</param>
    /// <param name="cuts">Other cuts to try.</param>
    /// <returns>The hypotheses; each computes when it is asked.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Hypothesis> Of(
        IndexPlan plan, Func<IndexPlan, Func<Dossier, Dossier?>?, ScoreResult> compute, IEnumerable<VietnamTime> cuts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(compute);
        ArgumentNullException.ThrowIfNull(cuts);
        var other = plan.Comparison == DueComparison.Date ? DueComparison.Instant : DueComparison.Date;
        var own = FactsOf(plan);
        return
        [
            new(other == DueComparison.Date ? "due-date" : "due-instant", other == DueComparison.Date ? ByDate : ByInstant, () => compute(plan with { Due = other }, null))
            {
                Facts = FactsOf(plan with { Due = other }),
            },
            .. cuts.Select(cut => new Hypothesis($"cut-{cut}", new LocalizedText($"thời điểm chốt {cut}", $"the cut {cut}"), () => compute(plan with { Cut = cut }, null))
            {
                Facts = FactsOf(plan with { Cut = cut }),
            }),
            new("without-withdrawn", WithoutWithdrawn, () => WithFiguresOf(
                compute(plan, null), compute(plan, dossier => IsWithdrawn(dossier) ? null : dossier), figure => figure == "ON_TIME_PROCESSING"))
            {
                Facts = dossier => IsWithdrawn(dossier) ? own(dossier) & ~(DossierFacts.Received | DossierFacts.OnTime) : own(dossier),
            },
            new("without-pause", WithoutPause, () => compute(plan, WithoutSupplements))
            {
                Facts = dossier => own(WithoutSupplements(dossier)),
            },
            new("own-only", OwnOnly, () => WithFiguresOf(compute(plan, null), compute(OfOwn(plan), null), IsOfDossiers)),
            .. BuiltInRules.All.Where(rules => rules.Hash != plan.Rules.Hash)
                .Select(rules => new Hypothesis($"rules-{rules.Id}", rules.Name, () => compute(plan with { Rules = rules, Figures = null }, null))),
        ];
    }

    private static bool IsWithdrawn(Dossier dossier) => dossier.Status is DossierStatus.Withdrawn or DossierStatus.Stopped;

    private static Dossier WithoutSupplements(Dossier dossier) => dossier with { SupplementCompleted = null };

    // A reader is made when the first dossier asks for it.
    private static Func<Dossier, DossierFacts> FactsOf(IndexPlan plan)
    {
        var reader = new Lazy<DossierFactReader>(plan.CreateFactReader);
        return dossier => reader.Value.Read(dossier);
    }

    private static bool IsOfDossiers(string figure) =>
        FigureVocabulary.OfDossiers.Any(each => each.Name == figure) || FigureVocabulary.OfProcedures.Any(each => each.Name == figure);

    private static IndexPlan OfOwn(IndexPlan plan) =>
        plan with { Agencies = plan.Agencies is null ? null : [.. plan.Agencies.Select(agency => agency with { Parent = null })] };

    private static ScoreResult WithFiguresOf(ScoreResult scores, ScoreResult others, Func<string, bool> takes)
    {
        var builder = new FigureTableBuilder(scores.Agencies);
        foreach (var item in scores.Figures.Items)
        {
            var isTaken = scores.Rules.FindComponent(item) is { } component && takes(component.Figure);
            for (var row = 0; row < scores.Count; row++)
            {
                var there = isTaken ? others.Agencies.IndexOf(scores.Agencies[row].Code) : -1;
                builder.Add(row, item, there < 0 ? scores.Figures[row, item] : others.Figures[there, item]);
            }
        }

        return Scorer.Score(builder.Build(), scores.Rules, scores.Context);
    }
}
