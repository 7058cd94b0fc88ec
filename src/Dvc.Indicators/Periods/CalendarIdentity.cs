namespace Dvc.Indicators;

/// <summary>Which working calendar (lịch ngày làm việc) was used: its id for people, its hash for comparing.</summary>
/// <remarks>Two calendars compute the same where their hashes are equal, whatever their ids. Immutable and safe for use by several threads.</remarks>
public sealed record CalendarIdentity
{
    /// <summary>The id of a calendar that names none.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>Makes an identity.</summary>
    /// <param name="id">The id: ASCII letters, digits, <c>.</c>, <c>-</c> and <c>_</c>.</param>
    /// <param name="hash">The hash: 64 hexadecimal digits in lower case.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The id or the hash has another form.</exception>
    public CalendarIdentity(string id, string hash)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(hash);
        Id = IsId(id) ? id : throw new ArgumentException("The id must be of ASCII letters, digits, '.', '-' and '_'.", nameof(id));
        Hash = LinesHash.IsHash(hash) ? hash : throw new ArgumentException("The hash must be 64 hexadecimal digits in lower case.", nameof(hash));
    }

    /// <summary>The id that the calendar gives itself; <see cref="Unnamed"/> where it gives none.</summary>
    public string Id { get; }

    /// <summary>
    /// SHA-256 over what computes, in hexadecimal digits: for each year in order a line with the year, then a line for each day off with
    /// <c>-</c> and the day, then a line for each weekend day worked with <c>+</c> and the day, such as <c>2026</c>, <c>-2026-01-01</c>,
    /// <c>+2026-01-10</c>; in UTF-8, every line ending with a line feed. Id, status and source of the days do not count.
    /// </summary>
    public string Hash { get; }

    /// <summary>The identity for messages.</summary>
    /// <returns>The id and, in brackets, the first twelve digits of the hash.</returns>
    public override string ToString() => $"{Id} ({Hash[..12]})";

    /// <summary>Whether a text can be an id.</summary>
    internal static bool IsId(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
