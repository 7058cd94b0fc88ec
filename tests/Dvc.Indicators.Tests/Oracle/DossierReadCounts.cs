using System.Collections.Immutable;

namespace Dvc.Indicators.Tests.Oracle;

/// <summary>How many records of dossiers were read, and what became of them: nothing read is lost.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class DossierReadCounts
{
    private readonly ImmutableArray<long> _rejected;

    internal DossierReadCounts(long accepted, long superseded, ReadOnlySpan<long> rejected)
    {
        Accepted = accepted;
        Superseded = superseded;
        _rejected = [.. rejected];
    }

    /// <summary>The records read: accepted, superseded and rejected.</summary>
    public long Read => Accepted + Superseded + Rejected;

    /// <summary>The records that count: one a dossier.</summary>
    public long Accepted { get; }

    /// <summary>The records that an other version of their dossier stands for.</summary>
    public long Superseded { get; }

    /// <summary>The records rejected, for whatever reason.</summary>
    public long Rejected => _rejected.Sum();

    /// <summary>The records rejected for one reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The count, at least 0.</returns>
    /// <exception cref="IndexOutOfRangeException">The value is not a <see cref="RejectionReason"/>.</exception>
    public long RejectedFor(RejectionReason reason) => _rejected[(int)reason];
}
