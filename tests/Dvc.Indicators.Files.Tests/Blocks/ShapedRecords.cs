using System.Text.Json;

namespace Dvc.Indicators.Files.Tests.Blocks;

/// <summary>Records whose values are written in all shapes that people and programs write, right and wrong.</summary>
internal static class ShapedRecords
{
    private static readonly string[] Flags =
    [
        "", "0", "1", "0", "1", "0 ", " 1", "01", "11", "00", "+1", "-1", "2", "10", "true", "TRUE ", "False", " ", "x", "\u200B1", "1\u00A0", "１",
    ];

    private static readonly string[] Numbers =
    [
        "", "0", "1", "2", "7", "10", "12", "01", "007", "+1", "-1", "1.0", "1,0", "1.5", "15000", "12345678", "123456789", "00000000",
        "12345678901234567890", "1e3", " 5", "5 ", "x",
    ];

    private static readonly string[] Times =
    [
        "", "", "2026-03-02 08:00:00", "2026-03-02T08:00:00", "20260302080000", "2026-03-02", "02/03/2026", "02/03/2026 08:00:00",
        "2026-03-02 08:00:00 ", " 2026-03-02", "2026-03-02 24:00:00", "2026-02-30", "2026-02-30 08:00:00", "2026-03-02 08:00",
        "2026-03-02 08:00:00.5", "2026-03-02T08:00:00+07:00", "2026-03-02T08:00:00Z", "20260302", "2026-03-0208:00:00", "1989-12-31",
        "2099-12-31 23:59:59", "2100-01-01 00:00:00", "1999-12-31 23:59:59", "2026-3-2", "0000-00-00", "2026-03-02 08:00:0x", "x",
        "02/03/2026T08:00:00", "2026-03/02 08:00:00", "2026-03-02 08-00-00",
    ];

    private static readonly string[] Texts = ["", "a", " a", "H44-1", "H\u00E9", "He\u0301", "D\u0323\u0302", "\u200Bk", "k\u00A0", "a,b;c\td", "a\"b"];

    /// <summary>The required columns and some others, in any order.</summary>
    public static string[] Columns(Random random)
    {
        string[] names = [.. DossierField.Names.Where(name => IsRequired(name) || random.Next(8) > 0), "x"];
        if (random.Next(2) == 0)
        {
            random.Shuffle(names);
        }

        return names;
    }

    /// <summary>A value for each column, most of them right.</summary>
    public static IEnumerable<string> Values(Random random, string[] names)
    {
        var wrong = random.Next(3) == 0 ? random.Next(names.Length) : -1;
        return names.Select((name, place) => place == wrong ? Any(random, name) : Plain(random, name));
    }

    /// <summary>A field of CSV; of four so many are quoted as <paramref name="share"/> says, and those that must be.</summary>
    public static string Quoted(Random random, string value, char separator, int share) =>
        random.Next(4) < share || value.AsSpan().ContainsAny("\"\n\r") || value.Contains(separator)
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    /// <summary>A member of a JSON object.</summary>
    public static string Member(Random random, string name, string value)
    {
        var isNumber = value.Length > 0 && value.All(char.IsAsciiDigit) && (value[0] != '0' || value.Length == 1);
        return random.Next(2) == 0 && (isNumber || value is "true" or "false") ? $"\"{name}\":{value}"
            : value.Length == 0 && random.Next(2) == 0 ? $"\"{name}\":null"
            : random.Next(20) == 0 ? $"\"{name}\" : \"{Escaped(value)}\""
            : $"\"{name}\":\"{value.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";
    }

    private static bool IsRequired(string name) => name is "MaHoSo" or "MaTTHC" or "MaCoQuan" or "TrangThaiHoSo";

    private static string Plain(Random random, string name) => name switch
    {
        "MaHoSo" => $"k{random.Next(1_000)}",
        "MaTTHC" => "1.00",
        "MaCoQuan" => random.Next(2) == 0 ? "H1" : "000.00.12.H15",
        "TrangThaiHoSo" => $"{1 + random.Next(10)}",
        "KenhThucHien" => $"{1 + random.Next(3)}",
        "SoLanBoSung" => $"{random.Next(4)}",
        "LePhi" => random.Next(3) == 0 ? "" : "15000",
        "DuocThanhToanTrucTuyen" => random.Next(4) == 0 ? "10" : $"{random.Next(3)}",
        "CanBoXuLy" or "x" => Texts[random.Next(Texts.Length)],
        _ when name.StartsWith("Ngay", StringComparison.Ordinal) => random.Next(3) == 0 ? "" : Times[2 + random.Next(2)],
        _ => random.Next(6) == 0 ? Flags[random.Next(8)] : $"{random.Next(2)}",
    };

    private static string Any(Random random, string name)
    {
        var shapes = name.StartsWith("Ngay", StringComparison.Ordinal) ? Times
            : name is "MaHoSo" or "MaTTHC" or "MaCoQuan" or "CanBoXuLy" or "x" ? Texts
            : name is "KenhThucHien" or "TrangThaiHoSo" or "SoLanBoSung" or "LePhi" or "DuocThanhToanTrucTuyen" ? Numbers
            : Flags;
        return shapes[random.Next(shapes.Length)];
    }

    private static string Escaped(string value) => JsonEncodedText.Encode(value).ToString();
}
