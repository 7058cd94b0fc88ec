namespace Dvc.Indicators;

/// <summary>How a dossier came in (<c>KenhThucHien</c>, kênh thực hiện); the values are the portal's.</summary>
public enum DossierChannel : byte
{
    /// <summary>Handed in at the counter (trực tiếp), 1; also where nothing is written.</summary>
    Direct = 1,

    /// <summary>Sent online (trực tuyến), 2.</summary>
    Online = 2,

    /// <summary>Sent by the public post (bưu chính công ích), 3.</summary>
    Postal = 3,
}
