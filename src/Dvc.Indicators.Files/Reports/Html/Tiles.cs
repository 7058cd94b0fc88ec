namespace Dvc.Indicators.Files;

/// <summary>The headline rates of one agency as tiles; none where fewer than two have data.</summary>
internal sealed class Tiles(PageScope scope, OutputBuffer writer)
{
    private const int Fewest = 2;

    // A rate is called what it counts; a group's share says that it is one.
    private static readonly Dictionary<string, LocalizedText> Names = new(StringComparer.Ordinal)
    {
        ["ON_TIME_PROCESSING"] = new("Hồ sơ đúng hạn", "Dossiers on time"),
        ["DOSSIERS_ONLINE"] = new("Hồ sơ nộp trực tuyến", "Dossiers submitted online"),
        ["DOSSIERS_PAID_ONLINE"] = new("Hồ sơ thanh toán trực tuyến", "Dossiers paid online"),
        ["SO_HOA_GIAY_TO_GIAI_QUYET"] = new("Hồ sơ được số hóa", "Digitised dossiers"),
    };

    private readonly ReportFormat _format = scope.Format;

    public void Write(ReportAgency lead)
    {
        var tiles = Ordered(scope.Report.Rules).Select(rate => Tile(lead, rate)).Where(tile => tile.Length > 0).ToList();
        if (tiles.Count >= Fewest)
        {
            writer.Write($"<ul class=\"tiles\">{string.Concat(tiles)}</ul>\n");
        }
    }

    /// <summary>What a headline rate is called.</summary>
    public static LocalizedText NameOf(RuleSet rules, HeadlineRate rate) =>
        Names.GetValueOrDefault(rate.Item)
        ?? (rules.FindGroup(rate.Item) is null ? rate.Name : new($"{rate.Name.Vietnamese} (tỷ lệ điểm)", $"{rate.Name.English} (share of points)"));

    private static IEnumerable<HeadlineRate> Ordered(RuleSet rules)
    {
        var order = Names.Keys.ToList();
        return rules.HeadlineRates.OrderBy(rate => order.IndexOf(rate.Item) is >= 0 and var place ? place : order.Count);
    }

    private string Tile(ReportAgency lead, HeadlineRate rate)
    {
        var (shown, count, change) = Values(lead, rate);
        if (shown is null)
        {
            return "";
        }

        List<string> small = [count];
        if (change is { } moved)
        {
            small.Add(new ChangeText(scope).PercentagePoints(moved));
        }

        var target = lead.Targets.Where(one => one.IsMeasured && (one.Target.Item == rate.Id || one.Target.Item == rate.Item)).Take(1)
            .Select(one => _format.Text(new LocalizedText(
                $"chỉ tiêu {_format.Percentage(one.Target.Percentage)}: {_format.Text(ReportNames.TargetState(one)).ToLowerInvariant()}",
                $"target {_format.Percentage(one.Target.Percentage)}: {_format.Text(ReportNames.TargetState(one)).ToLowerInvariant()}")));
        small.AddRange(target.Select(HtmlText.Escape));
        return $"<li><b>{HtmlText.Escape(shown)}</b><span>{scope.Label(NameOf(scope.Report.Rules, rate))}</span><small>{string.Join(" · ", small)}</small></li>";
    }

    private (string? Shown, string Count, decimal? Change) Values(ReportAgency lead, HeadlineRate rate)
    {
        var rules = scope.Report.Rules;
        if (rules.FindComponent(rate.Item) is { } component)
        {
            var part = lead.Groups.SelectMany(group => group.Components).First(part => part.Component == component);
            return part is { Numerator: { } numerator, Denominator: { } denominator and > 0 }
                ? (_format.Rate(numerator, denominator), $"{_format.Count(numerator)}/{_format.Count(denominator)}", Change(lead, part.Ratio, before => before.Component(rate.Item).Ratio))
                : (null, "", null);
        }

        var group = lead.Groups.First(group => group.Group.Id == rate.Item);
        return group.Score is { Points: { } points, Share: { } share } score
            ? (_format.ShortPercentage(share), $"{_format.Points(points)}/{_format.Maximum(score.Maximum)} {scope.Label(HtmlTexts.By)}",
                Change(lead, share, before => before.Group(rate.Item).Share))
            : (null, "", null);
    }

    private decimal? Change(ReportAgency lead, Ratio? now, Func<AgencyScore, Ratio?> find)
    {
        var before = scope.Report.Comparison?.Before;
        return now is { } after && lead.Change is not null && before?.Find(lead.Agency.Code) is { } score && find(score) is { } was
            ? after.ToPercentage(2) - was.ToPercentage(2)
            : null;
    }
}
