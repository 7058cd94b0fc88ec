namespace Dvc.Indicators;

/// <summary>What a publishing decision does to a procedure (<c>Loai</c>).</summary>
public enum DecisionKind : byte
{
    /// <summary>The procedure is new (ban hành mới), written <c>moi</c>.</summary>
    New,

    /// <summary>The procedure is amended or replaced (sửa đổi, bổ sung, thay thế), written <c>suadoi</c>.</summary>
    Amended,

    /// <summary>The procedure is abolished (bãi bỏ), written <c>baibo</c>.</summary>
    Abolished,
}
