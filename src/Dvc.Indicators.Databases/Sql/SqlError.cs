namespace Dvc.Indicators.Databases;

/// <summary>Mistakes of mappings and counts, in both languages.</summary>
internal static class SqlError
{
    /// <summary>The error at a place, told as what was found there and what is allowed.</summary>
    public static OutcomeError At(string where, LocalizedText found, LocalizedText allowed) => new(
        where, found, allowed, new LocalizedText(
            $"{where}: có {found.Vietnamese}; được phép: {allowed.Vietnamese}", $"{where}: found {found.English}; allowed: {allowed.English}"));

    /// <summary>A text that is the same in both languages, such as a value.</summary>
    public static LocalizedText Same(string text) => new(text, text);
}
