namespace Dvc.Indicators.Files;

/// <summary>The marks that charts share; each has a shape of its own, so that nothing hangs on colour.</summary>
internal static class ChartMarks
{
    /// <summary>The mean of the cohort: a white diamond.</summary>
    public const string Diamond = "M0-6L6 0L0 6L-6 0Z";

    /// <summary>The period before: an upright tick.</summary>
    public const string Tick = "M-1.5-11H1.5V11H-1.5Z";

    /// <summary>An entry of a legend: the mark itself, then what it stands for.</summary>
    public static string Key(string kind, string? path, string escaped)
    {
        var mark = path is null
            ? $"<rect class=\"{kind}\" x=\"1\" y=\"3\" width=\"14\" height=\"10\"/>"
            : $"<svg x=\"8\" y=\"8\"><path class=\"{kind}\" d=\"{path}\"/></svg>";
        return $"<li><svg class=\"chart mark\" width=\"16\" height=\"16\" aria-hidden=\"true\">{mark}</svg>{escaped}</li>";
    }
}
