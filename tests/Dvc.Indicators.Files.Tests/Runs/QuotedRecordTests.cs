namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>Values in quotes count as the same values without.</summary>
public class QuotedRecordTests
{
    private static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3);

    [Fact]
    public void A_payment_of_two_digits_in_quotes_is_not_paid_online()
    {
        var (result, told) = Run("standard-columns.csv");
        told.Where(line => line.StartsWith("rejected", StringComparison.Ordinal)).Should().BeEmpty();
        result.Figure("A00000", "DOSSIERS_PAID_ONLINE").Should().Be("0/1");
    }

    [Fact]
    public void A_flag_with_a_blank_in_quotes_is_the_flag()
    {
        var (result, told) = Run("valid-blank-in-flag.csv");
        told.Where(line => line.StartsWith("rejected", StringComparison.Ordinal)).Should().BeEmpty();
        var text = File.ReadAllText(PathOf("valid-blank-in-flag.csv")).Replace("\"", "", StringComparison.Ordinal).Replace("0 ,", "0,", StringComparison.Ordinal);
        var (plain, _) = Run(TestFiles.Source(text, "plain.csv"));
        result.Tally().Should().Be(plain.Tally());
        result.Figure("H1", "DOSSIERS_PAID_ONLINE").Should().Be("1/1");
    }

    [Theory]
    [InlineData("invalid-flag-accepted.csv", "rejected {0}:2 k CoTepThanhPhan 01 flag")]
    [InlineData("exit70-check.csv", "rejected {0}:2 k15591 DuocSoHoa 11 flag")]
    public void A_flag_of_two_digits_in_quotes_is_rejected(string file, string expected)
    {
        var (result, told) = Run(file);
        told.Should().Equal(string.Format(null, expected, PathOf(file)));
        result.Records!.Read.Total.Rejected.Should().Be(1);
        result.Records!.Read.Total.RejectedFor(RejectionReason.Flag).Should().Be(1);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("11")]
    [InlineData("+1")]
    [InlineData("10")]
    public void A_flag_of_two_bytes_is_rejected_wherever_it_stands(string value)
    {
        for (var place = 0; place < 7; place++)
        {
            for (var empty = 0; empty < 7; empty++)
            {
                var flags = Enumerable.Range(0, 7).Select(flag => flag == place ? value : flag == empty ? "" : "1");
                var text = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,DuocThanhToanTrucTuyen,CoTepThanhPhan,CoTepKetQua,"
                    + "HoSoCoThanhPhanSoHoa,DuocSoHoa,DuocLayTuKhoDMQG,TaiKhoanDuocXacThucVoiVNeID,KhongHaiLong\n"
                    + $"k,1,H1,9,2026-03-02,{string.Join(',', flags.Prepend("1").Select(flag => $"\"{flag}\""))}\n";
                var (result, _) = Run(TestFiles.Source(text, "d.csv"));
                result.Records!.Read.Total.RejectedFor(RejectionReason.Flag).Should().Be(1);
            }
        }
    }

    private static (IndexResult Result, List<string> Told) Run(string file) => Run(InputSource.FromFile(PathOf(file)));

    // Who is told of every dossier has them read as objects; here they are counted from their bytes.
    private static (IndexResult Result, List<string> Told) Run(InputSource dossiers)
    {
        var told = new List<string>();
        var all = RecordRuns.Observer(told);
        var reading = RecordRun.Execute(Inputs(dossiers), new RecordObserver { Rejected = all.Rejected, Found = all.Found });
        return (reading.Require(), told);
    }

    private static RecordInputs Inputs(InputSource dossiers) => new() { Period = March, Dossiers = [dossiers] };

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", "quoted-records", file);
}
