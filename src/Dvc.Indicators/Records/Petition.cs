namespace Dvc.Indicators;

/// <summary>A petition (phản ánh, kiến nghị, PAKN): a complaint or suggestion sent to an agency, a row of <c>petitions.csv</c>.</summary>
/// <remarks>Texts are trimmed and composed (NFC). Immutable and safe for use by several threads.</remarks>
public sealed record Petition
{
    /// <summary>The key (<c>MaPAKN</c>); not empty.</summary>
    /// <exception cref="ArgumentException">It is set to null, empty or blank.</exception>
    public required string Key { get; init => field = RecordText.Required(value, "The key of a petition"); }

    /// <summary>The agency that is to handle it (<c>MaCoQuan</c>); not the empty code.</summary>
    /// <exception cref="ArgumentException">It is set to the empty code.</exception>
    public required AgencyCode Agency
    {
        get;
        init => field = value.IsEmpty ? throw new ArgumentException("The agency of a petition must not be empty.", nameof(value)) : value;
    }

    /// <summary>When it was sent (<c>NgayGui</c>).</summary>
    public required VietnamTime Sent { get; init; }

    /// <summary>The key of the dossier that it names (<c>MaHoSo</c>), of any agency; null where it names none, or a blank key.</summary>
    public string? Dossier { get; init => field = string.IsNullOrWhiteSpace(value) ? null : RecordText.Tidy(value); }

    /// <summary>When it was forwarded to the agency (<c>NgayChuyen</c>); null where unknown.</summary>
    public VietnamTime? Forwarded { get; init; }

    /// <summary>When it was handled, refused or sent back (<c>NgayXuLy</c>); null where unknown.</summary>
    public VietnamTime? Handled { get; init; }

    /// <summary>What became of it (<c>KetQua</c>); null while it is open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a value that is no <see cref="PetitionOutcome"/>.</exception>
    public PetitionOutcome? Outcome
    {
        get;
        init => field = value is null or PetitionOutcome.Handled or PetitionOutcome.Refused or PetitionOutcome.SentBack
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The outcome is handled, refused, sent back or null.");
    }

    /// <summary>How many liked the answer (<c>Thich</c>), at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public long Likes { get; init => field = WholeNumber.Checked(value, nameof(value)); }

    /// <summary>How many disliked the answer (<c>KhongThich</c>), at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public long Dislikes { get; init => field = WholeNumber.Checked(value, nameof(value)); }

    /// <summary>Whether the petitioner complained again (<c>PhanAnhLai</c>).</summary>
    public bool ComplainedAgain { get; init; }

    /// <summary>When the agency's time begins: forwarded where known, else sent.</summary>
    public VietnamTime Start => Forwarded ?? Sent;
}
