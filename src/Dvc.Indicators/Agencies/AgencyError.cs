namespace Dvc.Indicators;

/// <summary>One mistake in a list of agencies; <see cref="OutcomeError.Where"/> is the agency's code as it is written.</summary>
public sealed record AgencyError : OutcomeError
{
    internal AgencyError(AgencyErrorKind kind, int index, Agency agency, LocalizedText found, LocalizedText allowed)
        : base(agency.WrittenCode, found, allowed, new(
            $"Cơ quan {agency.WrittenCode} {found.Vietnamese}; {allowed.Vietnamese}.",
            $"Agency {agency.WrittenCode} {found.English}; {allowed.English}."))
    {
        Kind = kind;
        Index = index;
        Code = agency.Code;
    }

    /// <summary>What is wrong.</summary>
    public AgencyErrorKind Kind { get; }

    /// <summary>The place in the list of the agency that is wrong, from 0; of a circle its first agency.</summary>
    public int Index { get; }

    /// <summary>The code of that agency.</summary>
    public AgencyCode Code { get; }

    /// <summary>The code that is unknown or stands again; the default value where the mistake is about none.</summary>
    public AgencyCode Named { get; internal init; }
}
