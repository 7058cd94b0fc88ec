using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierValueTests
{
    private const string TenToTheThirty = "1000000000000000000000000000000";

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("True", true)]
    [InlineData(" 1 ", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("FaLsE", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    public void A_flag_is_1_0_true_or_false_and_empty_is_0(string text, bool flag)
    {
        With("CoTepThanhPhan", text).HasPaperFile.Should().Be(flag);
        With("CoTepKetQua", text).HasResultFile.Should().Be(flag);
        With("HoSoCoThanhPhanSoHoa", text).PapersDigitised.Should().Be(flag);
        With("DuocSoHoa", text).Digitised.Should().Be(flag);
        With("DuocLayTuKhoDMQG", text).FromNationalStore.Should().Be(flag);
        With("TaiKhoanDuocXacThucVoiVNeID", text).IdentifiedByVneid.Should().Be(flag);
        With("KhongHaiLong", text).Disliked.Should().Be(flag);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("01")]
    [InlineData("1.00")]
    [InlineData("yes")]
    [InlineData("xx")]
    [InlineData("t")]
    [InlineData("co")]
    public void Anything_else_is_no_flag(string text) => Fault("KhongHaiLong", text).Should().Be("flag");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("150000", "150000")]
    [InlineData("12.50", "12.50")]
    [InlineData("007", "7")]
    [InlineData(" 5 ", "5")]
    [InlineData(TenToTheThirty, "79228162514264337593543950335")] // more than a decimal holds: the largest
    [InlineData("0.00000000000000000000000000000000000001", "0.0000000000000000000000000001")] // above 0 stays above 0
    [InlineData("0.00000000000000000000000000000000000000", "0.0000000000000000000000000000")]
    public void A_fee_is_digits_with_an_optional_decimal_point(string text, string fee) =>
        With("LePhi", text).Fee.Should().Be(decimal.Parse(fee, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_fee_is_unknown(string text) => With("LePhi", text).Fee.Should().BeNull();

    [Theory]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData(".")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("5 đô")]
    [InlineData("đ5")]
    [InlineData("٣")] // a digit, but not of ours
    public void Anything_else_is_no_number(string text) => Fault("LePhi", text).Should().Be("number");

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("2", 2)]
    [InlineData("012", 12)]
    [InlineData(TenToTheThirty, long.MaxValue)]
    public void Whole_numbers_are_digits_only_and_empty_is_0(string text, long number)
    {
        With("SoLanBoSung", text).SupplementRounds.Should().Be(number);
        With("DuocThanhToanTrucTuyen", text).OnlinePayment.Should().Be(number);
    }

    [Theory]
    [InlineData("1.00")]
    [InlineData("1.")]
    [InlineData("-1")]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("true")]
    [InlineData("1 2")]
    [InlineData("²")]
    public void Anything_else_is_no_whole_number(string text)
    {
        Fault("SoLanBoSung", text).Should().Be("number");
        Fault("DuocThanhToanTrucTuyen", text).Should().Be("number");
    }

    [Theory]
    [InlineData("", DossierChannel.Direct)]
    [InlineData("1", DossierChannel.Direct)]
    [InlineData(" 2 ", DossierChannel.Online)]
    [InlineData("3", DossierChannel.Postal)]
    public void The_channel_is_1_2_3_and_empty_is_direct(string text, DossierChannel channel) =>
        With("KenhThucHien", text).Channel.Should().Be(channel);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("2.00")]
    [InlineData("online")]
    public void Anything_else_is_no_channel(string text) => Fault("KenhThucHien", text).Should().Be("channel");

    [Fact]
    public void The_status_is_1_to_10()
    {
        for (var status = 1; status <= 10; status++)
        {
            One($"{Required}\nK,2.1,H44, {status} \n").Status.Should().Be((DossierStatus)status);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("100")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("x")]
    public void Anything_else_is_no_status(string text) =>
        Outcomes($"{Required}\nK,2.1,H44,{text}\n").Should().Equal($"2 K TrangThaiHoSo {text} status");

    [Fact]
    public void Texts_are_trimmed_and_composed_and_keep_their_case()
    {
        var dossier = One($"{Required},CanBoXuLy\n\u00A0 h15-Hồ\u3000,\t2.A \u2003,H44.a, 2, Nguye\u0302\u0303n Va\u0306n \u0110ức \n");
        dossier.Key.Should().Be("h15-Hồ");
        dossier.Procedure.Should().Be("2.A");
        dossier.Agency.Should().Be(AgencyCode.Parse("H44.a")).And.NotBe(AgencyCode.Parse("h44.A"));
        dossier.Officer.Should().Be("Nguyễn Văn Đức");
    }

    [Fact]
    public void A_key_that_is_decomposed_is_the_same_key()
    {
        var keys = ReadText($"{Required}\nHồ-1,2.1,H44,2\nHo\u0302\u0300-1,2.1,H44,2\n").Entries.Select(entry => entry.Dossier!.Key);
        keys.Should().Equal("Hồ-1", "Hồ-1");
    }

    [Theory]
    [InlineData("H15.12")]
    [InlineData("000.00.12.H15")]
    [InlineData(" 000.00.12.H15 ")]
    public void An_agency_is_read_in_both_written_forms(string text) =>
        One($"{Required}\nK,2.1,{text},2\n").Agency.Should().Be(AgencyCode.Parse("H15.12"));

    [Fact]
    public void An_agency_that_is_not_known_is_rejected()
    {
        var options = new RecordOptions { KnowsAgency = code => code == AgencyCode.Parse("H15.12") };
        Outcomes($"{Required}\nA,2.1,000.00.12.H15,2\nB,2.1,H15.1,2\nC,2.1,h15.12,2\nD,2.1,H15.12,2\nE,2.1,,2\n", options).Should().Equal(
            "2 A", "3 B MaCoQuan H15.1 agency", "4 C MaCoQuan h15.12 agency", "5 D", "6 E MaCoQuan  missing");
    }

    [Fact]
    public void Optional_columns_that_are_absent_are_empty()
    {
        var dossier = One($"{Required}\nK,2.1,H44,2\n");
        dossier.Should().Be(new Dossier
        {
            Key = "K",
            Procedure = "2.1",
            Agency = AgencyCode.Parse("H44"),
            Status = DossierStatus.Received,
            Channel = DossierChannel.Direct,
            Fee = null,
            SupplementRounds = 0,
            Officer = "",
        });
    }

    [Fact]
    public void A_long_value_is_shown_cut()
    {
        var rejection = ReadText($"{Required},LePhi\nK,2.1,H44,2,{new string('đ', 1_000_000)}\n").Entries.Single().Rejection!;
        rejection.Value.Should().Be(new string('đ', 200) + "…");
    }
}
