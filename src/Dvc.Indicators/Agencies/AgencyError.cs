namespace Dvc.Indicators;

/// <summary>One mistake in a list of agencies.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Index">The place in the list of the agency that is wrong, from 0; of a circle its first agency.</param>
/// <param name="Code">The code of that agency.</param>
/// <param name="Message">One sentence that says what is wrong and what is allowed.</param>
public sealed record AgencyError(AgencyErrorKind Kind, int Index, AgencyCode Code, string Message)
{
    /// <summary>The error as a sentence.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
