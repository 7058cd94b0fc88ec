using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Random rules and figures.</summary>
internal static class ScoringGenerators
{
    private const int MillionLessOne = 999_999;

    private static readonly string[] Policies = ["no-data", "zero", "full"];

    /// <summary>Counts of every size up to the largest.</summary>
    public static Gen<long> Counts => Gen.OneOf(
        Gen.Choose(0, 20).Select(count => (long)count),
        Gen.Choose(0, 100_000).Select(count => (long)count),
        from millions in Gen.Choose(0, MillionLessOne) from rest in Gen.Choose(0, MillionLessOne) select (millions * 1_000_000L) + rest,
        Gen.Constant(Figure.LargestCount));

    /// <summary>Figures of every kind, with many whose points are exact ties.</summary>
    public static Gen<Figure> Figures => Gen.OneOf(
        from numerator in Counts from denominator in Counts select new Figure(numerator, denominator),
        from denominator in Counts
        from part in Gen.Choose(0, 1000)
        select new Figure((long)((Int128)denominator * part / 1000), denominator),
        from numerator in Gen.Choose(0, 2400)
        from denominator in Gen.Elements(200, 400, 800, 1200, 2000, 2400)
        select new Figure(numerator, denominator));

    public static Gen<FigureEntry> Entries => Gen.Frequency(
        (12, Figures.Select(FigureEntry.FromFigure)),
        (1, Gen.Constant(default(FigureEntry))),
        (1, Gen.Constant(default(FigureEntry))),
        (1, Gen.Choose(0, 1000).Select(score => FigureEntry.FromReported(new Points(score / 100m)))));

    /// <summary>A rule set of one group with one component of one target.</summary>
    public static Gen<RuleSet> PlainRules =>
        from digits in Gen.Choose(0, 4)
        from maximum in Decimals(digits)
        from target in Decimals(4).Where(target => target is > 0 and <= 1000)
        from percentage in Gen.Choose(-1, 4)
        from policy in Gen.Elements(Policies)
        select ScoringSamples.RulesOf(digits, ScoringSamples.Group("G", ScoringSamples.Component("C", string.Create(
            CultureInfo.InvariantCulture,
            $"\"maximum\": {maximum}, \"target\": {target}, \"empty\": \"{policy}\"{Percentage(percentage)}"))));

    /// <summary>What is known of the components of a rule set, for some agencies: a list of entries for each.</summary>
    public static Gen<FigureEntry[][]> Tables(RuleSet rules) =>
        from count in Gen.Choose(1, 6)
        from rows in Entries.ArrayOf(rules.Components.Length).ArrayOf(count)
        select rows;

    private static Gen<decimal> Decimals(int digits) =>
        from units in Gen.OneOf(Gen.Choose(0, 200), Gen.Choose(0, 1_000_000), Gen.Choose(0, int.MaxValue))
        let number = new decimal(units, 0, 0, false, (byte)digits)
        where number <= 1_000_000
        select number;

    private static string Percentage(int digits) => digits < 0 ? "" : $", \"percentageDigits\": {digits}";
}
