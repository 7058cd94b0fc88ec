using System.Globalization;
using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;
using Dvc.Indicators.Files.Tests.Records;
using static Dvc.Indicators.Files.Tests.Blocks.BlockReadings;

namespace Dvc.Indicators.Files.Tests.Blocks;

public class CsvBlockTests
{
    private const string Header = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,LePhi,CanBoXuLy";

    private static readonly int[] Sizes = [1, 2, 3, 7, 16, 61, 100, 1_000, 1 << 20];

    public static TheoryData<string> Texts =>
    [
        "",
        "\n",
        "x",
        Header,
        $"{Header}\n",
        $"\n\r\n{Header}\r\n\r\nA,2.1,H1,9,,,,\r\n",
        $"{Header}\nA,2.1,H1,9,2026-01-02,2026-01-03,5,x\nB,2.1,H1.2,10,,,,",
        $"{Header}\rA,2.1,H1,9,2026-01-02,2026-01-03,5,x\r\rB,2.1,H1.2,10,,,,",
        $"{Header}\r\nA,2.1,H1,9,2026-01-02,2026-01-03,5,x\r\n\r\nB,2.1,H1.2,10,,,,\r\n\r\n",
        $"{Header}\nA,2.1,H1,9,,,,x\rB,2.1,H1,9,,,,y\r\nC,2.1,H1,9,,,,z\n\rD,2.1,H1,9,,,,",
        $"{Header}\nA,2.1,H1,9,,,,\"x\ny\r\nz\rw\"\nB,2.1,H1,9,,,,\"\n\"\nC,2.1,H1,9,,,,\n",
        $"{Header}\n\"A\"\"B\",2.1,\"H1\",9,,,,\"a\"\"b\"\"\"\n\"B\"x\"y,2.1,H1,9,,,,a\"b\n\"\"\"\",2.1,H1,\"9\",,,,\"\"\n",
        $"{Header}\n\"A,1\",2.1,H1,9,,,,\",,\n,,\"\nB,2.1,H1,9,,,\"7\",\"\"\n",
        $"{Header}\n\nA,2.1\nB,2.1,H1,9,,,,,\n,\nC,2.1,H1,9,,,,\n ,2.1,H1,9,,,,\n",
        $"{Header}\nA,2.1,H1,9,,,,\"open\nB,2.1,H1,9,,,,\n",
        $"{Header}\nA,2.1,H1,9,,,,x\"y\nB,2.1,H1,9,,,,\n\nC,2.1,H1,9,,,\"x\ny",
        $"{Header}\n A , 2.1 , H1 , 9 , 2026-01-02 , 2026-01-03 00:00:00 , 5 , x \n",
        "\uFEFF" + Header.Replace(',', ';') + "\nA;2.1;H1;9;;;;\nB;2.1;H1;9;;;1,5;\n",
        Header.Replace(',', '\t') + "\nA\t2.1\tH1\t9\t\t\t\t\nB\t\"2.1\"\tH1\t9\t\t\t1\t\n",
        "\"Ma\nx\"," + Header + "\n1,A,2.1,H1,9,,,,\n1,B,2.1,H1,9,,,,\n",
        $"{Header},x,Y,,x y\nA,2.1,H1,9,,,,,1,2,3,4\n",
        $"{Header},MaHoSo\nA,2.1,H1,9,,,,,A\n",
        "MaHoSo,LePhi\nA,2\n",
        $"{Header}\n\"\"\n\nA,2.1,H1,9,,,,\n \n\"\"\"\"",
        $"{Header}\nA,,H1,9,,,,\nB,2.1,,9,,,,\nC,2.1,H1,,,,,\nD,2.1,H1,0,,,,\nE,2.1,H1,11,,,,\n"
            + "F,2.1,H1,9,2026-02-30,,,\nG,2.1,H1,9,,x,,\n"
            + "H,2.1,H1,9,,,-1,\nI,2.1,H1,9,2026-01-02T00:00:00Z,,,\nJ,2.1,H9,9,,,,\nK,2.1,000.00.9.H1,9,,,,\n",
        $"{Header}\nH44-Đ1,2.1,H1,9,,,,\nH44-D\u0323\u0302,2.1,H\u00E9,9,,,,\nH44-D\u0302\u0323,2.e\u0301,He\u0301,9,,,,\nA,2.é,H1,9,,,,\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_in_blocks_of_any_size_as_record_by_record(string text)
    {
        var options = new RecordOptions { KnowsAgency = code => code.ToString() != "H9" };
        foreach (var size in Sizes)
        {
            Check(text, size, workers: 1 + size % 3, options);
            Check(text.Replace("\n", "\r\n", StringComparison.Ordinal), size, workers: 1, options);
        }
    }

    [Theory]
    [InlineData("NgayTiepNhan")]
    [InlineData("NgayHenTra")]
    public void Every_form_of_time_is_read_alike(string column)
    {
        string[] times =
        [
            "20260810073059", "2026-08-10 07:30:59", "2026-08-10T07:30:59", "2026-08-10", "10/08/2026 07:30:59", "10/08/2026",
            "10/08/2026T07:30:59", "2026-08-10t07:30:59", "2026-08-10 07:30:59.5", "2026-08-10T07:30:59+07:00", "2026-08-10Z",
            "20260810073059Z", "2026-08-10 24:00:00", "2026-08-10 23:60:00", "2026-08-10 23:59:60", "2026-08-10 23:59:59",
            "2026-02-29", "2024-02-29", "2000-02-29", "2026-04-31", "2026-00-10", "2026-13-10", "2026-08-00", "2026-08-32", "1989-12-31",
            "1990-01-01", "2099-12-31 23:59:59", "2100-01-01", "0000-00-00", "9999-12-31", "20261301000000", "00000000000000",
            "2026/08/10", "2026-08/10", "10-08-2026", "10/08-2026", "1/08/2026", "2026-8-10", "2026-08-1:", "2026-08-10 07-30-59",
            "2026-08-10 07:30:5x", "2026-08-10 07:30", "202608100730", "2026081007305/", "2026081007305:", "31/12/1989", "29/02/2025",
            "2026-08-10 17:30:59Z", "2099-12-31 23:59:59-12:00", "2099-12-31-12:00", "1990-01-01T00:00:00+14:00",
            "ngày 10/8", "Đ6-08-10 07:30:59",
        ];
        var text = string.Concat(times.Select((time, i) => $"K{i},2.1,H1,9,{time}\n"));
        foreach (var zone in Enum.GetValues<ZoneHandling>())
        {
            Check($"{DossierReadings.Required},{column}\n{text}", 4_096, 1, new RecordOptions { Zone = zone });
        }
    }

    [Fact]
    public void Every_value_of_every_other_column_is_read_alike()
    {
        string[] values =
        [
            "", " ", "0", "1", "2", "3", "4", "9", "10", "11", "-1", "+1", "01", "00", "true", "false", "TRUE", "False", "tru", "truee",
            "x",
            "1.0",
            "0.0", "0.50", ".5", "5.", "999999999999999999", "9999999999999999999", "000000000000000000", "12345678901234567890",
            "1 ", " 1", "\u00A01", "1\u3000", "1\t", ":", "/", "\"1\"", "đ", "0000000000000000000", "1,000",
        ];
        foreach (var column in DossierField.Names.Except(["MaHoSo", "MaTTHC", "MaCoQuan", "TrangThaiHoSo"]))
        {
            var text = string.Concat(values.Select((value, i) => $"K{i};2.1;H1;9;{value}\n"));
            Check($"MaHoSo;MaTTHC;MaCoQuan;TrangThaiHoSo;{column}\n{text}", 64);
        }

        var codes = string.Concat(values.Select(value => $"K;2.1;H1;{value}\nK;2.1;{value};9\nK;{value};H1;9\n{value};2.1;H1;9\n"));
        Check($"MaHoSo;MaTTHC;MaCoQuan;TrangThaiHoSo\n{codes}", 512);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_by_record()
    {
        byte[] head = [.. Encoding.UTF8.GetBytes($"{Header}\nA,2.1,H1,9,,,,\n")];
        foreach (var quote in new[] { "", "\"" })
        {
            byte[] bytes = [.. head, .. "B,2.1,H1,9,,,,"u8, .. Encoding.UTF8.GetBytes(quote), 0xC3, .. Encoding.UTF8.GetBytes(quote), 0xA9,
                .. "\nC"u8, 0xFF, .. ",2.1\nD,2.1,H1,9,,,,é\n"u8, 0xED, .. ",2.1,H1,9,,,,"u8, 0xE1, 0xBA, .. "\nE,2.1,H1,9,,,,\n"u8,
                .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("F,2.1,H1,9,,,,đ\n", 9)))]; // else most lines are none, and so is the file
            foreach (var size in Sizes)
            {
                Check(bytes, size);
            }
        }
    }

    [Fact]
    public void Codes_of_any_length_and_number_keep_their_numbers()
    {
        var random = new Random(7);
        var text = new StringBuilder($"{DossierReadings.Required}\n");
        for (var i = 0; i < 6_000; i++)
        {
            var code = random.Next(3_000);
            text.Append(CultureInfo.InvariantCulture, $"K{i},{new string('p', code % 70)}{code},");
            text.Append(CultureInfo.InvariantCulture, $"{(i % 3 == 0 ? $"000.00.{code}.H" : $"H.{code}")}{(i % 100 == 0 ? " " : "")},9\n");
        }

        Check(text.ToString(), 10_000, workers: 4);
    }

    [Theory]
    [InlineData(4_000_000, 0)]
    [InlineData(4_194_000, 0)]
    [InlineData(4_300_000, 0)]
    [InlineData(4_300_000, 3)]
    [InlineData(9_000_000, 0)]
    public void A_large_record_is_read_or_refused_alike(int length, int emptyLines)
    {
        var large = new string('x', length);
        foreach (var (open, close) in new[] { ("", "\n"), ("\"", "\"\n"), ("\"", "\"\r\n"), ("", ""), ("\"", "") })
        {
            var text = $"{Header}\nA,2.1,H1,9,,,,\n{new string('\n', emptyLines)}B,2.1,H1,9,,,,{open}{large}{close}";
            Check(text, 1 << 19, workers: 2);
            Check(text + "C,2.1,H1,9,,,,\n", 1 << 12);
        }
    }

    [Fact]
    public void Files_follow_one_another_and_the_first_that_can_not_be_read_ends_the_reading()
    {
        var one = Encoding.UTF8.GetBytes($"{Header}\nA,2.1,H1,9,,,,\nB,2.1,H2,9,,,,\n");
        var two = Encoding.UTF8.GetBytes($"{DossierReadings.Required},KenhThucHien,x\nA,2.1,H3,9,2,\nB,2.2,H2,7,5,\n");
        var wrong = Encoding.UTF8.GetBytes("MaHoSo\n1\n");
        var open = Encoding.UTF8.GetBytes($"{Header}\nA,2.1,H1,9,,,,\n\"");
        foreach (var files in new byte[][][]
        {
            [one, two], [two, one, two], [one, wrong, two, wrong], [open, two, wrong], [one, [], open], [],
        })
        {
            Check(40, 3, null, () => [.. files.Select((bytes, i) => InputSource.FromBytes($"f{i}", bytes))]);
        }

        Check(40, 1, null, () => [InputSource.FromFile("/no/such/file"), InputSource.FromBytes("a", one)]);
    }

    [Fact]
    public void Gzip_and_slow_streams_are_read_alike_and_gzip_that_is_cut_off_is_an_error()
    {
        var bytes = Encoding.UTF8.GetBytes(
            $"{Header},x\n"
                + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"K{i},2.{i % 7},H{i % 5},9,2026-08-10,,,\"a\n{i}\",\n")));
        Check(1_000, 3, null, () => [InputSource.FromStream("s", new SlowStream(bytes, 13))]);
        var packed = TestFiles.Gzip(bytes);
        Check(packed, 5_000, 2);
        Check(packed[..^20], 5_000, 2);
        Check(packed[..(packed.Length / 2)], 5_000, 2);
    }
}
