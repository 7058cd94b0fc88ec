namespace Dvc.Indicators;

/// <summary>A character as the sorting of Vietnamese sees it.</summary>
/// <param name="Base">The place of the base letter: signs, then digits, then letters, then all else by code point.</param>
/// <param name="Tone">The tone: ngang 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5.</param>
/// <param name="IsCapital">Whether it is a capital.</param>
internal readonly record struct VietnameseLetter(int Base, int Tone, bool IsCapital)
{
    private const int FirstDigit = 1 << 16;
    private const int FirstLetter = FirstDigit + 10;
    private const int FirstOther = FirstLetter + 100;
    private const char LastInTable = '\u1EF9';

    // The order of the alphabet; f, j, w and z are no Vietnamese letters but occur in names.
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Each vowel with its tones in their order: ngang, huyền, hỏi, ngã, sắc, nặng.
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly VietnameseLetter[] Table = MakeTable();

    public static VietnameseLetter FromChar(char c) => c <= LastInTable ? Table[c] : Plain(c);

    private static VietnameseLetter[] MakeTable()
    {
        var table = new VietnameseLetter[LastInTable + 1];
        for (var c = '\0'; c <= LastInTable; c++)
        {
            table[c] = Plain(c);
        }

        for (var place = 0; place < Alphabet.Length; place++)
        {
            var tones = Vowels.FirstOrDefault(row => row[0] == Alphabet[place]) ?? Alphabet[place].ToString();
            for (var tone = 0; tone < tones.Length; tone++)
            {
                table[tones[tone]] = new VietnameseLetter(FirstLetter + place, tone, false);
                table[char.ToUpperInvariant(tones[tone])] = new VietnameseLetter(FirstLetter + place, tone, true);
            }
        }

        return table;
    }

    private static VietnameseLetter Plain(char c) =>
        char.IsAsciiDigit(c) ? new VietnameseLetter(FirstDigit + c - '0', 0, false)
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? new VietnameseLetter(FirstOther + c, 0, false)
        : new VietnameseLetter(c, 0, false);
}
