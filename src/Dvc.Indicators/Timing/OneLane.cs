namespace Dvc.Indicators;

/// <summary>The number of one dossier, see <see cref="ILanes{T}"/>.</summary>
/// <param name="Value">The number.</param>
internal readonly record struct OneLane(uint Value) : ILanes<OneLane>
{
    /// <summary>Whether the mask is set.</summary>
    public bool IsSet => Value != 0;

    public static OneLane Create(uint value) => new(value);

    /// <summary>The mask of a truth.</summary>
    public static OneLane Create(bool holds) => new(holds ? uint.MaxValue : 0);

    public static OneLane AreEqual(OneLane left, OneLane right) => Create(left.Value == right.Value);

    public static OneLane AreLess(OneLane left, OneLane right) => Create(left.Value < right.Value);

    public static OneLane Max(OneLane left, OneLane right) => new(Math.Max(left.Value, right.Value));

    public static OneLane Select(OneLane mask, OneLane whereSet, OneLane whereNot) => (mask & whereSet) | (~mask & whereNot);

    public static OneLane LastSecondOfDay(OneLane time) =>
        new(time.Value - time.Value % VietnamTime.SecondsPerDay + (VietnamTime.SecondsPerDay - 1));

    public static OneLane AreMidnights(OneLane times) => Create(times.Value % VietnamTime.SecondsPerDay == 0);

    public static OneLane operator &(OneLane left, OneLane right) => new(left.Value & right.Value);

    public static OneLane operator |(OneLane left, OneLane right) => new(left.Value | right.Value);

    public static OneLane operator ^(OneLane left, OneLane right) => new(left.Value ^ right.Value);

    public static OneLane operator ~(OneLane value) => new(~value.Value);

    public static OneLane operator +(OneLane left, OneLane right) => new(left.Value + right.Value);

    public static OneLane operator -(OneLane left, OneLane right) => new(left.Value - right.Value);
}
