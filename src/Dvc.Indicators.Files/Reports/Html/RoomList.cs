namespace Dvc.Indicators.Files;

/// <summary>What an agency can gain, largest first, as a list.</summary>
internal sealed class RoomList(PageScope scope, OutputBuffer writer)
{
    private const int Most = 8;

    private readonly ReportFormat _format = scope.Format;

    /// <summary>The list as a section of its own, for the agency at the top.</summary>
    public void WriteSection(ReportAgency agency)
    {
        writer.Write($"<section id=\"room\" aria-labelledby=\"room-head\"><h2 id=\"room-head\">{scope.Label(ReportTexts.Winnable)}</h2>\n");
        WriteList(agency);
        writer.Write("</section>\n");
    }

    /// <summary>The list within an agency's part.</summary>
    public void Write(ReportAgency agency)
    {
        writer.Write($"<h4>{scope.Label(ReportTexts.Winnable)}</h4>\n");
        WriteList(agency);
    }

    private void WriteList(ReportAgency agency)
    {
        var room = agency.Winnable.Where(points => points.HasData).ToList();
        if (room.Count == 0)
        {
            writer.Write($"<p>{scope.Label(HtmlTexts.NothingToWin)}</p>\n");
            return;
        }

        writer.Write("<ol class=\"win\">");
        foreach (var points in room.Take(Most))
        {
            var name = points.Component is { } part ? HtmlText.Escape(ReportNames.Component(part, _format)) : scope.Label(points.Group.Name);
            writer.Write($"<li><b>{_format.Points(points.InTotal)}</b><span>{name}{(points.CanInfluence ? "" : " †")}</span></li>");
        }

        writer.Write("</ol>\n");
        if (room.Count > Most)
        {
            var rest = room.Skip(Most).Sum(points => points.InTotal.Value);
            writer.Write($"<p class=\"note\">{scope.Label(HtmlTexts.AndMore)} {_format.Count(room.Count - Most)} {scope.Label(HtmlTexts.MoreItems)}: "
                + $"{_format.Points(new Points(rest))} {scope.Label(HtmlTexts.By)}.</p>\n");
        }
    }
}
