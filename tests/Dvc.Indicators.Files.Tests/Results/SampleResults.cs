using System.Collections.Immutable;
using Dvc.Indicators.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>Results to write: published ones, a small one worked out by hand, and random ones of every kind.</summary>
internal static class SampleResults
{
    /// <summary>A published set, read with the readers under test.</summary>
    public static RankedResult Published(string set, string? period = null)
    {
        var known = period is null ? null : ReportingPeriod.Parse(period);
        var agencies = AgencyFile.Read(InputSource.FromFile(Path.Combine(PublishedData.FolderOf(set), "agencies.csv"))).Require();
        var source = InputSource.FromFile(Path.Combine(PublishedData.FolderOf(set), "figures.csv"));
        var figures = FigureFile.Read([source], agencies, known, BuiltInRules.Default).Require();
        return RankedResult.Create(Scorer.Score(figures, BuiltInRules.Default, new ScoringContext(known)));
    }

    /// <summary>Two provinces, and a department whose parent stands outside the result.</summary>
    public static RankedResult Small()
    {
        var roster = AgencyRoster.Create(
        [
            Agency("H44", "UBND tỉnh \"Phú Thọ\"", AgencyLevel.Province),
            Agency("H21", "Gia Lai, Bình Định", AgencyLevel.Province),
            Agency("000.00.12.H15", "Sở Y tế", AgencyLevel.Department, "H15"),
        ]);
        var figures = new FigureTableBuilder(roster);
        foreach (var group in new[] { "CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL" })
        {
            figures.Add(0, group, FigureEntry.FromReported(new Points(10.5m)));
            figures.Add(1, group, FigureEntry.FromReported(new Points(group == "TDGQ" ? 10.25m : 10.5m)));
        }

        figures.Add(2, "ON_TIME_PROCESSING", FigureEntry.FromFigure(new Figure(2, 3)));
        figures.Add(2, "DOSSIERS_PAID_ONLINE", FigureEntry.FromFigure(new Figure(0, 0)));
        figures.Add(2, "PROCEDURES_ONLINE", FigureEntry.FromReported(new Points(3)));
        figures.Add(2, "DOSSIERS_ONLINE", default(FigureEntry));
        figures.Add(2, "ORIGINAL_RESULT_AVAILABLE", FigureEntry.FromFigure(new Figure(3, 2)));
        var context = new ScoringContext(ReportingPeriod.Parse("2026-Q3"), VietnamTime.Create(2026, 9, 15, 8, 0, 0));
        return RankedResult.Create(Scorer.Score(figures.Build(), BuiltInRules.Default, context), TieRule.Fractional);
    }

    /// <summary>Random results: any rule set, all levels, parents inside and outside, every kind of entry, every tie rule.</summary>
    public static Gen<RankedResult> Random() =>
        from rules in Gen.Elements<RuleSet>(BuiltInRules.All)
        from count in Gen.Choose(0, 7)
        from agencies in Agencies(count)
        from entries in EntryFor(rules).ListOf(count * (rules.Components.Length + rules.Groups.Length))
        from tieRule in Gen.Elements(TieRule.Competition, TieRule.Dense, TieRule.Fractional)
        from context in Gen.Elements(
            ScoringContext.Unknown,
            new ScoringContext(ReportingPeriod.Parse("2026-01-15..2026-02-14")),
            new ScoringContext(ReportingPeriod.Parse("2026-6M"), VietnamTime.Create(2026, 3, 4, 5, 6, 7)),
            new ScoringContext(null, VietnamTime.Latest),
            new ScoringContext(ReportingPeriod.Parse("2026-08"))
            {
                Due = DueComparison.Date,
                Calendar = WorkingCalendar.VietNam.Identity,
                AbsentColumns = DossierColumns.None,
                Sources =
                [
                    new ResultSource(SourceKind.Dossiers, "Hồ sơ \"tháng 8\".csv"), new ResultSource(SourceKind.Figures, "-\n\u0001🏛\\"),
                ],
            },
            new ScoringContext(ReportingPeriod.Parse("2026-Q1"))
            {
                Due = DueComparison.Instant,
                AbsentColumns = DossierColumns.All,
                Sources = [.. Enum.GetValues<SourceKind>().Select(kind => new ResultSource(kind, kind.ToString()))],
            })
        select RankedResult.Create(Scorer.Score(Table(rules, agencies, [.. entries]), rules, context), tieRule);

    private static Gen<AgencyRoster> Agencies(int count) =>
        from levels in Gen.Elements<AgencyLevel?>(
            null, AgencyLevel.Ministry, AgencyLevel.Province, AgencyLevel.Department, AgencyLevel.Commune).ListOf(count)
        from parents in Gen.Choose(-2, 3).ListOf(count)
        from names in Gen.Elements("Xã Đồng Tâm", "", "a\"b\\c\n\u0001", "Sở 🏛 </script>", "Phường 1").ListOf(count)
        select AgencyRoster.Create(Enumerable.Range(0, count).Select(i => Agency(
            i % 3 == 0 ? $"000.0{i}.H15" : $"H20.{i}", names[i], levels[i], ParentOf(i, parents[i]))));

    private static string? ParentOf(int row, int parent) => parent < 0 ? null : parent < row ? $"H20.{parent}" : "H77";

    private static Gen<FigureEntry> EntryFor(RuleSet rules) => Gen.Frequency(
        (2, Gen.Constant(default(FigureEntry))),
        (1, Gen.Constant(default(FigureEntry))),
        (1, from units in Gen.Choose(0, 3_000)
            select FigureEntry.FromReported(new Points(new decimal(units, 0, 0, false, (byte)rules.PointsDigits)))),
        (6, from numerator in Gen.Choose(0, 12)
            from denominator in Gen.Choose(0, 10)
            select FigureEntry.FromFigure(new Figure(numerator, denominator))),
        (1, Gen.Constant(FigureEntry.FromFigure(new Figure(Figure.LargestCount, Figure.LargestCount - 1)))));

    private static FigureTable Table(RuleSet rules, AgencyRoster agencies, ImmutableArray<FigureEntry> entries)
    {
        var builder = new FigureTableBuilder(agencies);
        string[] components = [.. rules.Components.Select(component => component.Id)];
        string[] groups = [.. rules.Groups.Select(group => group.Id)];
        var at = 0;
        for (var row = 0; row < agencies.Count; row++)
        {
            foreach (var component in components)
            {
                builder.Add(row, component, entries[at++]);
            }

            foreach (var group in groups)
            {
                var entry = entries[at++];
                builder.Add(row, group, entry.Kind == FigureKind.Reported ? entry : default);
            }
        }

        return builder.Build();
    }

    private static Agency Agency(string code, string name, AgencyLevel? level, string? parent = null) =>
        new(AgencyCode.Parse(code), code, name)
        {
            Level = level,
            Parent = parent is null ? null : AgencyCode.Parse(parent),
        };
}
