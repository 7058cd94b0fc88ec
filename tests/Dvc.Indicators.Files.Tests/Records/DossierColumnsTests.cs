using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierColumnsTests
{
    private const string Rest = "\"MaHoSo\":\"K\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":\"9\"";

    // By the names of the members: the order of the table is the order of the enumeration, without the required columns.
    private static readonly (string Name, DossierColumns Column)[] Columns =
    [
        ("KenhThucHien", DossierColumns.Channel),
        ("NgayNopHoSo", DossierColumns.Submitted),
        ("NgayTiepNhan", DossierColumns.Received),
        ("NgayHenTra", DossierColumns.Due),
        ("NgayKetThucXuLy", DossierColumns.Finished),
        ("NgayTra", DossierColumns.Returned),
        ("NgayYeuCauBoSung", DossierColumns.SupplementRequested),
        ("NgayHoanThanhBoSung", DossierColumns.SupplementCompleted),
        ("SoLanBoSung", DossierColumns.SupplementRounds),
        ("LePhi", DossierColumns.Fee),
        ("DuocThanhToanTrucTuyen", DossierColumns.OnlinePayment),
        ("CoTepThanhPhan", DossierColumns.PaperFile),
        ("CoTepKetQua", DossierColumns.ResultFile),
        ("HoSoCoThanhPhanSoHoa", DossierColumns.PapersDigitised),
        ("DuocSoHoa", DossierColumns.Digitised),
        ("DuocLayTuKhoDMQG", DossierColumns.FromNationalStore),
        ("TaiKhoanDuocXacThucVoiVNeID", DossierColumns.IdentifiedByVneid),
        ("KhongHaiLong", DossierColumns.Disliked),
        ("CanBoXuLy", DossierColumns.Officer),
        ("NgayCapNhat", DossierColumns.Updated),
    ];

    [Fact]
    public void A_column_of_a_CSV_file_is_there_with_its_name_in_the_header()
    {
        Summary(Required + "\n").Should().Be(DossierColumns.None);
        foreach (var (name, column) in Columns)
        {
            Summary($"{name.ToUpperInvariant()},{Required}\n").Should().Be(column);
        }

        Summary($"{Required},{string.Join(',', Columns.Select(column => column.Name))}\n").Should().Be(DossierColumns.All);
    }

    [Fact]
    public void A_column_of_NDJSON_is_there_if_any_record_has_its_name_be_it_rejected()
    {
        Summary($"{{{Rest}}}\n{{{Rest}}}\n").Should().Be(DossierColumns.None);
        foreach (var (name, column) in Columns)
        {
            Summary($"{{{Rest}}}\n{{{Rest},\"{name}\":null}}\n{{{Rest}}}").Should().Be(column);
            Summary($"{{{Rest}}}\n{{\"{name.ToUpperInvariant()}\":\"\"}}").Should().Be(column, "a record without a key is rejected");
        }
    }

    [Fact]
    public void A_record_that_cannot_be_read_as_text_still_has_its_names()
    {
        byte[] invalid = [.. Bytes($"{{{Rest},\"LePhi\":1,\"x\":\""), 0xFF, .. Bytes("\"}\n{\"KhongHaiLong\":1, broken\n")];
        Read(null, TestFiles.Source(invalid)).Reading.Require().Columns
            .Should().Be(DossierColumns.Fee, "a line that is no JSON has no names");
        Summary($"{{{Rest},\"CanBoXuLy\":{{}},\"LePhi\":1}}").Should().Be(DossierColumns.Officer | DossierColumns.Fee);
    }

    [Theory]
    [InlineData("\"DanhSachLePhi\":[]", DossierColumns.Fee)]
    [InlineData("\"DanhSachLePhi\":null", DossierColumns.Fee)]
    [InlineData("\"TaiLieuNop\":[]", DossierColumns.PaperFile)]
    [InlineData("\"DanhSachGiayToKetQua\":[]", DossierColumns.ResultFile)]
    [InlineData("\"TaiLieuNop\":[{\"DuocSoHoa\":null}]", DossierColumns.PaperFile | DossierColumns.Digitised)]
    [InlineData("\"TaiLieuNop\":[{\"HoSoCoThanhPhanSoHoa\":0,\"IsDeleted\":1}]", DossierColumns.PaperFile | DossierColumns.PapersDigitised)]
    [InlineData("\"TaiLieuNop\":[{},{\"DuocLayTuKhoDMQG\":\"\"}]", DossierColumns.PaperFile | DossierColumns.FromNationalStore)]
    [InlineData("\"TaiLieuNop\":[{\"taikhoanduocxacthucvoivneid\":1}]", DossierColumns.PaperFile | DossierColumns.IdentifiedByVneid)]
    [InlineData("\"TaiLieuNop\":[{\"KhongHaiLong\":1}]", DossierColumns.PaperFile)]
    [InlineData("\"KhongHaiLong\":null", DossierColumns.Disliked)]
    [InlineData("\"Khac\":{\"KhongHaiLong\":1,\"TaiLieuNop\":[]}", DossierColumns.None)]
    public void A_column_of_a_payload_is_there_if_any_record_has_its_list_or_flag_even_empty(string members, DossierColumns columns)
    {
        Summary($"[{{{Rest}}},{{{members}}},{{}}]").Should().Be(columns);
        Summary($"{{{Rest}}}\n{{{members}}}\n{{}}").Should().Be(columns, "a line may have the same names");
    }

    [Fact]
    public void The_supplements_of_a_payload_are_three_columns() =>
        Summary("[{\"DanhSachHoSoBoSung\":[]}]").Should().Be(
            DossierColumns.SupplementRequested | DossierColumns.SupplementCompleted | DossierColumns.SupplementRounds);

    [Fact]
    public void A_column_is_there_if_any_file_has_it()
    {
        var (_, reading) = Read(
            null,
            TestFiles.Source($"{Required},LePhi\n", "a.csv"),
            TestFiles.Source("[{\"KhongHaiLong\":0}]", "b.json"),
            TestFiles.Source("{\"CoTepKetQua\":0}", "c.ndjson"));
        reading.Require().Columns.Should().Be(DossierColumns.Fee | DossierColumns.Disliked | DossierColumns.ResultFile);
    }

    private static DossierColumns Summary(string text) => ReadText(text).Summary.Columns;
}
