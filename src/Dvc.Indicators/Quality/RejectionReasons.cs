using System.Collections.Immutable;

namespace Dvc.Indicators.Quality;

/// <summary>The words for the reasons of rejection.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class RejectionReasons
{
    private static readonly ImmutableArray<string> Words =
    [
        "fields", "encoding", "json", "missing", "agency", "channel", "status", "date", "zone", "number", "flag",
        "calendar", "unit", "value",
    ];

    /// <summary>All reasons, in the order in which they are declared.</summary>
    public static ImmutableArray<RejectionReason> All { get; } = [.. Enum.GetValues<RejectionReason>()];

    /// <summary>The reason as results write it.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Its word in lower case, as <c>missing</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="RejectionReason"/>.</exception>
    public static string ToText(this RejectionReason reason) => (uint)reason < (uint)Words.Length
        ? Words[(int)reason]
        : throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason must be one of the closed list of reasons.");

    /// <summary>Reads a reason as results write it.</summary>
    /// <param name="text">The word; null is none.</param>
    /// <param name="reason">The reason; no meaning when the text is none.</param>
    /// <returns>True when the text is the word of a reason.</returns>
    public static bool TryParse(string? text, out RejectionReason reason)
    {
        var index = text is null ? -1 : Words.IndexOf(text, 0, StringComparer.Ordinal);
        reason = index < 0 ? default : (RejectionReason)index;
        return index >= 0;
    }
}
