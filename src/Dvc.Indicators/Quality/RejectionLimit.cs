using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>
/// How many records may be rejected before a result is told to rest on too little: rejected records shift scores. Counted per kind of records,
/// over all their files.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class RejectionLimit
{
    private const decimal StandardShare = 5;
    private const long StandardCount = 2;

    private static readonly ImmutableArray<SourceKind> Kinds =
        [SourceKind.Dossiers, SourceKind.Procedures, SourceKind.Authority, SourceKind.Decisions, SourceKind.Petitions];

    private readonly long? _records;
    private readonly decimal? _share;

    private RejectionLimit(long? records, decimal? share) => (_records, _share) = (records, share);

    /// <summary>
    /// More than 2 and more than 5 % of the dossiers, petitions or decisions; any row of procedures or authority. Ours (assumed).
    /// </summary>
    public static RejectionLimit Default { get; } = new(null, null);

    /// <summary>A number of records of all kinds together.</summary>
    /// <param name="records">The most that may be rejected, at least 0.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static RejectionLimit FromCount(long records)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(records);
        return new RejectionLimit(records, null);
    }

    /// <summary>A share of the records of any kind.</summary>
    /// <param name="percent">The largest share that may be rejected, as a percentage from 0 to 100.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is outside that range.</exception>
    public static RejectionLimit FromShare(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return new RejectionLimit(null, percent);
    }

    /// <summary>Where a report passes the limit.</summary>
    /// <param name="read">What was read.</param>
    /// <returns>One sentence for each kind of records, or for all of them; empty where the limit holds.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public ImmutableArray<LocalizedText> Find(ReadReport read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return _records is { } most
            ? read.Total.Rejected > most ? [Sentence(null, read.Total, Text(most))] : []
            : [.. Kinds.Select(kind => (Kind: kind, Counts: read.CountsOf(kind))).Where(one => IsPassed(one.Kind, one.Counts))
                .Select(one => Sentence(one.Kind, one.Counts, Allowed(one.Kind)))];
    }

    private bool IsPassed(SourceKind kind, ReadCounts counts) =>
        _share is { } percent ? 100 * counts.Rejected > percent * counts.Read
        : IsWhole(kind) ? counts.Rejected > 0
        : counts.Rejected > StandardCount && 100 * counts.Rejected > StandardShare * counts.Read;

    // A row of these that is missing changes the figures of every dossier of its procedure.
    private static bool IsWhole(SourceKind kind) => kind is SourceKind.Procedures or SourceKind.Authority;

    private string Allowed(SourceKind kind) =>
        _share is { } percent ? $"{percent.ToString(CultureInfo.InvariantCulture)} %" : IsWhole(kind) ? "0" : $"{Text(StandardCount)}, 5 %";

    private static LocalizedText Sentence(SourceKind? kind, ReadCounts counts, string allowed)
    {
        var (rejected, read) = (Text(counts.Rejected), Text(counts.Read));
        var name = kind?.Label() ?? new LocalizedText("bản ghi", "records");
        return new LocalizedText(
            $"{name.Vietnamese}: {rejected} trên {read} bản ghi bị từ chối, quá mức cho phép ({allowed}); điểm số có thể lệch",
            $"{name.English}: {rejected} of {read} records were rejected, more than is allowed ({allowed}); scores may be off");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
