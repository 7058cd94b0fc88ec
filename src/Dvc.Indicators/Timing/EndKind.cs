namespace Dvc.Indicators;

/// <summary>Which time stands for the end of a dossier's processing.</summary>
public enum EndKind : byte
{
    /// <summary>The end of processing (<c>NgayKetThucXuLy</c>).</summary>
    Finished,

    /// <summary>The handing over of the result (<c>NgayTra</c>), where the end of processing is missing.</summary>
    Returned,

    /// <summary>The request for supplements (<c>NgayYeuCauBoSung</c>) of a dossier that waits for the applicant.</summary>
    SupplementRequested,

    /// <summary>The cut, because the dossier is open: it has no end.</summary>
    Open,

    /// <summary>The cut, because the recorded end is later than it.</summary>
    AfterCut,
}
