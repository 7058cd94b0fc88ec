using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>How reasons for rejection are written.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class RejectionReasons
{
    private static readonly ImmutableArray<string> Words =
    [
        "quote", "fields", "encoding", "json", "missing", "spreadsheet-number", "agency", "channel", "status", "date", "zone", "number",
        "flag", "calendar", "unit", "value",
    ];

    /// <summary>All reasons, in their order.</summary>
    public static ImmutableArray<RejectionReason> All { get; } =
        ImmutableCollectionsMarshal.AsImmutableArray(Enum.GetValues<RejectionReason>());

    /// <summary>The reason as reports write it.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Words in lower case with hyphens, as <c>agency</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="RejectionReason"/>.</exception>
    public static string ToText(this RejectionReason reason) => (int)reason < Words.Length
        ? Words[(int)reason]
        : throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is one of the closed list.");
}
