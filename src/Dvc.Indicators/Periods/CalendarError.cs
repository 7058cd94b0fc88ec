namespace Dvc.Indicators;

/// <summary>One mistake in the data of a working calendar.</summary>
/// <param name="Path">The place as a JSON path, as <c>$.years[0].off[2]</c>.</param>
/// <param name="Found">What stands there, in a few words.</param>
/// <param name="Allowed">What is allowed there.</param>
public sealed record CalendarError(string Path, string Found, string Allowed)
{
    /// <summary>The error as one sentence.</summary>
    /// <returns>Place, what was found, and what is allowed.</returns>
    public override string ToString() => $"{Path}: found {Found}; allowed is {Allowed}.";
}
