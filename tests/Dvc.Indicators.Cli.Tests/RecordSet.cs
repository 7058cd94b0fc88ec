namespace Dvc.Indicators.Cli.Tests;

/// <summary>
/// Five dossiers of a province with three communes, one of them former, in the third quarter of 2026, the same in every form. Four count:
/// D5 is new. By instant one of them is on time (D1); D2 ended a second late, D3 is open long after its deadline, and the later version
/// of D4 says that it ended three days late after all.
/// </summary>
internal sealed class RecordSet : IDisposable
{
    public const string AgencyRows = """
        code,name,level,parent,valid_from,valid_to,successor
        H15,Tỉnh A,province,,,,
        H15.12,Xã Bến,commune,H15,,,
        H15.3,Xã Cũ,commune,H15,,2026-06-30,H15.12
        H15.4,Xã Đồi,commune,H15,,,

        """;

    public const string Header =
        "MaHoSo,MaTTHC,MaCoQuan,KenhThucHien,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,CoTepKetQua,NgayCapNhat\n";

    // D2 names its agency in the reversed form, D3 the former commune.
    public const string FirstRows = """
        D1,1.1,H15.12,2,9,2026-07-06 08:00:00,2026-07-10 17:00:00,2026-07-10 16:59:59,1,
        D2,1.1,000.00.12.H15,1,10,2026-07-06 08:00:00,2026-07-10 17:00:00,2026-07-10 17:00:01,1,
        D3,1.1,H15.3,,2,2026-07-06 08:00:00,2026-07-10,,0,
        D4,1.1,H15.12,2,9,2026-07-07 08:00:00,2026-07-10 17:00:00,2026-07-09 10:00:00,1,2026-07-09 10:00:00

        """;

    public const string LastRows = """
        D4,1.1,H15.12,2,9,2026-07-07 08:00:00,2026-07-10 17:00:00,2026-07-13 10:00:00,1,2026-07-14 10:00:00
        D5,1.1,H15.12,2,1,2026-07-07 08:00:00,,,0,

        """;

    public const string Csv = Header + FirstRows + LastRows;

    public const string Ndjson = """
        {"MaHoSo":"D1","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":2,"TrangThaiHoSo":9,"NgayTiepNhan":"20260706080000","NgayHenTra":"20260710170000","NgayKetThucXuLy":"20260710165959","CoTepKetQua":true}
        {"MaHoSo":"D2","MaTTHC":"1.1","MaCoQuan":"000.00.12.H15","KenhThucHien":1,"TrangThaiHoSo":10,"NgayTiepNhan":"2026-07-06T08:00:00+07:00","NgayHenTra":"2026-07-10T17:00:00","NgayKetThucXuLy":"2026-07-10T17:00:01","CoTepKetQua":1}
        {"MaHoSo":"D3","MaTTHC":"1.1","MaCoQuan":"H15.3","TrangThaiHoSo":2,"NgayTiepNhan":"06/07/2026 08:00:00","NgayHenTra":"10/07/2026"}
        {"MaHoSo":"D4","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":2,"TrangThaiHoSo":9,"NgayTiepNhan":"2026-07-07 08:00:00","NgayHenTra":"2026-07-10 17:00:00","NgayKetThucXuLy":"2026-07-09 10:00:00","CoTepKetQua":1,"NgayCapNhat":"2026-07-09 10:00:00"}
        {"MaHoSo":"D4","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":2,"TrangThaiHoSo":9,"NgayTiepNhan":"2026-07-07 08:00:00","NgayHenTra":"2026-07-10 17:00:00","NgayKetThucXuLy":"2026-07-13 10:00:00","CoTepKetQua":1,"NgayCapNhat":"2026-07-14 10:00:00"}
        {"MaHoSo":"D5","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":2,"TrangThaiHoSo":1,"NgayTiepNhan":"2026-07-07 08:00:00"}

        """;

    public const string Payload = """
        {"data": [
          {"MaHoSo":"D1","MaTTHC":"1.1","DonViXuLy":"H15.12","KenhThucHien":"2","TrangThaiHoSo":"9","NgayTiepNhan":"20260706080000","NgayHenTra":"20260710170000","NgayKetThucXuLy":"20260710165959","DanhSachGiayToKetQua":[{"DuongDanTepTinKetQua":"a.pdf"}]},
          {"MaHoSo":"D2","MaTTHC":"1.1","MaCoQuanThucHien":"000.00.12.H15","KenhThucHien":"1","TrangThaiHoSo":"10","NgayTiepNhan":"20260706080000","NgayHenTra":"20260710170000","NgayKetThucXuLy":"20260710170001","DanhSachGiayToKetQua":[{"DuongDanTepTinKetQua":""},{"DuongDanTepTinKetQua":"b.pdf"}]},
          {"MaHoSo":"D3","MaTTHC":"1.1","MaCoQuan":"H15.3","KenhThucHien":"","TrangThaiHoSo":"2","NgayTiepNhan":"20260706080000","NgayHenTra":"2026-07-10","DanhSachGiayToKetQua":[]},
          {"MaHoSo":"D4","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":"2","TrangThaiHoSo":"9","NgayTiepNhan":"20260707080000","NgayHenTra":"20260710170000","NgayKetThucXuLy":"20260709100000","DanhSachGiayToKetQua":[{"DuongDanTepTinKetQua":"d.pdf"}],"NgayCapNhat":"20260709100000"},
          {"MaHoSo":"D4","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":"2","TrangThaiHoSo":"9","NgayTiepNhan":"20260707080000","NgayHenTra":"20260710170000","NgayKetThucXuLy":"20260713100000","DanhSachGiayToKetQua":[{"DuongDanTepTinKetQua":"d.pdf"}],"NgayCapNhat":"20260714100000"},
          {"MaHoSo":"D5","MaTTHC":"1.1","MaCoQuan":"H15.12","KenhThucHien":"2","TrangThaiHoSo":"1","NgayTiepNhan":"20260707080000"}
        ]}
        """;

    public RecordSet()
    {
        Agencies = Folder.Write("agencies.csv", AgencyRows);
        Dossiers = Folder.Write("dossiers.csv", Csv);
    }

    public TemporaryFolder Folder { get; } = new();

    public string Agencies { get; }

    public string Dossiers { get; }

    /// <summary>Runs a verb over the dossiers as CSV and the agencies.</summary>
    public ToolRun Run(string verb, params string[] more) => ToolRun.Of([verb, "--dossiers", Dossiers, "--agencies", Agencies, .. more]);

    public void Dispose() => Folder.Dispose();
}
