using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>Rule sets as text for people, 80 columns wide.</summary>
internal static class RulesText
{
    public static string List(Language language)
    {
        var table = new TextTable(
            new TextColumn(Say(language, "Mã", "Id"), 24),
            new TextColumn(Say(language, "Phiên bản", "Version"), 9),
            new TextColumn(Say(language, "Tên", "Name"), 45));
        table.AddHeader();
        foreach (var rules in BuiltInRules.All)
        {
            table.AddRow(rules.Id, rules.Version, $"{rules.Name.In(language)} ({rules.Confidence.Label().In(language)})");
        }

        return table.ToString();
    }

    public static string Show(RuleSet rules, Language language)
    {
        var text = new StringBuilder();
        text.Append(rules.Name.In(language)).Append('\n');
        text.Append(rules.Id).Append(' ').Append(rules.Version).Append(" (").Append(rules.Confidence.Label().In(language)).Append(")\n");
        text.Append(Say(language, "Căn cứ: ", "Source: ")).Append(rules.Citation).Append('\n');
        text.Append(Say(language, "Hash: ", "Hash: ")).Append(rules.Hash).Append('\n');
        text.Append(Say(language, "Tổng điểm tối đa: ", "Total maximum: ")).Append(Number(rules.TotalMaximum)).Append("\n\n");
        var table = new TextTable(
            new TextColumn(Say(language, "Số", "No."), 4),
            new TextColumn(Say(language, "Chỉ số", "Component"), 44),
            new TextColumn(Say(language, "Tối đa", "Max."), 6, IsNumber: true),
            new TextColumn(Say(language, "Mục tiêu", "Target"), 8, IsNumber: true),
            new TextColumn(Say(language, "Mẫu số 0", "If empty"), 14));
        table.AddHeader();
        foreach (var group in rules.Groups)
        {
            var weight = group.Weight is { } known ? Say(language, $", trọng số {Number(known)}", $", weight {Number(known)}") : "";
            table.AddRow("", $"{group.Id}: {group.Name.In(language)}{weight}", Number(group.Maximum), "", "");
            foreach (var component in group.Components)
            {
                table.AddRow(
                    component.Number,
                    $"{component.Id} {component.Name.In(language)}",
                    Number(component.Maximum),
                    component.Method == ScoringMethod.MinMax ? "min–max" : $"{Number(component.Target)} %",
                    EmptyOf(component, language));
            }
        }

        text.Append(table);
        foreach (var grade in rules.Grades)
        {
            text.Append(grade.Name.In(language)).Append(": ").Append(Say(language, "từ ", "from ")).Append(Number(grade.From));
            text.Append(" (").Append(grade.Confidence.Label().In(language)).Append(")\n");
        }

        return text.ToString();
    }

    private static string EmptyOf(Component component, Language language) => component.Empty switch
    {
        EmptyPolicy.Zero => Say(language, "0 điểm", "0 points"),
        EmptyPolicy.Full => Say(language, "điểm tối đa", "maximum"),
        EmptyPolicy.Shared => Say(language, "chia cho chỉ số khác", "shared out"),
        _ => Say(language, "không có số liệu", "no data"),
    };

    private static string Say(Language language, string vietnamese, string english) =>
        language == Language.Vietnamese ? vietnamese : english;

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
