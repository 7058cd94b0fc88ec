namespace Dvc.Indicators;

/// <summary>Where the deadline comes from by which a dossier was judged.</summary>
public enum DeadlineSource : byte
{
    /// <summary>None was used: there is none, or the dossier is overdue whatever it is.</summary>
    None,

    /// <summary>The time promised to the applicant (<c>NgayHenTra</c>).</summary>
    Promised,

    /// <summary>The limit of the procedure (<c>ThoiHan</c>).</summary>
    Limit,
}
