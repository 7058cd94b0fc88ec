using System.Collections.Frozen;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>Texts as they are typed in haste: in small letters, without the marks of Vietnamese, with single blanks.</summary>
internal static class PlainText
{
    private static readonly FrozenDictionary<char, char> Plain =
        (from row in (string[])["aàảãáạăằẳẵắặâầẩẫấậ", "eèẻẽéẹêềểễếệ", "iìỉĩíị", "oòỏõóọôồổỗốộơờởỡớợ", "uùủũúụưừửữứự", "yỳỷỹýỵ", "dđ"]
         from letter in row
         select (letter, row[0])).ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The plain form of a text.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in VietnameseText.ToNfc(text).Trim().ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(letter))
            {
                plain.Append(Plain.GetValueOrDefault(letter, letter));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }
}
