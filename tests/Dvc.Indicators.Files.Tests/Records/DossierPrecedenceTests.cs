using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierPrecedenceTests
{
    // The columns in the order of the table, each with a value that is wrong there, and the reason.
    private static readonly (string Column, string Wrong, string Reason)[] Table =
    [
        ("MaHoSo", "", "missing"),
        ("MaTTHC", "", "missing"),
        ("MaCoQuan", "H99", "agency"),
        ("KenhThucHien", "9", "channel"),
        ("TrangThaiHoSo", "0", "status"),
        ("NgayNopHoSo", "x", "date"),
        ("NgayTiepNhan", "2026-08-01Z", "zone"),
        ("NgayHenTra", "x", "date"),
        ("NgayKetThucXuLy", "2026-08-01Z", "zone"),
        ("NgayTra", "x", "date"),
        ("NgayYeuCauBoSung", "2026-08-01Z", "zone"),
        ("NgayHoanThanhBoSung", "x", "date"),
        ("SoLanBoSung", "x", "number"),
        ("LePhi", "x", "number"),
        ("DuocThanhToanTrucTuyen", "x", "number"),
        ("CoTepThanhPhan", "y", "flag"),
        ("CoTepKetQua", "y", "flag"),
        ("HoSoCoThanhPhanSoHoa", "y", "flag"),
        ("DuocSoHoa", "y", "flag"),
        ("DuocLayTuKhoDMQG", "y", "flag"),
        ("TaiKhoanDuocXacThucVoiVNeID", "y", "flag"),
        ("KhongHaiLong", "y", "flag"),
        ("NgayCapNhat", "x", "date"),
    ];

    private static readonly Dictionary<string, string> Right = new()
    {
        ["MaHoSo"] = "K",
        ["MaTTHC"] = "2.1",
        ["MaCoQuan"] = "H44",
        ["TrangThaiHoSo"] = "2",
    };

    private static readonly RecordOptions Options = new() { KnowsAgency = code => code.ToString() == "H44" };

    [Fact]
    public void Of_two_faulty_columns_the_first_of_the_table_gives_the_reason_whatever_their_order_in_the_file()
    {
        for (var first = 0; first < Table.Length; first++)
        {
            for (var second = first; second < Table.Length; second++)
            {
                var (column, wrong, reason) = Table[first];
                var values = Table.Select((row, i) =>
                    (row.Column, Value: i == first || i == second ? row.Wrong : Right.GetValueOrDefault(row.Column, "")));
                var expected = $" {(first == 0 ? "" : "K")} {column} {wrong} {reason}";
                Outcomes(Csv(values), Options).Should().Equal("2" + expected);
                Outcomes(Csv(values.Reverse()), Options).Should().Equal("2" + expected);
                Outcomes(Json(values.Reverse()), Options).Should().Equal("1" + expected);
            }
        }
    }

    [Fact]
    public void All_columns_of_the_table_are_tried() =>
        Table.Select(row => row.Column).Append("CanBoXuLy").Should().BeEquivalentTo(DossierField.Names);

    private static string Csv(IEnumerable<(string Column, string Value)> values) =>
        $"{string.Join(',', values.Select(value => value.Column))}\n{string.Join(',', values.Select(value => value.Value))}\n";

    private static string Json(IEnumerable<(string Column, string Value)> values) =>
        $"{{{string.Join(',', values.Select(value => $"\"{value.Column}\":\"{value.Value}\""))}}}\n";
}
