namespace Dvc.Indicators.Cli.Tests;

/// <summary>
/// The tests that run programs of <c>samples</c> from source, one after the other: each builds the same projects of the library, and two
/// builds of one project at a time get in each other's way.
/// </summary>
[CollectionDefinition(Name)]
public sealed class RunPrograms
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "programs of samples";
}
