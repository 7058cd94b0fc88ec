namespace Dvc.Indicators;

/// <summary>How far a procedure is offered online by an agency (<c>MucDo</c>, mức độ cung cấp); Decree 42/2022/NĐ-CP.</summary>
public enum OnlineLevel : byte
{
    /// <summary>Not offered online: anything but 3 and 4.</summary>
    None = 0,

    /// <summary>Partial online service (DVCTT một phần), 3.</summary>
    Partial = 3,

    /// <summary>Full online service (DVCTT toàn trình), 4.</summary>
    Full = 4,
}
