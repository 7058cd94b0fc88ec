using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Words for each step of a component's calculation.</summary>
internal static class ComponentSteps
{
    private const int ShownDigits = 6;

    private static readonly Ratio Hundred = new(100, 1);

    public static LocalizedText TakenAsReported { get; } = new(
        "Điểm do bên ngoài báo cáo, giữ nguyên.", "The score was reported from outside and is taken as it is.");

    public static IEnumerable<LocalizedText> Describe(ComponentCalculation calculation, int digits)
    {
        if (calculation.Entry.Kind == FigureKind.Counted)
        {
            yield return FigureOf(calculation);
        }

        foreach (var step in calculation.Ratio is null ? WithoutRatio(calculation) : WithRatio(calculation, digits))
        {
            yield return step;
        }

        var (citation, confidence) = (calculation.Component.Citation, calculation.Component.Confidence.Label());
        if (citation.Length > 0)
        {
            yield return new LocalizedText($"Căn cứ: {citation} ({confidence.Vietnamese}).", $"Source: {citation} ({confidence.English}).");
        }
    }

    private static LocalizedText FigureOf(ComponentCalculation calculation)
    {
        var (figure, over, under) = (calculation.Entry.Figure, calculation.Component.Numerator, calculation.Component.Denominator);
        return new LocalizedText(
            Text($"Tử số {figure.Numerator} ({over.Vietnamese}), mẫu số {figure.Denominator} ({under.Vietnamese})."),
            Text($"Numerator {figure.Numerator} ({over.English}), denominator {figure.Denominator} ({under.English})."));
    }

    private static IEnumerable<LocalizedText> WithRatio(ComponentCalculation calculation, int digits)
    {
        var (component, ratio) = (calculation.Component, calculation.Ratio!.Value);
        foreach (var factor in calculation.Factors.Zip(component.MultipliedBy))
        {
            yield return new LocalizedText(
                $"Nhân với tỷ lệ của {factor.Second}: {Percent(factor.First)}.",
                $"Multiplied by the ratio of {factor.Second}: {Percent(factor.First)}.");
        }

        yield return new LocalizedText($"Tỷ lệ {Equal(ratio * Hundred)} %.", $"Ratio {Equal(ratio * Hundred)} %.");
        if (calculation.RoundedPercentage is { } rounded)
        {
            yield return new LocalizedText(
                Text($"Tỷ lệ được làm tròn trước khi tính điểm: {rounded} %."),
                Text($"The ratio is rounded before it becomes points: {rounded} %."));
        }

        yield return RuleOf(calculation);
        var unrounded = calculation.Unrounded!.Value;
        yield return new LocalizedText(
            Text($"Điểm {Equal(unrounded)}, làm tròn {digits} chữ số thập phân (nửa đơn vị làm tròn lên): {calculation.Points}."),
            Text($"Points {Equal(unrounded)}, rounded half up to {digits} decimals: {calculation.Points}."));
    }

    private static LocalizedText RuleOf(ComponentCalculation calculation)
    {
        var maximum = Text($"{calculation.Maximum}");
        if (calculation.Range is { } range)
        {
            var (lowest, highest) = (Percent(range.Lowest), Percent(range.Highest));
            return new LocalizedText(
                $"Quy tắc: {maximum} × (tỷ lệ − thấp nhất) ÷ (cao nhất − thấp nhất); thấp nhất {lowest}, cao nhất {highest}.",
                $"Rule: {maximum} × (ratio − lowest) ÷ (highest − lowest); lowest {lowest}, highest {highest}.");
        }

        var target = Text($"{calculation.Component.Target} %");
        return calculation.IsCapped
            ? new LocalizedText(
                $"Quy tắc: {maximum} × min(1, tỷ lệ ÷ {target}); vượt mục tiêu nên được điểm tối đa.",
                $"Rule: {maximum} × min(1, ratio ÷ {target}); above the target, so the maximum is given.")
            : new LocalizedText($"Quy tắc: {maximum} × min(1, tỷ lệ ÷ {target}).", $"Rule: {maximum} × min(1, ratio ÷ {target}).");
    }

    private static IEnumerable<LocalizedText> WithoutRatio(ComponentCalculation calculation)
    {
        if (calculation.Entry.Kind == FigureKind.Reported)
        {
            yield return TakenAsReported;
        }
        else if (calculation.State == ScoreState.NotMeasured)
        {
            yield return new LocalizedText(
                "Chưa có số liệu: thiếu dòng, tệp hoặc cột cần cho chỉ số này; quy tắc không áp dụng khi chưa ai đo.",
                "Not measured: no row, file or column gives what this component needs; no rule speaks of what nobody looked at.");
        }
        else if (calculation.Policy is { } policy)
        {
            yield return PolicyOf(policy, calculation);
        }
    }

    private static LocalizedText PolicyOf(EmptyPolicy policy, ComponentCalculation calculation)
    {
        var (vietnamese, english) = calculation.Entry switch
        {
            { Kind: FigureKind.Absent } => ("Không có số liệu", "There is no figure"),
            { Ratio: null } => ("Mẫu số bằng 0", "The denominator is 0"),
            _ => ("Không xác định được thấp nhất và cao nhất", "There is no lowest and highest to compare with"),
        };
        var siblings = string.Join(", ", calculation.Component.SharedWith);
        return policy switch
        {
            EmptyPolicy.Zero => new LocalizedText($"{vietnamese}; theo quy tắc được 0 điểm.", $"{english}; the rule gives 0 points."),
            EmptyPolicy.Full => new LocalizedText($"{vietnamese}; theo quy tắc được điểm tối đa.", $"{english}; the rule gives the maximum."),
            EmptyPolicy.Shared => new LocalizedText(
                $"{vietnamese}; điểm tối đa được chuyển cho {siblings}.", $"{english}; the maximum goes to {siblings}."),
            _ => new LocalizedText(
                $"{vietnamese}; theo quy tắc không có điểm (khác với 0 điểm).", $"{english}; the rule gives no score (which is not 0 points)."),
        };
    }

    private static string Percent(Ratio ratio) => $"{Number(ratio * Hundred)} %";

    private static string Number(Ratio value) => value.Round(ShownDigits).ToString("0.######", CultureInfo.InvariantCulture);

    // A reader who recomputes must see which numbers are exact and which are only shown to so many digits.
    private static string Equal(Ratio value) => Ratio.FromDecimal(value.Round(ShownDigits)) == value ? $"= {Number(value)}" : $"≈ {Number(value)}";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
