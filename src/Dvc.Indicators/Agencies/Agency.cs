using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>One agency (cơ quan, đơn vị), as a row of the agencies file tells of it.</summary>
/// <remarks>
/// Compared by content. Immutable and safe for use by several threads. Whether parents and successors exist is checked by
/// <see cref="AgencyTree"/>.
/// </remarks>
public sealed record Agency
{
    // Files write this day where an agency has no last day.
    private static readonly DateOnly NoLastDay = new(9999, 12, 31);

    /// <summary>Makes an agency without level, parent, dates and successors.</summary>
    /// <param name="code">The code; not the default value.</param>
    /// <param name="writtenCode">The code as the agencies file writes it, in either form; blanks in it are taken out.</param>
    /// <param name="name">The name; may be empty.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">The code is the default value, or the written code names another agency.</exception>
    public Agency(AgencyCode code, string writtenCode, string name)
    {
        ArgumentNullException.ThrowIfNull(writtenCode);
        ArgumentNullException.ThrowIfNull(name);
        if (code.IsEmpty || !AgencyCode.TryParse(writtenCode, out var written) || written != code)
        {
            throw new ArgumentException(
                $"The written code '{writtenCode}' must be a form of the agency's code '{code}'.", nameof(writtenCode));
        }

        Code = code;
        WrittenCode = AgencyCode.WithoutBlanks(writtenCode);
        Name = VietnameseText.ToNfc(name);
    }

    /// <summary>The code, by which agencies are compared and found.</summary>
    public AgencyCode Code { get; }

    /// <summary>The code as the agencies file writes it, which is what results show.</summary>
    public string WrittenCode { get; }

    /// <summary>The name, in composed Unicode (NFC).</summary>
    public string Name { get; }

    /// <summary>The level, or null where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a value that is no <see cref="AgencyLevel"/>.</exception>
    public AgencyLevel? Level
    {
        get;
        init => field = value is null or (>= AgencyLevel.Ministry and <= AgencyLevel.Commune)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The level is ministry, province, department, commune or null.");
    }

    /// <summary>The code of the agency above, or null at the top.</summary>
    public AgencyCode? Parent { get; init => field = value is { IsEmpty: true } ? null : value; }

    /// <summary>The first day on which the agency exists, or null where it always did.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the agency exists, or null where it has none; 9999-12-31 is read as none.</summary>
    public DateOnly? ValidTo { get; init => field = value == NoLastDay ? null : value; }

    /// <summary>
    /// The codes of the agencies that took over, each once; empty where there are none, several where the agency was divided. Empty codes
    /// and the agency's own code are left out.
    /// </summary>
    public ImmutableArray<AgencyCode> Successors
    {
        get;
        init => field = value.IsDefaultOrEmpty ? [] : [.. value.Where(code => !code.IsEmpty && code != Code).Distinct()];
    } = [];

    /// <summary>Whether it says the same of the same agency.</summary>
    /// <param name="other">Another agency; null is none.</param>
    /// <returns>True when everything is equal, the successors in their order too.</returns>
    public bool Equals(Agency? other) =>
        other is not null && Code == other.Code && WrittenCode == other.WrittenCode && Name == other.Name && Level == other.Level
        && Parent == other.Parent && ValidFrom == other.ValidFrom && ValidTo == other.ValidTo
        && ContentEquality.AreEqual(Successors, other.Successors);

    /// <summary>A number that goes with <see cref="Equals(Agency)"/>.</summary>
    /// <returns>The number.</returns>
    public override int GetHashCode() =>
        HashCode.Combine(Code, WrittenCode, Name, Level, Parent, ValidFrom, ValidTo, ContentEquality.HashOf(Successors));

    /// <summary>The agency for logs and debuggers.</summary>
    /// <returns>The written code and the name.</returns>
    public override string ToString() => $"{WrittenCode} {Name}";
}
