using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of reading or building something: the value, or every mistake at once.</summary>
/// <typeparam name="T">What was to be read or built.</typeparam>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class Outcome<T>
    where T : class
{
    internal Outcome(T value)
    {
        Value = value;
        Errors = [];
    }

    /// <summary>Says why there is no value.</summary>
    /// <param name="errors">All mistakes, at least one.</param>
    /// <exception cref="ArgumentException">There is no mistake.</exception>
    /// <exception cref="ArgumentNullException">The mistakes are null.</exception>
    public Outcome(IEnumerable<OutcomeError> errors)
    {
        Errors = [.. errors];
        if (Errors.IsEmpty)
        {
            throw new ArgumentException("Without a value there is at least one error.", nameof(errors));
        }
    }

    internal Outcome(OutcomeError error)
        : this([error])
    {
    }

    /// <summary>The value; null exactly when there are errors.</summary>
    public T? Value { get; }

    /// <summary>All mistakes, in the order of what was given where that has one; empty when there is a value.</summary>
    public ImmutableArray<OutcomeError> Errors { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>The value that is expected to be there.</summary>
    /// <returns>The value; never null.</returns>
    /// <exception cref="FormatException">There are errors; the message lists them all in English, one a line.</exception>
    public T Require() => Value ?? throw new FormatException(string.Join('\n', Errors));
}
