namespace Dvc.Indicators.Tests.Agencies;

public class AgencyTests
{
    [Fact]
    public void An_agency_keeps_its_written_code_and_a_composed_name()
    {
        var agency = new Agency(AgencyCode.Parse("H15.12"), " 000.00.12.H15 ", "So\u031B\u0309 Tu\u031B pha\u0301p");

        agency.WrittenCode.Should().Be("000.00.12.H15");
        agency.Name.Should().Be("Sở Tư pháp");
        agency.ToString().Should().Be("000.00.12.H15 Sở Tư pháp");
    }

    [Fact]
    public void The_last_day_of_the_year_9999_and_empty_codes_mean_none()
    {
        var agency = new Agency(AgencyCode.Parse("H15"), "H15", "")
        {
            ValidTo = new DateOnly(9999, 12, 31),
            Parent = default(AgencyCode),
            Successors = [default, AgencyCode.Parse("H15")],
        };

        agency.ValidTo.Should().BeNull();
        agency.Parent.Should().BeNull();
        agency.Successors.Should().BeEmpty();
        (agency with { ValidTo = new DateOnly(2025, 6, 30) }).ValidTo.Should().Be(new DateOnly(2025, 6, 30));
    }

    [Fact]
    public void A_written_code_of_another_agency_is_refused()
    {
        Action[] acts =
        [
            () => _ = new Agency(AgencyCode.Parse("H15.12"), "000.00.13.H15", "x"),
            () => _ = new Agency(AgencyCode.Parse("H15.12"), "", "x"),
            () => _ = new Agency(default, "H15", "x"),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    [Theory]
    [InlineData(AgencyLevel.Ministry, "ministry", "Bộ, ngành", "Ministry")]
    [InlineData(AgencyLevel.Province, "province", "Tỉnh, thành phố", "Province")]
    [InlineData(AgencyLevel.Department, "department", "Sở, ban, ngành", "Department")]
    [InlineData(AgencyLevel.Commune, "commune", "Xã, phường, đặc khu", "Commune")]
    public void Levels_are_written_read_and_named(AgencyLevel level, string text, string vietnamese, string english)
    {
        level.ToText().Should().Be(text);
        level.Label().Should().Be(new LocalizedText(vietnamese, english));
        AgencyLevels.TryParse(text, out var read).Should().BeTrue();
        read.Should().Be(level);
        AgencyLevels.AllTexts.Should().Contain(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Province")]
    [InlineData("0")]
    [InlineData("district")]
    public void Other_texts_are_no_level(string? text) => AgencyLevels.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_number_that_is_no_level_is_refused()
    {
        var text = () => ((AgencyLevel)9).ToText();
        var label = () => ((AgencyLevel)9).Label();

        text.Should().Throw<ArgumentOutOfRangeException>();
        label.Should().Throw<ArgumentOutOfRangeException>();
    }
}
