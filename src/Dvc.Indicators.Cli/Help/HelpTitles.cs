namespace Dvc.Indicators.Cli.Help;

/// <summary>The titles of help, and what it calls the values of options.</summary>
internal static class HelpTitles
{
    public static readonly LocalizedText Usage = new("Cách dùng", "Usage");
    public static readonly LocalizedText Arguments = new("Đối số", "Arguments");
    public static readonly LocalizedText Verbs = new("Lệnh", "Verbs");
    public static readonly LocalizedText Examples = new("Ví dụ", "Examples");
    public static readonly LocalizedText Verb = new("LỆNH", "VERB");
    public static readonly LocalizedText Options = new("[tùy chọn]", "[options]");

    private static readonly Dictionary<string, LocalizedText> ValueNames = new(StringComparer.Ordinal)
    {
        ["FILE"] = new("TỆP", "FILE"),
        ["PERIOD"] = new("KỲ", "PERIOD"),
        ["RULES"] = new("BỘ-QUY-TẮC", "RULES"),
        ["TIME"] = new("THỜI-ĐIỂM", "TIME"),
        ["SIZE"] = new("DUNG-LƯỢNG", "SIZE"),
        ["CODE"] = new("MÃ", "CODE"),
        ["KEY"] = new("MÃ-HỒ-SƠ", "KEY"),
        ["ID"] = new("MÃ", "ID"),
        ["FOLDER"] = new("THƯ-MỤC", "FOLDER"),
        ["BEFORE"] = new("TRƯỚC", "BEFORE"),
        ["AFTER"] = new("SAU", "AFTER"),
        ["SHELL"] = new("TRÌNH-LỆNH", "SHELL"),
        ["TEXT"] = new("VĂN-BẢN", "TEXT"),
        ["AGENCY"] = new("CƠ-QUAN", "AGENCY"),
        ["LEVEL"] = new("CẤP", "LEVEL"),
    };

    /// <summary>The title of a group of options.</summary>
    public static LocalizedText Of(HelpGroup group) => group switch
    {
        HelpGroup.Inputs => new("Dữ liệu vào", "Inputs"),
        HelpGroup.Rules => new("Kỳ và quy tắc", "Period and rules"),
        HelpGroup.Selection => new("Chọn phần hiển thị", "What is shown"),
        HelpGroup.Output => new("Kết quả", "Output"),
        HelpGroup.Limits => new("Giới hạn", "Limits"),
        _ => new("Chung", "General"),
    };

    /// <summary>What help calls the value of an option; words of choices stay as they are.</summary>
    public static LocalizedText ValueName(string name) => ValueNames.GetValueOrDefault(name) ?? Said.Same(name);
}
