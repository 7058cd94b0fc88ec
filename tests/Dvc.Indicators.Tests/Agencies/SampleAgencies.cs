using System.Globalization;

namespace Dvc.Indicators.Tests.Agencies;

/// <summary>Agencies written as short as the tests need them.</summary>
internal static class SampleAgencies
{
    public static AgencyCode Code(string code) => AgencyCode.Parse(code);

    public static Agency Agency(string code, string? parent = null, string? successor = null, string? from = null, string? to = null) =>
        new(Code(code), code, "Agency " + code)
        {
            Parent = parent is null ? null : Code(parent),
            Successors = successor is null ? [] : [.. successor.Split('|').Select(Code)],
            ValidFrom = from is null ? null : Day(from),
            ValidTo = to is null ? null : Day(to),
        };

    public static AgencyTree Tree(params Agency[] agencies)
    {
        var building = AgencyTree.Build(agencies);
        building.Errors.Should().BeEmpty();
        return building.Value!;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
