namespace Dvc.Indicators;

/// <summary>That a procedure is under an agency's authority (thẩm quyền giải quyết), a row of <c>authority.csv</c>.</summary>
/// <remarks>
/// Of several rows of one procedure at or below an agency one that says partial or full is enough for the procedure to be online there.
/// Immutable and safe for use by several threads.
/// </remarks>
public sealed record Authority
{
    /// <summary>Makes a row.</summary>
    /// <param name="agency">The agency (<c>MaCoQuan</c>); not the empty code.</param>
    /// <param name="procedure">The code of the procedure (<c>MaTTHC</c>); not empty; trimmed and composed (NFC).</param>
    /// <param name="level">How far it is offered online (<c>MucDo</c>).</param>
    /// <exception cref="ArgumentNullException">The procedure is null.</exception>
    /// <exception cref="ArgumentException">The agency or the procedure is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is no <see cref="OnlineLevel"/>.</exception>
    public Authority(AgencyCode agency, string procedure, OnlineLevel level)
    {
        Agency = agency.IsEmpty ? throw new ArgumentException("The agency of an authority must not be empty.", nameof(agency)) : agency;
        Procedure = RecordText.Required(procedure, "The procedure of an authority");
        Level = level is OnlineLevel.None or OnlineLevel.Partial or OnlineLevel.Full
            ? level
            : throw new ArgumentOutOfRangeException(nameof(level), level, "The level is none (0), partial (3) or full (4).");
    }

    /// <summary>The agency.</summary>
    public AgencyCode Agency { get; }

    /// <summary>The code of the procedure.</summary>
    public string Procedure { get; }

    /// <summary>How far it is offered online.</summary>
    public OnlineLevel Level { get; }

    /// <summary>Whether it is offered online, in part or in full.</summary>
    public bool IsOnline => Level is OnlineLevel.Partial or OnlineLevel.Full;
}
