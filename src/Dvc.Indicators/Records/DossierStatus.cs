namespace Dvc.Indicators;

/// <summary>How far a dossier is (<c>TrangThaiHoSo</c>, trạng thái hồ sơ); the values are the portal's.</summary>
public enum DossierStatus : byte
{
    /// <summary>New, not yet looked at (mới đăng ký), 1. It is in no figure.</summary>
    New = 1,

    /// <summary>Received (được tiếp nhận), 2.</summary>
    Received = 2,

    /// <summary>Refused at reception (không được tiếp nhận), 3. It is in no figure.</summary>
    Refused = 3,

    /// <summary>In process (đang xử lý), 4.</summary>
    InProcess = 4,

    /// <summary>Waiting for supplements from the applicant (yêu cầu bổ sung giấy tờ), 5.</summary>
    AwaitingSupplement = 5,

    /// <summary>Waiting for the applicant to pay dues (yêu cầu thực hiện nghĩa vụ tài chính), 6.</summary>
    AwaitingDues = 6,

    /// <summary>Withdrawn by the applicant (công dân yêu cầu rút hồ sơ), 7.</summary>
    Withdrawn = 7,

    /// <summary>Stopped (dừng xử lý), 8.</summary>
    Stopped = 8,

    /// <summary>Processed, the result not yet handed over (đã xử lý xong), 9.</summary>
    Processed = 9,

    /// <summary>The result is handed over (đã trả kết quả), 10.</summary>
    Returned = 10,
}
