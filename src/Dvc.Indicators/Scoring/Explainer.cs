using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Builds the lines of an explanation from the scores and, for components, from their calculation step by step.</summary>
internal sealed class Explainer(ScoreResult scores, AgencyScore score)
{
    private readonly ComponentCalculator _calculator = new(scores.Rules, scores.Figures);

    public ExplanationNode Total()
    {
        var groups = score.Rules.Groups.Select(Group).ToImmutableArray();
        var name = new LocalizedText("Tổng điểm", "Total");
        return Node(RuleSet.TotalId, Headline("", name, score.Total), score.Total, TotalSteps().AddRange(groups));
    }

    public ExplanationNode Group(Group group)
    {
        var item = score.Group(group.Id);
        var components = group.Components.Select(component => Component(group, component)).ToImmutableArray();
        ImmutableArray<ExplanationNode> steps = item.State == ScoreState.Reported ? [ReportedStep(group.Id)] : [];
        return Node(group.Id, Headline(group.Id, group.Name, item), item, steps.AddRange(components));
    }

    public ExplanationNode Component(Group group, Component component)
    {
        var calculation = _calculator.Calculate(group, component, score.Row);
        var item = score.Component(component.Id).Score;
        var label = component.Number.Length > 0 ? $"{component.Number} {component.Id}" : component.Id;
        var steps = ComponentSteps.Describe(calculation, score.Rules.PointsDigits).Select(step => Step(component.Id, step));
        return Node(component.Id, Headline(label, component.Name, item), item, [.. steps]);
    }

    private static ExplanationNode Node(string id, LocalizedText text, ItemScore item, ImmutableArray<ExplanationNode> children) =>
        new(id, text, item.Points, false, children);

    private static ExplanationNode Step(string item, LocalizedText text) => new(item, text, null, true, []);

    private static ExplanationNode ReportedStep(string item) => Step(item, ComponentSteps.TakenAsReported);

    private static LocalizedText Headline(string label, LocalizedText name, ItemScore item)
    {
        var prefix = label.Length > 0 ? $"{label} " : "";
        return item.State switch
        {
            ScoreState.NotApplicable => new LocalizedText(
                $"{prefix}{name.Vietnamese}: không áp dụng",
                $"{prefix}{name.English}: not applicable"),
            ScoreState.NoData => new LocalizedText(
                $"{prefix}{name.Vietnamese}: không phát sinh (tối đa {item.Maximum})",
                $"{prefix}{name.English}: no data (maximum {item.Maximum})"),
            ScoreState.NotMeasured => new LocalizedText(
                $"{prefix}{name.Vietnamese}: chưa có số liệu (tối đa {item.Maximum})",
                $"{prefix}{name.English}: not measured (maximum {item.Maximum})"),
            ScoreState.Incomplete => Incomplete(prefix, name, item.Measured!.Value),
            _ => new LocalizedText(
                $"{prefix}{name.Vietnamese}: {item.Points} / {item.Maximum}",
                $"{prefix}{name.English}: {item.Points} / {item.Maximum}"),
        };
    }

    private static LocalizedText Incomplete(string prefix, LocalizedText name, MeasuredPart measured) => new(
        $"{prefix}{name.Vietnamese}: chưa đủ số liệu, {measured.Points?.ToString() ?? "–"} / {measured.Maximum} có số liệu",
        $"{prefix}{name.English}: incomplete, {measured.Points?.ToString() ?? "–"} / {measured.Maximum} measured");

    private ImmutableArray<ExplanationNode> TotalSteps()
    {
        if (score.Missing is { IsEmpty: false } missing)
        {
            var ids = string.Join(", ", missing);
            return [Step(RuleSet.TotalId, new LocalizedText(
                $"Không có tổng điểm vì chưa có số liệu của: {ids}.",
                $"There is no total because these were not measured: {ids}."))];
        }

        if (!score.Rules.IsWeighted || score.Total.Points is null)
        {
            return [];
        }

        var maximum = score.Total.Maximum;
        return [Step(RuleSet.TotalId, new LocalizedText(
            $"Tổng điểm = {maximum} × trung bình có trọng số của (điểm ÷ điểm tối đa) các nhóm; trọng số: {Weights()}.",
            $"Total = {maximum} × the weighted mean of (points ÷ maximum) of the groups; weights: {Weights()}."))];
    }

    private string Weights() =>
        string.Join(", ", score.Rules.Groups.Select(group => FormattableString.Invariant($"{group.Id} {group.Weight}")));
}
