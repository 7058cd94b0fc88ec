namespace Dvc.Indicators;

/// <summary>Which procedures under an agency's authority a figure of procedures is about.</summary>
public enum ProcedureScope : byte
{
    /// <summary>Those offered online, in part or in full.</summary>
    Online,

    /// <summary>Those with a fee (<c>CoPhi</c>).</summary>
    WithFee,

    /// <summary>Those for citizens (<c>DoiTuongNguoiDan</c>).</summary>
    ForCitizens,
}
