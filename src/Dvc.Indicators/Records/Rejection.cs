namespace Dvc.Indicators;

/// <summary>One record that could not be read and takes no part in anything.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record Rejection
{
    /// <summary>The file or other source, as the caller names it; may be empty.</summary>
    public required string File { get; init; }

    /// <summary>The physical line on which the record starts, the header being 1; in a payload the position from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 1.</exception>
    public required long Line
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The line of a record is at least 1.");
    }

    /// <summary>The key of the record; empty where it could not be read.</summary>
    public required string Key { get; init; }

    /// <summary>The column at fault; empty where the whole record is.</summary>
    public required string Column { get; init; }

    /// <summary>What the column says, as it was read; may be empty.</summary>
    public required string Value { get; init; }

    /// <summary>Why it was rejected.</summary>
    public required RejectionReason Reason { get; init; }

    /// <summary>One sentence: where, what is wrong, what is allowed. A long value is cut short.</summary>
    public LocalizedText Message => RejectionTexts.Of(this);

    /// <summary>The rejection of a dossier whose agency is none of those given (<c>agency</c>).</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="place">Where it was read; the line at least 1.</param>
    /// <returns>The rejection.</returns>
    internal static Rejection OfAgency(Dossier dossier, RecordPlace place) => new()
    {
        File = place.Source ?? "",
        Line = place.Line ?? 1,
        Key = dossier.Key,
        Column = "MaCoQuan",
        Value = dossier.Agency.ToString(),
        Reason = RejectionReason.Agency,
    };

    /// <summary>The rejection of a record of a list, with the place from which it was read.</summary>
    /// <param name="rejection">The rejection.</param>
    /// <param name="file">The file; may be empty.</param>
    /// <param name="line">The line, at least 1.</param>
    /// <returns>The same rejection, told by file and line in place of the index in the list.</returns>
    /// <exception cref="ArgumentNullException">The rejection is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The line is below 1.</exception>
    public static Rejection Of(RecordRejection rejection, string file, long line)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return new Rejection
        {
            File = file,
            Line = line,
            Key = rejection.Key,
            Column = rejection.Column,
            Value = rejection.Value,
            Reason = rejection.Reason,
        };
    }
}
