using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dvc.Indicators.Analysis;

/// <summary>One change of one figure for <see cref="WhatIf"/>. Immutable.</summary>
public sealed class WhatIfEdit
{
    private WhatIfEdit(string? agency, string item, Func<FigureEntry, FigureEntry?> change) => (Agency, Item, Change) = (agency, item, change);

    /// <summary>What is allowed, for error sentences.</summary>
    public const string Allowed = "[AGENCY/]ID=x/n, ID=+k, ID=-k or ID=score:P, such as H44.100/ON_TIME_PROCESSING=90/100";

    /// <summary>The agency's code as it was written; null for the one that is asked about.</summary>
    public string? Agency { get; }

    /// <summary>The id of a component, or of a group where a score is set.</summary>
    public string Item { get; }

    // Null where the change can not be made.
    internal Func<FigureEntry, FigureEntry?> Change { get; }

    /// <summary>Reads an edit.</summary>
    /// <param name="text">The text, as <see cref="Allowed"/> says.</param>
    /// <param name="edit">The edit; null where the text is none.</param>
    /// <returns>Whether it is an edit.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WhatIfEdit? edit)
    {
        edit = null;
        if (text is null || text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals))
        {
            return false;
        }

        var (place, value) = (text[..equals], text[(equals + 1)..]);
        var slash = place.LastIndexOf('/');
        if (ChangeOf(value) is { } change && place.Length > slash + 1 && slash != 0)
        {
            edit = new WhatIfEdit(slash < 0 ? null : place[..slash], place[(slash + 1)..], change);
        }

        return edit is not null;
    }

    private static Func<FigureEntry, FigureEntry?>? ChangeOf(string value)
    {
        const string Score = "score:";
        if (value.StartsWith(Score, StringComparison.Ordinal))
        {
            return decimal.TryParse(value.AsSpan(Score.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
                ? _ => FigureEntry.FromReported(new Points(points)) : null;
        }

        if (value.Split('/') is [var x, var n])
        {
            return Count(x) is { } numerator && Count(n) is { } denominator && numerator <= denominator
                ? _ => FigureEntry.FromFigure(new Figure(numerator, denominator)) : null;
        }

        return value is ['+' or '-', ..] && Count(value[1..]) is { } by ? entry => Moved(entry, value[0] == '-' ? -by : by) : null;
    }

    private static FigureEntry? Moved(FigureEntry entry, long by) =>
        entry.Kind == FigureKind.Counted && entry.Figure.Numerator + by is >= 0 and var numerator && numerator <= entry.Figure.Denominator
            ? FigureEntry.FromFigure(new Figure(numerator, entry.Figure.Denominator)) : null;

    private static long? Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Figure.LargestCount ? count : null;
}
