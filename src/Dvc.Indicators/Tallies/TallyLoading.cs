using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of loading a saved tally: the tally, or what is wrong with the bytes.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class TallyLoading
{
    internal TallyLoading(Tally? tally, string? error)
    {
        Tally = tally;
        Error = error;
    }

    /// <summary>The tally, or null when the bytes are none.</summary>
    public Tally? Tally { get; }

    /// <summary>What is wrong, as one sentence, or null when there is a tally.</summary>
    public string? Error { get; }

    /// <summary>Whether there is a tally.</summary>
    [MemberNotNullWhen(true, nameof(Tally))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValid => Tally is not null;

    /// <summary>The tally of bytes that are expected to be one.</summary>
    /// <returns>The tally; never null.</returns>
    /// <exception cref="FormatException">The bytes are no tally; the message says why.</exception>
    public Tally Require() => Tally ?? throw new FormatException(Error);
}
