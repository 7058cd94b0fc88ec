using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files.Tests.Records;

/// <summary>Dossiers as columns and their values, made at random and written in each of the three forms.</summary>
internal static class DossierWriter
{
    private static readonly string[] DateForms =
    [
        "yyyyMMddHHmmss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy",
        "d/M/yyyy H:mm", "yyyy-M-dTH:mm", "HH:mm dd/MM/yyyy", "H:mm:ss yyyy-MM-dd", "d/M/yyyy h:mm:ss tt", "h:mmtt dd/MM/yyyy",
    ];

    // Forms that offices write besides: empty words, dates for none, words, numbers, marks of spreadsheets.
    private static readonly string[] Odd =
    [
        "NULL", "null", "\\N", "n/a", "NaN", "None", "-", "–", "0001-01-01T00:00:00", "1900-01-01", "0000-00-00 00:00:00", "31/12/9999",
        "12/31/2026", "08/13/2026 10:00", "13/08/2026 10:00", "3/8/26", "01", "2.0", "2,0", "0.0", "010", "1.500", "1.500.000 đ", "1 000 VND",
        "0,0", "0 đồng", "+5", "1e3", "1E+10", "2,60803E+13", "Có", "không", "X", "trực  tuyến", "Đã xử lý xong", "dừng\u00A0xử lý",
        "'H44.1", "=\"H44.1\"", "'=\"H44.1\"", "H44\u200B.1", "\u200BH44.1", "H44 .1", "\u00AD", "\uFEFF", "12 SA", "8:30 SA 03/08/2026",
        "12:00 CH 3/8/2026", "13:00 AM 3/8/2026", "15:00 CH 3/8/2026", "0:30 PM 3/8/2026", "2026-08-03T08:30Z", "03/08/2026 08:30 +07",
    ];

    private static readonly string[] Suffixes = ["", "", "", "+07:00", " +0700", "+0700", " +07:00"];
    private static readonly string[] Flags = ["", "0", "1", "true", "False", " TRUE "];
    private static readonly string[] Officers = ["", "Nguyễn Văn Đức", "Nguyễn Văn Đức", "\"An\", \\ 😀", "a\nb", "x\ty"];
    private static readonly string[] Wrong = ["x", "1.5.2", "{", "2026-02-30", "2026-08-10T00:00:00Z", "11", "-1", "nil"];

    /// <summary>A value for each column; a few are wrong or empty where they must not be.</summary>
    public static Dictionary<string, string> Make(Random random, bool mayBeWrong)
    {
        var values = DossierField.Names.ToDictionary(name => name, name => Value(random, name));
        if (mayBeWrong && random.Next(4) == 0)
        {
            var name = DossierField.Names[random.Next(DossierField.Count)];
            values[name] = Wrong[random.Next(Wrong.Length)];
        }

        if (mayBeWrong && random.Next(3) == 0)
        {
            values[DossierField.Names[random.Next(DossierField.Count)]] = Odd[random.Next(Odd.Length)];
        }

        if (mayBeWrong && random.Next(10) == 0)
        {
            values[DossierField.Names[random.Next(5)]] = " ";
        }

        return values;
    }

    public static string Csv(IEnumerable<Dictionary<string, string>> records, Random random)
    {
        var names = DossierField.Names.ToArray();
        random.Shuffle(names);
        var text = new StringBuilder(string.Join(';', names)).Append('\n');
        foreach (var record in records)
        {
            text.AppendJoin(';', names.Select(name => Quoted(record[name], random))).Append(random.Next(2) == 0 ? "\r\n" : "\n");
        }

        return text.ToString();
    }

    public static string Lines(IEnumerable<Dictionary<string, string>> records, Random random) =>
        string.Concat(records.Select(record => Json(writer =>
        {
            foreach (var (name, value) in record.OrderBy(_ => random.Next()))
            {
                WriteValue(writer, random.Next(3) == 0 ? name.ToUpperInvariant() : name, value, random);
            }
        }) + "\n"));

    /// <summary>As a payload, with lists for the columns that a payload makes of lists.</summary>
    public static string Payload(IEnumerable<Dictionary<string, string>> records, Random random)
    {
        var elements = string.Join(",\n", records.Select(record => Json(writer =>
        {
            foreach (var name in DossierField.Names.Except(
                ["NgayYeuCauBoSung", "NgayHoanThanhBoSung", "SoLanBoSung", "LePhi", "CoTepThanhPhan", "CoTepKetQua"]))
            {
                WriteValue(writer, name == "MaCoQuan" && random.Next(2) == 0 ? "DonViXuLy" : name, record[name], random);
            }

            WriteLists(writer, record, random);
        })));
        return random.Next(2) == 0 ? $"[{elements}]" : $"{{\"status\":\"ok\",\"data\":[{elements}],\"n\":[]}}";
    }

    private static void WriteLists(Utf8JsonWriter writer, Dictionary<string, string> record, Random random)
    {
        var rounds = int.TryParse(record["SoLanBoSung"], CultureInfo.InvariantCulture, out var written) ? Math.Clamp(written, 0, 5) : 1;
        writer.WriteStartArray("DanhSachHoSoBoSung");

        // Of unknown requests the last counts.
        var requested = record["NgayYeuCauBoSung"];
        var chosen = requested.Length == 0 ? rounds - 1 : random.Next(Math.Max(rounds, 1));
        var other = requested.Length == 0 ? "" : "1990-01-01";
        for (var round = 0; round < rounds; round++)
        {
            writer.WriteStartObject();
            WriteValue(writer, "NgayBoSung", round == chosen ? requested : other, random);
            WriteValue(writer, "NgayTiepNhanBoSung", round == chosen ? record["NgayHoanThanhBoSung"] : "", random);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("DanhSachLePhi");
        if (record["LePhi"].Length > 0)
        {
            writer.WriteStartObject();
            WriteValue(writer, "Gia", record["LePhi"], random);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WritePaths(writer, "TaiLieuNop", "DuongDanTaiTepTin", record["CoTepThanhPhan"]);
        WritePaths(writer, "DanhSachGiayToKetQua", "DuongDanTepTinKetQua", record["CoTepKetQua"]);
    }

    private static void WritePaths(Utf8JsonWriter writer, string list, string name, string flag)
    {
        writer.WriteStartArray(list);
        if (flag.Trim().ToUpperInvariant() is "1" or "TRUE")
        {
            writer.WriteStartObject();
            writer.WriteString(name, "https://a.vn/1.pdf");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Value(Random random, string name) => name switch
    {
        "MaHoSo" => string.Create(CultureInfo.InvariantCulture, $"H44-{random.Next(1_000_000)}"),
        "MaTTHC" => string.Create(CultureInfo.InvariantCulture, $"2.{random.Next(100):D6}"),
        "MaCoQuan" => random.Next(2) == 0 ? "H15.12" : "000.00.12.H15",
        "KenhThucHien" => new[] { "", "1", "2", "3" }[random.Next(4)],
        "TrangThaiHoSo" => random.Next(1, 11).ToString(CultureInfo.InvariantCulture),
        "SoLanBoSung" => random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
        "DuocThanhToanTrucTuyen" => new[] { "", "0", "1", "2", "12345678901234567890" }[random.Next(5)],
        "LePhi" => new[] { "", "0", "15000", "0.50" }[random.Next(4)],
        "CanBoXuLy" => Officers[random.Next(Officers.Length)],
        _ when name.StartsWith("Ngay", StringComparison.Ordinal) => random.Next(5) == 0 ? "" : Date(random),
        _ => Flags[random.Next(Flags.Length)],
    };

    private static string Date(Random random)
    {
        var time = new DateTime(1991, 1, 1).AddSeconds(random.NextInt64(108L * 365 * 86_400));
        var form = DateForms[random.Next(DateForms.Length)];
        var fraction = form.EndsWith("ss", StringComparison.Ordinal) && random.Next(3) == 0 ? ".123456789" : "";
        return time.ToString(form.Replace("/", "'/'", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            + fraction + Suffixes[random.Next(Suffixes.Length)];
    }

    private static string Quoted(string value, Random random) =>
        random.Next(3) == 0 || value.AsSpan().ContainsAny("\"\n;") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // As a string, or as the JSON value that means the same.
    private static void WriteValue(Utf8JsonWriter writer, string name, string value, Random random)
    {
        writer.WritePropertyName(name);
        var isOther = random.Next(2) == 0;
        if (isOther && value.Length == 0)
        {
            writer.WriteNullValue();
        }
        else if (isOther && value is "true" or "False")
        {
            writer.WriteBooleanValue(value == "true");
        }
        else if (isOther && value.Length is > 0 and < 18 && value.All(char.IsAsciiDigit) && (value[0] != '0' || value.Length == 1))
        {
            writer.WriteRawValue(value);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
