namespace Dvc.Indicators.Files;

/// <summary>Changes as a page shows them: a sign for the eye, a word for the ear.</summary>
internal sealed class ChangeText(PageScope scope)
{
    private readonly ReportFormat _format = scope.Format;

    /// <summary>A change of points; a dash where nothing is compared.</summary>
    public string Points(decimal? change) => Of(change, 2, _format.Number(0, 2, 2));

    /// <summary>A change of percentage points, as tiles tell it.</summary>
    public string PercentagePoints(decimal? change) => Of(change, 1, _format.Number(0, 1, 1));

    /// <summary>A change of places.</summary>
    public string Places(decimal? change) => Of(change, 0, "=");

    private string Of(decimal? change, int decimals, string unchanged)
    {
        if (change is not { } known)
        {
            return ReportFormat.NoData;
        }

        var number = _format.Number(Math.Abs(known), decimals, Math.Max(decimals, decimals == 0 ? 1 : 0));
        var rounded = decimal.Round(known, decimals == 0 ? 1 : decimals, MidpointRounding.AwayFromZero);
        return rounded switch
        {
            0 => $"<span class=\"move\">{unchanged}<span class=\"away\"> {scope.Label(HtmlTexts.Same)}</span></span>",
            > 0 => $"<span class=\"move\"><span class=\"away\">{scope.Label(HtmlTexts.Rose)} </span><span aria-hidden=\"true\">▲ </span>{number}</span>",
            _ => $"<span class=\"move down\"><span class=\"away\">{scope.Label(HtmlTexts.Fell)} </span><span aria-hidden=\"true\">▼ </span>{number}</span>",
        };
    }
}
