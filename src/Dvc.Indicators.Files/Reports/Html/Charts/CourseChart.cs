namespace Dvc.Indicators.Files;

/// <summary>A course over the periods (C3, C4): a line with dots, and a gap with its reason where a period has no value.</summary>
internal sealed class CourseChart(ReportFormat format)
{
    private const decimal Left = 9;
    private const decimal Wide = 87;
    private const decimal BriefMargin = 6;
    private const int MostLabelled = 6;

    /// <summary>A chart with values on a scale of points, such as totals.</summary>
    public string Points(CourseLine line, ChartScale scale, int height, string titleId) => Draw(line, scale, height, titleId, value => format.Number(value, 2, 2));

    /// <summary>A chart with percentages from 0 to 100, the first and the last with their value.</summary>
    public string Shares(CourseLine line, int height, string titleId) =>
        Draw(line, new ChartScale(0, 100), height, titleId, value => $"{format.Number(value, 1, 1)}%", isBrief: true);

    private string Draw(CourseLine line, ChartScale scale, int height, string titleId, Func<decimal, string> tell, bool isBrief = false)
    {
        var svg = new Svg("course", height, titleId);
        var (left, wide) = isBrief ? (Left + BriefMargin, Wide - BriefMargin) : (Left, Wide);
        foreach (var tick in isBrief ? [scale.From, scale.To] : scale.Ticks)
        {
            svg.Line("grid", left - 4, Y(tick), 100, Y(tick));
            svg.Text("start soft", 0, Y(tick) + 4, format.Number(tick));
        }

        for (var i = 0; i < line.Values.Length; i++)
        {
            if (i > 0 && line.Values[i - 1] is { } from && line.Values[i] is { } to)
            {
                svg.Line("line", X(i - 1), Y(from), X(i), Y(to));
            }
        }

        var labelled = isBrief ? line.Ends : line.Values.Count(value => value is not null) <= MostLabelled ? line.Known : line.Notable;
        var isDense = line.Values.Length > MostLabelled;
        for (var i = 0; i < line.Values.Length; i++)
        {
            Mark(svg, line, i, labelled.Contains(i), tell);
            if (!isDense || i == 0 || i == line.Values.Length - 1 || (!isBrief && i % ((line.Values.Length / MostLabelled) + 1) == 0 && i < line.Values.Length - 2))
            {
                svg.Text("middle soft", X(i), height - 4, HtmlText.Escape(line.Labels[i]));
            }
        }

        return svg.ToString();

        void Mark(Svg chart, CourseLine course, int i, bool isLabelled, Func<decimal, string> say)
        {
            if (course.Values[i] is not { } value)
            {
                chart.Text("middle soft", X(i), height / 2m, HtmlText.Escape(course.Gaps[i]));
                return;
            }

            chart.Dot("won", X(i), Y(value), 4);
            if (isLabelled)
            {
                var (anchor, x) = i == 0 ? ("start", X(i) - 1) : i == course.Values.Length - 1 ? ("end", 100) : ("middle", X(i));
                chart.Text($"{anchor} own", x, Y(value) - 9, say(value));
            }
        }

        decimal X(int i) => left + (line.Values.Length == 1 ? wide / 2 : wide * i / (line.Values.Length - 1));
        decimal Y(decimal value) => height - 24 - (scale.Share(value) * (height - 46));
    }
}
