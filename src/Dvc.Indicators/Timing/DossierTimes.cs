namespace Dvc.Indicators;

/// <summary>The times of one or several dossiers that decide, whatever the period, the cut, the calendar and the catalogue.</summary>
/// <typeparam name="T">One lane or several.</typeparam>
internal struct DossierTimes<T>
    where T : struct, ILanes<T>
{
    /// <summary>See <see cref="PackedFields"/>; <see cref="PackedFields.Received"/> is set where the reception is known.</summary>
    public T Fields;

    /// <summary>The reception, else the submission; unknown where the dossier is in no figure of any period.</summary>
    public T Entered;

    /// <summary>The recorded end of processing; unknown where there is none.</summary>
    public T End;

    /// <summary>The promised time; the start of the day where it has no time of day.</summary>
    public T Due;
    public T SupplementRequested;
    public T SupplementCompleted;

    /// <summary>Takes the times that decide.</summary>
    public static DossierTimes<T> From(in DossierLanes<T> dossiers)
    {
        var areReceived = ~DossierLanes<T>.AreUnknown(dossiers.Received);
        return new DossierTimes<T>
        {
            Fields = dossiers.Fields | (areReceived & T.Create(PackedFields.Received)),
            Entered = T.Select(areReceived, dossiers.Received, dossiers.Submitted) | StatusRules.AreOutside(dossiers.Fields),
            End = OnTimeLimit.RecordedEnd(dossiers),
            Due = dossiers.Due,
            SupplementRequested = dossiers.SupplementRequested,
            SupplementCompleted = dossiers.SupplementCompleted,
        };
    }
}
