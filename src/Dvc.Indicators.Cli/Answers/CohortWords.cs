namespace Dvc.Indicators.Cli.Answers;

/// <summary>How answers write a cohort: the same in every language.</summary>
internal static class CohortWords
{
    public static string ToText(this CohortKey key) => (key.Level?.ToText(), key.Parent?.ToString()) switch
    {
        (null, null) => "all",
        ({ } level, null) => level,
        (null, { } parent) => parent,
        ({ } level, { } parent) => $"{level} {parent}",
    };
}
