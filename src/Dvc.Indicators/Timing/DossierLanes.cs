namespace Dvc.Indicators;

/// <summary>The times and small fields of one or several dossiers as they were written; an unknown time is later than all others.</summary>
/// <typeparam name="T">One lane or several.</typeparam>
internal struct DossierLanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>See <see cref="PackedFields"/>.</summary>
    public T Fields;
    public T Submitted;
    public T Received;
    public T Due;
    public T Finished;
    public T Returned;
    public T SupplementRequested;
    public T SupplementCompleted;

    /// <summary>Where a time is not known.</summary>
    public static T AreUnknown(T times) => T.AreEqual(times, T.Create(DossierValues.Unknown));
}
