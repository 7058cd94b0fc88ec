using System.Collections.Frozen;

namespace Dvc.Indicators.Files;

/// <summary>Makes headings comparable however they are decorated: letters without marks and case, digits, and nothing between them.</summary>
internal static class BareName
{
    private static readonly FrozenDictionary<char, char> Bases = new[]
    {
        "AÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬ", "DĐ", "EÈÉẼẺẸÊỀẾỄỂỆ", "IÌÍĨỈỊ", "OÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢ", "UÙÚŨỦỤƯỪỨỮỬỰ", "YỲÝỸỶỴ",
    }.SelectMany(row => row.Select(letter => KeyValuePair.Create(letter, row[0]))).ToFrozenDictionary();

    /// <summary>The bare form of a heading.</summary>
    public static string Of(string heading) => string.Concat(
        WordKey.From(heading).Where(char.IsLetterOrDigit).Select(letter => Bases.GetValueOrDefault(letter, letter)));
}
