using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of putting two tallies together: a tally, or why there is none.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class TallyCombination
{
    internal TallyCombination(Tally tally) => Tally = tally;

    internal TallyCombination(TallyRefusal refusal, string message)
    {
        Refusal = refusal;
        Message = message;
    }

    /// <summary>The tally, or null when it was refused.</summary>
    public Tally? Tally { get; }

    /// <summary>Why it was refused, or null when there is a tally.</summary>
    public TallyRefusal? Refusal { get; }

    /// <summary>The refusal as one sentence; empty when there is a tally.</summary>
    public string Message { get; } = "";

    /// <summary>Whether there is a tally.</summary>
    [MemberNotNullWhen(true, nameof(Tally))]
    public bool IsValid => Tally is not null;

    /// <summary>The tally of tallies that are expected to go together.</summary>
    /// <returns>The tally; never null.</returns>
    /// <exception cref="InvalidOperationException">It was refused; the message says why.</exception>
    public Tally Require() => Tally ?? throw new InvalidOperationException(Message);
}
