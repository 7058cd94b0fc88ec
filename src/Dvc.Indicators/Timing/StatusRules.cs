namespace Dvc.Indicators;

/// <summary>What a status says of a dossier (TrangThaiHoSo), as masks.</summary>
internal static class StatusRules
{
    /// <summary>New or refused at reception: in no figure of any period.</summary>
    public static T AreOutside<T>(T fields)
        where T : struct, ILanes<T> => PackedFields.Are(fields, DossierStatus.New) | PackedFields.Are(fields, DossierStatus.Refused);

    /// <summary>The applicant is waited for, for supplements or for dues.</summary>
    public static T AreWaiting<T>(T fields)
        where T : struct, ILanes<T> =>
        PackedFields.Are(fields, DossierStatus.AwaitingSupplement) | PackedFields.Are(fields, DossierStatus.AwaitingDues);

    /// <summary>Processing has come to a result.</summary>
    public static T AreProcessed<T>(T fields)
        where T : struct, ILanes<T> => PackedFields.Are(fields, DossierStatus.Processed) | PackedFields.Are(fields, DossierStatus.Returned);

    /// <summary>Processing has ended.</summary>
    public static T AreClosed<T>(T fields)
        where T : struct, ILanes<T> => AreProcessed(fields)
            | PackedFields.Are(fields, DossierStatus.Withdrawn) | PackedFields.Are(fields, DossierStatus.Stopped);
}
