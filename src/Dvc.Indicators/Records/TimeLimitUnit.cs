namespace Dvc.Indicators;

/// <summary>The unit in which a procedure's limit is counted (<c>DonViThoiHan</c>).</summary>
public enum TimeLimitUnit : byte
{
    /// <summary>Working days (ngày làm việc), written <c>ngaylamviec</c>.</summary>
    WorkingDays,

    /// <summary>Calendar days (ngày), written <c>ngay</c>.</summary>
    CalendarDays,

    /// <summary>Hours (giờ), elapsed time to the second, written <c>gio</c>.</summary>
    Hours,
}
