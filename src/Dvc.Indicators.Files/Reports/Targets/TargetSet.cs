using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A list of targets (chỉ tiêu). Immutable and safe for use by several threads.</summary>
public sealed class TargetSet
{
    private static readonly Lazy<TargetSet> LazyBuiltIn = new(() =>
        TargetFile.Read(InputSource.FromBytes("targets.json", BuiltInJson())).Require());

    /// <summary>Makes a list.</summary>
    /// <param name="targets">The targets in the order in which reports show them; may be empty.</param>
    /// <exception cref="ArgumentNullException">The list or a target is null.</exception>
    public TargetSet(IEnumerable<OfficialTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Targets = [.. targets];
        if (Targets.Any(target => target is null))
        {
            throw new ArgumentNullException(nameof(targets));
        }
    }

    /// <summary>No targets.</summary>
    public static TargetSet None { get; } = new([]);

    /// <summary>
    /// The official targets of 2022 to 2025 that come with the library; those without an end stay in force until others replace them.
    /// </summary>
    public static TargetSet BuiltIn => LazyBuiltIn.Value;

    /// <summary>The targets, in order.</summary>
    public ImmutableArray<OfficialTarget> Targets { get; }

    /// <summary>The built-in targets as JSON, as an example of the form that <see cref="TargetFile.Read"/> reads.</summary>
    /// <returns>A copy, as UTF-8.</returns>
    public static byte[] BuiltInJson()
    {
        using var stream = typeof(TargetSet).Assembly.GetManifestResourceStream("Dvc.Indicators.Files.Reports.Targets.official-targets.json")
            ?? throw new InvalidOperationException("The package was built without its targets.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
