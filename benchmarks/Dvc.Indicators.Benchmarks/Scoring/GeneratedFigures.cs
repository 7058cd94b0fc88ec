namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>Figures of made-up agencies: the same for the same number and shape, on every machine.</summary>
internal static class GeneratedFigures
{
    private const int Seed = 766;
    private const int DepartmentsOfProvince = 15;
    private const int AgenciesOfCountry = 3_834;
    private const int ProvincesOfCountry = 34;

    public static FigureTable Of(int agencies, AgencyShape shape)
    {
        var roster = AgencyRoster.Create(shape == AgencyShape.Tree ? Tree(agencies) : Flat(agencies));
        var random = new Random(Seed);
        var builder = new FigureTableBuilder(roster);
        for (var row = 0; row < roster.Count; row++)
        {
            AddAgency(builder, row, random);
        }

        return builder.Build();
    }

    private static IEnumerable<Agency> Tree(int agencies)
    {
        var provinces = (int)((long)agencies * ProvincesOfCountry / AgenciesOfCountry);
        var below = agencies - provinces;
        for (var p = 0; p < provinces; p++)
        {
            var code = $"H{p + 1}";
            var parent = AgencyCode.Parse(code);
            yield return new Agency(parent, code, $"Tỉnh {p + 1}") { Level = AgencyLevel.Province };
            var children = (int)(((long)below * (p + 1) / provinces) - ((long)below * p / provinces));
            for (var c = 0; c < children; c++)
            {
                var child = $"{code}.{c + 1}";
                yield return new Agency(AgencyCode.Parse(child), child, $"Cơ quan {child}")
                {
                    Level = c < DepartmentsOfProvince ? AgencyLevel.Department : AgencyLevel.Commune,
                    Parent = parent,
                };
            }
        }
    }

    private static IEnumerable<Agency> Flat(int agencies) =>
        Enumerable.Range(1, agencies).Select(i => new Agency(AgencyCode.Parse($"A{i}"), $"A{i}", $"Cơ quan {i}"));

    // A few agencies have nothing at all, some components have no denominator, and ties occur at both ends of the scale.
    private static void AddAgency(FigureTableBuilder builder, int row, Random random)
    {
        if (random.Next(100) == 0)
        {
            return;
        }

        var received = random.Next(1, 20_000);
        foreach (var component in BuiltInRules.Default.Components)
        {
            var isEmpty = random.Next(50) == 0;
            var denominator = isEmpty ? 0 : component.CountsDossiers ? received : random.Next(1, 1 + (received / 8));
            var quality = random.Next(10);
            var numerator = quality switch { 0 => 0, 9 => denominator, _ => random.Next(denominator + 1) };
            builder.Add(row, component.Id, FigureEntry.FromFigure(new Figure(numerator, denominator)));
        }
    }
}
