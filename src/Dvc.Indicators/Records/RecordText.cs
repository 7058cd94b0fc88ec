namespace Dvc.Indicators;

/// <summary>Keys and codes as all rooms compare them: without blanks around them, in composed Unicode.</summary>
internal static class RecordText
{
    public static string Required(string value, string what)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = Tidy(value);
        return text.Length > 0 ? text : throw new ArgumentException($"{what} must not be empty.", nameof(value));
    }

    public static string Tidy(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return VietnameseText.ToNfc(value.Trim());
    }
}
