using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The pieces that several sentences share, in one language.</summary>
internal sealed class SentenceWords(Report report, ReportFormat format)
{
    private const int MostListed = 3;

    public bool IsVietnamese => format.Language == Language.Vietnamese;

    public string Say(string vietnamese, string english) => IsVietnamese ? vietnamese : english;

    /// <summary>Points with their unit, in English without an "s" for just one.</summary>
    public string Points(decimal points)
    {
        var number = format.Number(points, 2, 2);
        return points == 1 ? Say($"{number} điểm", "1 point") : Say($"{number} điểm", $"{number} points");
    }

    public string Places(decimal places)
    {
        var number = format.Number(places, 0, 1);
        return Say($"{number} bậc", places == 1 ? "1 place" : $"{number} places");
    }

    public string Points(Points? points) => format.Points(points);

    /// <summary>An earlier period by its name, or the words for one that has none.</summary>
    public string Before => report.Previous?.Scores.Context.Period is { } period
        ? format.Period(period)
        : Say("kỳ trước", "the period before");

    /// <summary>The best or worst with its points; where several are equal the first and how many more.</summary>
    public string Named(IReadOnlyList<ReportAgency> equal)
    {
        var more = equal.Count > 1 ? Say($" và {format.Count(equal.Count - 1)} đơn vị khác", $" and {format.Count(equal.Count - 1)} more") : "";
        return $"{equal[0].ShortName}{more} ({format.Points(equal[0].Total.Points)})";
    }

    /// <summary>The ranked agencies of a cohort that handled dossiers, best first: only these are called highest or lowest.</summary>
    public static ImmutableArray<ReportAgency> Judged(ReportCohort cohort) =>
        [.. cohort.Ranking.Where(agency => agency.Total.Points is not null && !agency.HasNoActivity)];

    /// <summary>"highest A (p), lowest B (q)"; null where there are not two different.</summary>
    public string? HighestAndLowest(ReportCohort cohort)
    {
        var judged = Judged(cohort);
        if (judged.Length < 2 || judged[0].Total.Points == judged[^1].Total.Points)
        {
            return null;
        }

        var highest = judged.Where(agency => agency.Total.Points == judged[0].Total.Points).ToList();
        var lowest = judged.Where(agency => agency.Total.Points == judged[^1].Total.Points).ToList();
        return Say($"cao nhất {Named(highest)}, thấp nhất {Named(lowest)}", $"highest {Named(highest)}, lowest {Named(lowest)}");
    }

    /// <summary>What is missing: what the office has to supply, else the components by name; three of them and how many more.</summary>
    public string Missing(IReadOnlyCollection<string> components)
    {
        var items = MissingItems(components);
        var more = items.Count - MostListed;
        var list = string.Join("; ", items.Take(MostListed));
        return more <= 0 ? list : Say($"{list} và {format.Count(more)} chỉ số khác", $"{list} and {format.Count(more)} more");
    }

    private List<string> MissingItems(IReadOnlyCollection<string> components)
    {
        var rules = report.Rules;
        // Of given figures nothing is to be handed in but the figures themselves.
        if (report.Result.Scores is not { Missing: { } missing, Context.Records: not null } || !components.Except(missing.Rows).Any())
        {
            return [.. components.Select(NameOf)];
        }

        return
        [
            .. missing.Sources.Select(source => format.Text(LabelOf(source))),
            .. missing.Columns.Select(column => Say($"cột {column}", $"column {column}")),
            .. components.Where(missing.Rows.Contains).Select(NameOf),
        ];

        string NameOf(string id) => rules.FindComponent(id) is { } part ? ReportNames.Brief(part, format) : id;
    }

    // What the office has to hand in, not what its file is called.
    private static LocalizedText LabelOf(SourceKind source) => source switch
    {
        SourceKind.Dossiers => new("hồ sơ", "dossiers"),
        SourceKind.Agencies => new("danh sách cơ quan", "the list of agencies"),
        SourceKind.Procedures => new("danh mục TTHC", "the list of procedures"),
        SourceKind.Authority => new("danh mục TTHC theo thẩm quyền", "the procedures that each agency handles"),
        SourceKind.Decisions => new("quyết định công bố TTHC", "decisions that publish procedures"),
        SourceKind.Petitions => new("phản ánh, kiến nghị", "petitions"),
        _ => source.Label(),
    };
}
