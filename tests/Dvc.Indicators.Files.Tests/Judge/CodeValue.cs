using System.Text;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Reads codes.</summary>
internal static partial class CodeValue
{
    /// <summary>The code; empty where there is none.</summary>
    /// <param name="field">The field as it is written.</param>
    /// <param name="isNumber">Whether a spreadsheet has made it a number.</param>
    public static string Read(ReadOnlySpan<byte> field, out bool isNumber)
    {
        var visible = string.Concat(Encoding.UTF8.GetString(field).EnumerateRunes().Where(rune => !FieldText.IsInvisible(rune)).Select(rune => rune.ToString()));
        var text = Mark().Replace(visible.Trim(), "${rest}", 1).Trim();
        text = Formula().Match(text) is { Success: true } formula ? formula.Groups["code"].Value.Trim() : text;
        isNumber = Power().IsMatch(text);
        return FieldText.IsEmptyWord(text) ? "" : VietnameseText.ToNfc(text);
    }

    [GeneratedRegex(@"\A'(?<rest>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex("\\A=\"(?<code>.*)\"\\z", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\A[0-9]([.,][0-9]+)?E\+[0-9]+\z")]
    private static partial Regex Power();
}
