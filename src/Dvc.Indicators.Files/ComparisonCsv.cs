using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Writes comparisons as CSV, one row an item of an agency. Safe for use by several threads.</summary>
public static class ComparisonCsv
{
    /// <summary>
    /// Writes the columns <c>agency,item,id,before,after,change,rank_before,rank_after,places</c> for the agencies that both results have in the
    /// same cohort: components, groups, total, in the order of the later result.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <remarks>
    /// UTF-8 without byte order mark, line feeds. Points have at least two decimals; a positive change is a gain of points, positive places
    /// are places won. What is not known in one of the results is empty.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Comparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        using var lines = new CsvLines(stream, "agency", "item", "id", "before", "after", "change", "rank_before", "rank_after", "places");
        foreach (var change in comparison.Changes)
        {
            foreach (var component in change.Components)
            {
                Write(lines, change, "component", component);
            }

            foreach (var group in change.Groups)
            {
                Write(lines, change, "group", group);
            }

            Write(lines, change, "total", change.Total);
        }
    }

    private static void Write(CsvLines lines, AgencyChange agency, string item, ItemChange change) => lines.Write(
        agency.Agency.WrittenCode,
        item,
        change.Id,
        Text(change.Before.Points),
        Text(change.After.Points),
        Text(change.Points),
        change.RankBefore?.ToString() ?? "",
        change.RankAfter?.ToString() ?? "",
        change.Places?.ToString("0.#", CultureInfo.InvariantCulture) ?? "");

    private static string Text(Points? points) => points?.ToString() ?? "";
}
