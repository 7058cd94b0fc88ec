namespace Dvc.Indicators.Cli.Answers;

/// <summary>The columns that several answers have.</summary>
internal static class AnswerColumns
{
    public static AnswerColumn Agency { get; } = new("agency", new LocalizedText("Cơ quan", "Agency"));

    public static AnswerColumn Cohort { get; } = new("cohort", new LocalizedText("Nhóm so sánh", "Cohort"));

    public static AnswerColumn Item { get; } = new("item", new LocalizedText("Mục", "Item"));

    public static AnswerColumn Component { get; } = new("component", new LocalizedText("Chỉ số", "Component"));

    public static AnswerColumn Numerator { get; } = new("numerator", new LocalizedText("Tử số", "Numerator"), AnswerKind.Count);

    public static AnswerColumn Denominator { get; } = new("denominator", new LocalizedText("Mẫu số", "Denominator"), AnswerKind.Count);

    public static AnswerColumn Points(string id, string vietnamese, string english) => new(id, new LocalizedText(vietnamese, english), AnswerKind.Points);

    public static AnswerColumn Count(string id, string vietnamese, string english) => new(id, new LocalizedText(vietnamese, english), AnswerKind.Count);

    public static AnswerColumn Place(string id, string vietnamese, string english) => new(id, new LocalizedText(vietnamese, english), AnswerKind.Place);

    public static AnswerColumn Measure(string id, string vietnamese, string english) => new(id, new LocalizedText(vietnamese, english), AnswerKind.Measure);

    public static AnswerColumn Text(string id, string vietnamese, string english) => new(id, new LocalizedText(vietnamese, english));
}
