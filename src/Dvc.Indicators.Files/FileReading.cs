using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators.Files;

/// <summary>What came of reading files: the value, or every mistake at once. Immutable.</summary>
/// <typeparam name="T">What the files hold.</typeparam>
public sealed class FileReading<T>
    where T : class
{
    internal FileReading(T? value, ImmutableArray<FileError> errors, long errorCount, ImmutableArray<FileNote> notes, ImmutableArray<QualityFinding> findings)
    {
        Value = value;
        Errors = errors;
        ErrorCount = errorCount;
        Notes = notes;
        Findings = findings;
    }

    /// <summary>The value; null exactly when there are errors.</summary>
    public T? Value { get; }

    /// <summary>The mistakes in the order in which they were met, the first 1,000 of them; empty exactly when there is a value.</summary>
    public ImmutableArray<FileError> Errors { get; }

    /// <summary>The number of all mistakes, also of those after the first 1,000.</summary>
    public long ErrorCount { get; }

    /// <summary>What the sender of the files should know besides; may be empty, with a value or without.</summary>
    public ImmutableArray<FileNote> Notes { get; }

    /// <summary>What was found about how values of accepted records are written; not that of files of dossiers, whose sources tell it.</summary>
    public ImmutableArray<QualityFinding> Findings { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>The value of a reading that is expected to succeed.</summary>
    /// <returns>The value; never null.</returns>
    /// <exception cref="FormatException">There are errors; the message lists them, one a line.</exception>
    public T Require() => Value ?? throw new FormatException(string.Join('\n', Errors));
}
