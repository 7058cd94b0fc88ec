namespace Dvc.Indicators;

/// <summary>One mistake in what was given, or the reason why there is no value: where it is, what was found, what is allowed.</summary>
/// <remarks>
/// Errors that know more are records derived from this one: <c>AgencyError</c>, <c>ComparisonRefusal</c>. Two errors are equal when their
/// types and all their texts are. Immutable and safe for use by several threads.
/// </remarks>
public record OutcomeError
{
    /// <summary>Nothing where something must be, as what was found.</summary>
    internal static readonly LocalizedText Nothing = new("giá trị trống", "nothing");

    /// <summary>Tells a mistake.</summary>
    /// <param name="where">The place.</param>
    /// <param name="found">What was found there, in a few words.</param>
    /// <param name="allowed">What is allowed there or what to do, in a few words.</param>
    /// <param name="message">All of it as one sentence.</param>
    public OutcomeError(string where, LocalizedText found, LocalizedText allowed, LocalizedText message)
    {
        Where = where;
        Found = found;
        Allowed = allowed;
        Message = message;
    }

    /// <summary>The error of a whole input, told in one sentence.</summary>
    internal OutcomeError(LocalizedText sentence)
        : this("", sentence, LocalizedText.Same(""), sentence)
    {
    }

    /// <summary>The error at a place, told as what was found there and what is allowed.</summary>
    internal static OutcomeError At(string where, LocalizedText found, LocalizedText allowed) => new(where, found, allowed, new LocalizedText(
        $"{where}: nhận được {found.Vietnamese}; cho phép: {allowed.Vietnamese}",
        $"{where}: found {found.English}; allowed: {allowed.English}"));

    /// <summary>
    /// The place: a JSON path, as <c>$.groups[2].components[0].maximum</c>, or an agency's code as it is written; empty where the error is
    /// of the whole.
    /// </summary>
    public string Where { get; }

    /// <summary>What was found there, in a few words; <c>nothing</c> where something is missing.</summary>
    public LocalizedText Found { get; }

    /// <summary>What is allowed there or what to do, in a few words; empty where the message says all.</summary>
    public LocalizedText Allowed { get; }

    /// <summary>All of it as one sentence.</summary>
    public LocalizedText Message { get; }

    /// <summary>The English sentence, for logs and debuggers.</summary>
    /// <returns>The message in English.</returns>
    public sealed override string ToString() => Message.English;
}
