namespace Dvc.Indicators;

/// <summary>One procedure in one decision that publishes it (quyết định công bố TTHC), a row of <c>decisions.csv</c>.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record PublishingDecision
{
    /// <summary>The code of the procedure (<c>MaTTHC</c>); not empty; trimmed and composed (NFC).</summary>
    /// <exception cref="ArgumentException">It is set to null, empty or blank.</exception>
    public required string Procedure { get; init => field = RecordText.Required(value, "The procedure of a decision"); }

    /// <summary>The agency that decided (<c>MaCoQuan</c>); not the empty code.</summary>
    /// <exception cref="ArgumentException">It is set to the empty code.</exception>
    public required AgencyCode Agency
    {
        get;
        init => field = value.IsEmpty ? throw new ArgumentException("The agency of a decision must not be empty.", nameof(value)) : value;
    }

    /// <summary>What the decision does (<c>Loai</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a value that is no <see cref="DecisionKind"/>.</exception>
    public required DecisionKind Kind
    {
        get;
        init => field = value is DecisionKind.New or DecisionKind.Amended or DecisionKind.Abolished
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The kind is new, amended or abolished.");
    }

    /// <summary>The date of the decision (<c>NgayQuyetDinh</c>).</summary>
    public required VietnamTime Decided { get; init; }

    /// <summary>When the procedure comes into force (<c>NgayHieuLuc</c>); null where unknown.</summary>
    public VietnamTime? Effective { get; init; }

    /// <summary>When it was disclosed in the national database (<c>NgayCongKhai</c>); null where it is not, or unknown.</summary>
    public VietnamTime? Disclosed { get; init; }
}
