using System.Globalization;
using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;
using static Dvc.Indicators.Files.Tests.Blocks.BlockReadings;

namespace Dvc.Indicators.Files.Tests.Blocks;

public class JsonBlockTests
{
    private const string A = "{\"MaHoSo\":\"A\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9}";

    private static readonly int[] Sizes = [1, 3, 16, 77, 200, 1_000, 1 << 20];

    public static TheoryData<string> Lines =>
    [
        A,
        $"{A}\n",
        $"{A}\n{A}\n\n{A}",
        $"\n\r\n {A}\r{A}\r\r\n{A}\r",
        $"{A}\n{A} \n\t{A}\n{A}x\n{A}{A}\n{A},\n",
        $"{A}\n{A[..^1]}\n{A[..20]}\n{{}}\n[]\n1\n\"x\"\nnull\n{A}\n",
        $"{A}\n{With("\"LePhi\":5")}\n{With("\"LePhi\":05")}\n{With("\"LePhi\":0")}\n{With("\"LePhi\":-1")}\n{With("\"LePhi\":1.5")}\n"
            + $"{With("\"LePhi\":1e3")}\n{With("\"LePhi\":\"7\"")}\n{With("\"LePhi\":null")}\n{With("\"LePhi\":true")}\n"
            + $"{With("\"LePhi\":")}\n",
        $"{With("\"CoTepKetQua\":true")}\n{With("\"CoTepKetQua\":false")}\n{With("\"CoTepKetQua\":null")}\n"
            + $"{With("\"CoTepKetQua\":\"TRUE\"")}\n"
            + $"{With("\"CoTepKetQua\":nul")}\n{With("\"CoTepKetQua\":truex")}\n{With("\"CoTepKetQua\":falsee")}\n"
            + $"{With("\"CoTepKetQua\":1")}\n",
        $"{With("\"CanBoXuLy\":\"a\\\"b\"")}\n{With("\"CanBoXuLy\":\"\\u0041\"")}\n{With("\"CanBoXuLy\":\"\\ud800\"")}\n"
            + $"{With("\"CanBoXuLy\":\"a\tb\"")}\n{With("\"CanBoXuLy\":\"Đ\"")}\n{With("\"CanBoXuLy\":[1]")}\n"
            + $"{With("\"CanBoXuLy\":\"\u007F\"")}\n",
        $"{With("\"x\":1")}\n{With("\"y\":\"2\",\"x\":3")}\n{With("\"y\":{\"z\":1},\"x\":3")}\n{With("\"X\":1,\"\u0110\":2")}\n"
            + $"{With("\"x\":1")}\n",
        $"{With("\"MaHoSo\":\"B\"")}\n{With("\"mahoso\":\"C\"")}\n{With("\"MAHOSO\":\"\"")}\n{With("\"x\":1,\"x\":2")}\n"
            + $"{With("\"MaHoSo\":\"B\"")}\n",
        $"{With("\"DonViXuLy\":\"H2\"")}\n{A.Replace("MaCoQuan", "DonViXuLy", StringComparison.Ordinal)}\n"
            + $"{With("\"MaCoQuanThucHien\":\"\"")}\n",
        $"{With("\"TaiLieuNop\":[]")}\n{With("\"TaiLieuNop\":[{\"DuocSoHoa\":1}]")}\n{With("\"DanhSachLePhi\":[{\"Gia\":5}]")}\n{A}\n",
        Thrice("{\"MaHoSo\": \"A\", \"MaTTHC\": \"2.1\", \"MaCoQuan\": \"H1\", \"TrangThaiHoSo\": 9 }\n"),
        Thrice("{\"TrangThaiHoSo\":9,\"MaCoQuan\":\"000.00.9.H1\",\"NgayHenTra\":\"20260810\",\"MaTTHC\":\"2.1\",\"MaHoSo\":\" Đ \"}\n")
            + "{\"TrangThaiHoSo\":9,\"MaCoQuan\":\"H1\",\"NgayHenTra\":\"2026-08-10\",\"MaTTHC\":\"2.1\",\"MaHoSo\":\"\"}\n",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_are_read_in_blocks_of_any_size_as_record_by_record(string text)
    {
        foreach (var size in Sizes)
        {
            Check(text, size, workers: 1 + size % 3);
            Check(text + text, size);
            Check("{\"a\":1}\n" + text.Replace("\n", "\r\n", StringComparison.Ordinal) + text, size);
        }
    }

    [Fact]
    public void Lines_with_members_left_out_added_and_out_of_order_are_read_alike()
    {
        var random = new Random(11);
        string[] optional =
        [
            "\"LePhi\":1", "\"NgayTiepNhan\":\"20260810073059\"", "\"NgayTra\":null", "\"DuocSoHoa\":true", "\"a\":1", "\"B\":\"b\"",
            "\"KenhThucHien\":3", "\"NgayCapNhat\":\"2026-08-10 07:30:59\"",
        ];
        for (var round = 0; round < 20; round++)
        {
            var text = new StringBuilder();
            for (var line = random.Next(200); line > 0; line--)
            {
                var members = optional.Where(_ => random.Next(3) > 0).ToArray();
                if (random.Next(10) == 0)
                {
                    random.Shuffle(members);
                }

                text.Append(members.Length == 0 ? A : With(string.Join(',', members))).Append('\n');
            }

            Check(text.ToString(), 1 + random.Next(5_000), workers: 2);
        }
    }

    [Fact]
    public void Very_many_unknown_names_are_named_alike()
    {
        var random = new Random(12);
        foreach (var names in new[] { 60, 100, 101, 300 })
        {
            var text = string.Concat(Enumerable.Range(0, 2 * names).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"{With($"\"n{(i < names ? i : random.Next(names))}{new string('Đ', i % 40)}\":1,\"N{i % names}\":2")}\n")));
            Check(text, 500, workers: 3);
            Check(text, 1 << 20);
        }
    }

    [Fact]
    public void A_byte_that_is_no_utf8_is_found_wherever_it_stands_in_a_line_of_a_known_form()
    {
        const string Full = "{\"MaHoSo\":\"H1-1\",\"MaTTHC\":\"1.001234\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9,"
            + "\"NgayTiepNhan\":\"2026-08-10 08:00:00\",\"CoTepKetQua\":true,\"LePhi\":120,\"Ghi chú\":\"Đã đọc\","
            + "\"CanBoXuLy\":\"Nguyễn Thị Phương Thảo, Phòng Một cửa của Ủy ban nhân dân\"}\n";
        var lines = Encoding.UTF8.GetBytes(Full);
        foreach (var wrong in new byte[] { 0x80, 0xC3, 0xE1, 0xF0, 0xFF })
        {
            for (var place = 0; place < lines.Length - 1; place++)
            {
                byte[] broken = [.. lines];
                broken[place] = wrong;

                // The broken line twice: what it teaches must not make it right.
                Check([.. lines, .. lines, .. broken, .. broken, .. lines], 1 << 20);
            }
        }
    }

    // Between members whose values have ever the same length nothing but their digits may differ.
    [Theory]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('0')]
    [InlineData('7')]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData(',')]
    [InlineData('}')]
    [InlineData('\t')]
    [InlineData('\r')]
    [InlineData('\n')]
    public void A_byte_that_is_another_one_is_read_alike_wherever_it_stands_in_a_line_of_a_known_form(char other)
    {
        const string Full = "{\"MaHoSo\":\"H1-1\",\"MaTTHC\":\"1.001234\",\"MaCoQuan\":\"H1\",\"KenhThucHien\":1,\"TrangThaiHoSo\":10,"
            + "\"NgayTiepNhan\":\"2026-08-10 08:00:00\",\"NgayHenTra\":\"20260811\",\"SoLanBoSung\":0,\"LePhi\":120,"
            + "\"DuocThanhToanTrucTuyen\":2,\"DuocSoHoa\":false,\"x\":\"y\",\"NgayCapNhat\":\"2026-08-10 08:00:01\"}\n";
        var changed = new StringBuilder(Full + Full);
        for (var place = 0; place < Full.Length - 1; place++)
        {
            changed.Append(Full.AsSpan(0, place)).Append(other).Append(Full.AsSpan(place + 1));
            changed.Append(Full.AsSpan(0, place)).Append(other).Append(Full.AsSpan(place));
            changed.Append(Full.AsSpan(0, place)).Append(Full.AsSpan(place + 1));
        }

        Check(changed.ToString(), 1 << 20);
        Check(changed.ToString(), 700, workers: 2);
    }

    [Fact]
    public void Lines_whose_steady_members_vary_are_read_alike()
    {
        string[] steady =
        [
            "\"KenhThucHien\":1", "\"KenhThucHien\":12", "\"NgayNopHoSo\":\"20260810\"", "\"NgayTra\":\"2026-08-10 07:30:59\"",
            "\"NgayTra\":\"2026-08-10T07:30:58\"", "\"NgayTra\":\"\"", "\"NgayTra\":null", "\"SoLanBoSung\":07",
            "\"SoLanBoSung\":\"7\"", "\"DuocThanhToanTrucTuyen\":1.0", "\"DuocThanhToanTrucTuyen\": 1", "\"NgayCapNhat\":\"\\u0032026\"",
            "\"a\":1", "\"b\":2", "\"NgayNopHoSo\" : \"20260811\"",
        ];
        var random = new Random(13);
        for (var round = 0; round < 20; round++)
        {
            var text = new StringBuilder();
            for (var line = random.Next(400); line > 0; line--)
            {
                // Members may come twice, and in any order.
                var members = Enumerable.Range(0, random.Next(6)).Select(_ => steady[random.Next(steady.Length)]);
                text.Append(With(string.Join(',', members.Append("\"LePhi\":1")))).Append('\n');
            }

            Check(text.ToString(), 1 + random.Next(9_000), workers: 2);
        }
    }

    [Fact]
    public void Lines_that_are_not_utf8_are_told_by_record()
    {
        var lines = Encoding.UTF8.GetBytes($"{A}\n{A}\n{A}\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{A}\n{A[..^1]},\"CanBoXuLy\":\""), 0xC3, .. "\"}\n"u8, .. lines];
        foreach (var size in Sizes)
        {
            Check(bytes, size);
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":[A,A,A],\"data\":[A]}")]
    [InlineData("{\"x\":[1],\"data\":[A, 1,null,[A],\n{},A],\"y\":{\"data\":[A]}}")]
    [InlineData("[A,A,A")]
    [InlineData("[A,A,A}")]
    [InlineData("[A,A,{\"x\":}]")]
    [InlineData("[A]A")]
    [InlineData("[{\"MaHoSo\":\"Z\",\"x\":1},A,{\"MaHoSo\":\"B\",\"TaiLieuNop\":[{\"DuocSoHoa\":1}],\"y\":2,\"x\":2}]")]
    public void Payloads_are_read_in_blocks_of_any_size_as_record_by_record(string pattern)
    {
        var text = pattern.Replace("A", A, StringComparison.Ordinal);
        foreach (var size in Sizes)
        {
            Check(text, size, workers: 1 + size % 3);
        }
    }

    [Theory]
    [InlineData(4_194_303)]
    [InlineData(4_194_304)]
    [InlineData(4_194_305)]
    [InlineData(5_000_000)]
    public void A_line_of_as_many_bytes_as_allowed_is_read_and_a_longer_one_refused_alike(int length)
    {
        var large = With($"\"x\":\"{new string('x', length - With("\"x\":\"\"").Length)}\"");
        foreach (var (before, after) in new[]
        {
            ("", ""), ("", "\n"), ("", "\r"), ("", "\r\n"), ("\n", "\n"), ($"{A}\n", "\r\n"), ($"{A}\r", ""),
        })
        {
            Check($"{before}{large}{after}", 1 << 19, workers: 2);
            Check($"{before}{large}{after}{A}", 100);
        }

        Check($"[{A},{large},{A}]", 1 << 19);
    }

    [Fact]
    public void Slow_streams_and_gzip_are_read_alike()
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => With($"\"LePhi\":{i}") + "\r\n")));
        Check(999, 3, null, () => [InputSource.FromStream("s", new SlowStream(lines, 11)), InputSource.FromBytes("t", lines)]);
        var packed = TestFiles.Gzip(lines);
        Check(packed, 5_000, 2);
        Check(packed[..^9], 5_000, 2);
    }

    private static string With(string members) => $"{A[..^1]},{members}}}";

    private static string Thrice(string text) => text + text + text;
}
