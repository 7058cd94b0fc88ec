namespace Dvc.Indicators;

/// <summary>What became of a petition (<c>KetQua</c>); an open petition has none.</summary>
public enum PetitionOutcome : byte
{
    /// <summary>Handled (đã xử lý), written <c>xuly</c>: 15 working days.</summary>
    Handled,

    /// <summary>Refused (từ chối), written <c>tuchoi</c>: 2 working days.</summary>
    Refused,

    /// <summary>Sent back (chuyển trả), written <c>chuyentra</c>: 2 working days.</summary>
    SentBack,
}
