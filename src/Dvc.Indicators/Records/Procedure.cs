namespace Dvc.Indicators;

/// <summary>An administrative procedure (thủ tục hành chính, TTHC), as a row of the catalogue (<c>procedures.csv</c>).</summary>
/// <remarks>Texts are trimmed and composed (NFC). Immutable and safe for use by several threads.</remarks>
public sealed record Procedure
{
    /// <summary>The code (<c>MaTTHC</c>), as <c>2.000206</c>; not empty; case matters.</summary>
    /// <exception cref="ArgumentException">It is set to null, empty or blank.</exception>
    public required string Code { get; init => field = RecordText.Required(value, "The code of a procedure"); }

    /// <summary>The name (<c>TenTTHC</c>); may be empty.</summary>
    public string Name { get; init => field = RecordText.Tidy(value); } = "";

    /// <summary>Whether a fee is charged (<c>CoPhi</c>).</summary>
    public bool HasFee { get; init; }

    /// <summary>Whether the result is handed over on paper (<c>TraKetQuaGiay</c>).</summary>
    public bool ReturnsPaper { get; init; }

    /// <summary>Whether citizens apply for it (<c>DoiTuongNguoiDan</c>).</summary>
    public bool ForCitizens { get; init; }

    /// <summary>The limit (<c>ThoiHan</c> and <c>DonViThoiHan</c>); null where either is missing.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>Whether all seven parts of its published content are there (<c>DayDuNoiDung</c>).</summary>
    public bool ContentComplete { get; init; }

    /// <summary>Whether it is public (<c>CongKhai</c>).</summary>
    public bool IsPublic { get; init; }
}
