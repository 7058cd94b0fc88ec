using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Tallies;

public class TallyBasisTests
{
    private static readonly Procedure Paid = new() { Code = "P1", HasFee = true, Limit = new TimeLimit(5, TimeLimitUnit.WorkingDays) };
    private static readonly Procedure Free = new() { Code = "P2", ReturnsPaper = true };

    private static IndexPlan Plan => new(August)
    {
        Procedures = [Paid, Free],
        Petitions = [Petition("K1", "2026-08-03 08:00", dossier: "D1"), Petition("K2", "2026-08-04 08:00", dossier: "D2")],
    };

    public static TallyBasis Full => Plan.Basis();

    // The hashes were worked out with sha256sum of the lines.
    [Fact]
    public void A_basis_is_a_line_of_text_that_is_read_back()
    {
        var text = Full.ToString();
        text.Should().Be(
            $"facts=1|period=2026-08|cut=2026-09-01T00:00:00|due=instant|calendar={WorkingCalendar.VietNam.Identity.Hash}"
            + "|procedures=8acf9dfef95a2f4ac38c6c408f6aaa59443a86d4e404b48d48983cc3a929d501"
            + "|petitions=bb89542814e3663997c5cc8b2f30578d11d944f163fd3fc655a6ec41c330d539|columns=fffff");
        TallyBasis.TryParse(text, out var basis).Should().BeTrue();
        basis.Should().Be(Full);
        var plain = new IndexPlan(August) { Cut = At("2026-08-20 10:00"), Due = DueComparison.Date, Columns = DossierColumns.Fee }.Basis();
        plain.ToString().Should().Contain("|cut=2026-08-20T10:00:00|due=date|").And.EndWith("|procedures=-|petitions=-|columns=00200");
        TallyBasis.TryParse(plain.ToString(), out basis).Should().BeTrue();
        basis.Should().Be(plain);
    }

    [Fact]
    public void Hashes_do_not_depend_on_order_names_and_what_decides_no_fact()
    {
        var other = Plan with
        {
            Procedures = [Free with { Name = "Tên", IsPublic = true }, Paid with { Limit = new TimeLimit(5.0m, TimeLimitUnit.WorkingDays) }],
            Petitions = [.. Plan.Petitions!.Reverse(), Petition("K3", "2026-08-05 08:00", dossier: "D1"), Petition("K4", "2026-09-01 08:00", dossier: "D9")],
        };
        other.Basis().Should().Be(Full);
        (Plan with { Procedures = [Paid, Free with { HasFee = true }] }).Basis().Procedures.Should().NotBe(Full.Procedures);
        (Plan with { Procedures = [Paid] }).Basis().Procedures.Should().NotBe(Full.Procedures);
        (Plan with { Procedures = [Paid with { Limit = null }, Free] }).Basis().Procedures.Should().NotBe(Full.Procedures);
        (Plan with { Petitions = [] }).Basis().Petitions.Should().NotBeNull().And.NotBe(Full.Petitions);
    }

    [Theory]
    [InlineData("facts=1", "facts=0")]
    [InlineData("facts=1", "facts=")]
    [InlineData("period=2026-08", "period=2026-13")]
    [InlineData("cut=2026-09", "cut=2026-07")]
    [InlineData("due=instant", "due=later")]
    [InlineData("calendar=", "calendar=0")]
    [InlineData("|petitions=", "|petitions=x")]
    [InlineData("columns=fffff", "columns=1fffff")]
    [InlineData("columns=fffff", "columns=")]
    [InlineData("|columns=fffff", "")]
    public void What_is_no_basis_is_not_read(string right, string wrong)
    {
        TallyBasis.TryParse(Full.ToString().Replace(right, wrong, StringComparison.Ordinal), out var basis).Should().BeFalse();
        basis.Should().BeNull();
        TallyBasis.TryParse(null, out _).Should().BeFalse();
    }
}
