namespace Dvc.Indicators;

/// <summary>One thing that the figures of a result were read from, such as a file. Immutable and safe for use by several threads.</summary>
public sealed record ResultSource
{
    /// <summary>Makes a source.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="name">Its name, such as the path of a file as it was given; not empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of those defined.</exception>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ResultSource(SourceKind kind, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Kind = Enum.IsDefined(kind)
            ? kind
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind must be one of those defined.");
        Name = name;
    }

    /// <summary>What it holds.</summary>
    public SourceKind Kind { get; }

    /// <summary>Its name, such as the path of a file as it was given, or <c>stdin</c>.</summary>
    public string Name { get; }
}
