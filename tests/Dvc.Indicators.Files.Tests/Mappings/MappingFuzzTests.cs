using System.Text;

namespace Dvc.Indicators.Files.Tests.Mappings;

/// <summary>Whatever a mapping says, it is read or its mistakes are told, and so are records by it.</summary>
public class MappingFuzzTests
{
    private const string Valid =
        """
        {"$schema": "x", "formatVersion": 1, "files": {
          "dossiers": {"columns": {"MaHoSo": "so_hs", "MaTTHC": ["thủ tục", "tt"], "NgayTra": "tra", "todo": ["STT"]}, "constants": {"MaCoQuan": "H44", "KenhThucHien": 2},
            "dates": {"NgayTra": "excel-days", "NgayTiepNhan": "epoch-milliseconds", "NgayHenTra": "month-first"}},
          "procedures": {"columns": {"MaTTHC": "ma"}, "decimal": "comma"}, "agencies": {"dates": "epoch-seconds"}},
         "codes": {"status": {"9": ["xong", "1"], "todo": "?"}, "flag": {"1": "co"}, "unit": {"gio": "h"}}}
        """;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "true", "1", "-1e9", "\\ud800", "\\u0000", "\"MaHoSo\"", "\"todo\":", "\"dates\":", "\"constants\":", "\"month-first\"", "đ", "\uFEFF", "\"NULL\"",
    ];

    private static readonly byte[][] Files =
    [
        Encoding.UTF8.GetBytes("so_hs;thủ tục;TrangThaiHoSo;tra;nhận;NgayTiepNhan;MaHoSo\nK1;2.1;xong;46237;x;1785720600999;1\nK2;2.2;1;8/25/2026;;;\n;;\n"),
        Encoding.UTF8.GetBytes("{\"so_hs\": \"K1\", \"tt\": 1, \"TrangThaiHoSo\": 9, \"tra\": 46237.5, \"MaHoSo\": {}}\n{\"so_hs\": [1]}\n{\n"),
        Encoding.UTF8.GetBytes("{\"data\": [{\"so_hs\": \"K1\", \"NgayTiepNhan\": {\"$date\": 1785720600999}, \"DanhSachLePhi\": [{\"Gia\": 1}]}, 5]}"),
    ];

    [Fact]
    public void Mappings_with_pieces_changed_cut_out_or_doubled_end_in_mappings_or_mistakes()
    {
        var random = new Random(1);
        var read = 0;
        for (var round = 0; round < 3_000; round++)
        {
            var text = Valid;
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                text = Mutate(text, random);
            }

            read += Check(Encoding.UTF8.GetBytes(text), Files[round % Files.Length]) ? 1 : 0;
        }

        read.Should().BeInRange(30, 2_900, "some mutations leave a mapping, most do not");
    }

    [Fact]
    public void Files_with_bytes_changed_end_in_suggestions_that_are_mappings_or_errors()
    {
        var random = new Random(2);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Files[round % Files.Length].ToArray();
            for (var change = random.Next(5); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            foreach (var kind in Enum.GetValues<SourceKind>())
            {
                if (Mapping.Suggest(TestFiles.Source(bytes), kind).Value is { } json)
                {
                    Mapping.Read(TestFiles.Source(json)).Errors.Should().BeEmpty();
                }
            }
        }
    }

    private static bool Check(byte[] mapping, byte[] file)
    {
        var reading = Mapping.Read(TestFiles.Source(mapping, "m.json"));
        (reading.Errors.Length > 0).Should().Be(reading.Value is null);
        reading.Errors.Any(error => error.ToString().Contains('\n', StringComparison.Ordinal)).Should().BeFalse("a mistake is one line");
        if (reading.Value is not { } read)
        {
            return false;
        }

        var source = TestFiles.Source(file, "f");
        var reader = new DossierReader([source], new RecordOptions { Mapping = read });
        var entries = reader.Read().ToList();
        var report = read.Check(source, SourceKind.Dossiers);
        (report.Value is null && entries.Count > 0 && reader.Finish().IsValid).Should().BeFalse("what can be read can be checked");
        return true;
    }

    private static string Mutate(string text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(random.Next(text.Length - 20), 20)),
            2 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            _ => Swap(text, random),
        };
    }

    // Values change their places, so that much of it stays JSON.
    private static string Swap(string text, Random random)
    {
        var words = text.Split('"');
        var (first, second) = (1 + 2 * random.Next(words.Length / 2), 1 + 2 * random.Next(words.Length / 2));
        if (second >= words.Length || first >= words.Length)
        {
            return text;
        }

        (words[first], words[second]) = (words[second], words[first]);
        return string.Join('"', words);
    }
}
