namespace Dvc.Indicators;

/// <summary>What the limits of the procedures of one or several dossiers say.</summary>
/// <typeparam name="T">One lane or several.</typeparam>
internal struct LimitLanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>The last second on time; <see cref="OnTimeLimit.Never"/> without a limit.</summary>
    public T LastSecond;

    /// <summary>Where the limit counts days.</summary>
    public T AreInDays;
}
