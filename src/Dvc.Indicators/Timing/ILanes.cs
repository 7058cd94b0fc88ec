using System.Numerics;

namespace Dvc.Indicators;

/// <summary>
/// One unsigned number of 32 bits for each of one or several dossiers side by side, so that a rule is written once and compiled for one
/// dossier as for vector lanes. A mask is a number of all bits where something holds, and of none where it does not.
/// </summary>
/// <typeparam name="T">The type itself.</typeparam>
internal interface ILanes<T> : IBitwiseOperators<T, T, T>
    where T : struct, ILanes<T>
{
    static abstract T Create(uint value);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T AreEqual(T left, T right);

    static abstract T AreLess(T left, T right);

    static abstract T Max(T left, T right);

    static abstract T Select(T mask, T whereSet, T whereNot);

    /// <summary>The last second of the day of each time.</summary>
    static abstract T LastSecondOfDay(T time);

    /// <summary>Where a time is the first second of its day.</summary>
    static abstract T AreMidnights(T times);

    static virtual T AreAtMost(T left, T right) => ~T.AreLess(right, left);

    /// <summary>Where all of some bits are set.</summary>
    static virtual T HaveAll(T values, uint bits) => T.AreEqual(values & T.Create(bits), T.Create(bits));
}
