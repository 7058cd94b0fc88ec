using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A sparkline: an agency's totals over several results, the first and the last with their numbers.</summary>
internal static class CourseChart
{
    private const int Width = 240;
    private const int Left = 50;
    private const int Right = 190;

    /// <summary>The chart; null where fewer than two totals are known.</summary>
    public static string? Draw(ReportAgency agency, ImmutableArray<string> periods, ReportFormat format)
    {
        var known = agency.Course.Select((points, i) => (Points: points, Index: i)).Where(one => one.Points is not null).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        var (low, high) = (known.Min(one => one.Points!.Value.Value), known.Max(one => one.Points!.Value.Value));
        var description = agency.Course.Select((points, i) => $"{periods[i]}: {format.Points(points)}");
        var title = $"{HtmlText.Escape(format.Text(HtmlTexts.Course))}: {HtmlText.Plain(PageScope.NameOf(agency))}";
        var svg = new Svg(title, HtmlText.Escape(string.Join("; ", description)), 44, "course", Width);
        foreach (var run in Runs(agency.Course))
        {
            svg.Course([.. run.Select(i => At(i, agency.Course[i]!.Value))]);
        }

        foreach (var (points, index) in known)
        {
            var (x, y) = At(index, points!.Value);
            svg.Dot(index == known[^1].Index ? "dot own" : "dot", x, y, index == known[^1].Index ? 4 : 2.5m);
        }

        svg.Text("number", Left - 8, At(0, known[0].Points!.Value).Y + 4, HtmlText.Escape(format.Points(known[0].Points)));
        svg.Text("name own", Right + 8, At(0, known[^1].Points!.Value).Y + 4, HtmlText.Escape(format.Points(known[^1].Points)));
        return svg.ToString();

        (decimal X, decimal Y) At(int index, Points points)
        {
            var x = Left + ((Right - Left) * (decimal)index / (agency.Course.Length - 1));
            return (x, high > low ? 34 - ((points.Value - low) / (high - low) * 24) : 22);
        }
    }

    // A result without a total leaves a gap: a line across it would claim what nobody knows.
    private static IEnumerable<List<int>> Runs(ImmutableArray<Points?> course)
    {
        var run = new List<int>();
        for (var i = 0; i <= course.Length; i++)
        {
            if (i < course.Length && course[i] is not null)
            {
                run.Add(i);
                continue;
            }

            if (run.Count > 1)
            {
                yield return run;
            }

            run = [];
        }
    }
}
