namespace Dvc.Indicators;

/// <summary>
/// The last second in which a dossier is on time, and the first cut at which it is late: the one text of the rule of on time (đúng hạn,
/// figure 2.1). A dossier is on time at a cut exactly when the cut is before that first cut.
/// </summary>
internal static class OnTimeLimit
{
    /// <summary>On time at every cut.</summary>
    public const uint Never = DossierValues.Unknown;

    /// <summary>The recorded end of processing; unknown (later than every time) where there is none.</summary>
    public static T RecordedEnd<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T>
    {
        var closed = T.Select(DossierLanes<T>.AreUnknown(dossiers.Finished), dossiers.Returned, dossiers.Finished);
        return (closed | ~StatusRules.AreClosed(dossiers.Fields)) & (dossiers.SupplementRequested | ~StatusRules.AreWaiting(dossiers.Fields));
    }

    /// <summary>The first cut at which each dossier is late: 0 where it is late at every cut, <see cref="Never"/> where at none.</summary>
    /// <param name="dossiers">Their times.</param>
    /// <param name="limits">What the limits of their procedures say; only looked at where nothing was promised.</param>
    /// <param name="isByDay">Whether ends are compared with promised times by the day.</param>
    public static T LateFrom<T>(in DossierTimes<T> dossiers, in LimitLanes<T> limits, bool isByDay)
        where T : struct, ILanes<T>
    {
        var areByLimit = DossierLanes<T>.AreUnknown(dossiers.Due);
        var last = T.Select(areByLimit, limits.LastSecond, LastPromised(dossiers, isByDay));

        // The clock stands still while the applicant is awaited, unless time was up before.
        var pauseFrom = PauseFrom(dossiers);
        var arePaused = HavePause(dossiers, pauseFrom) & T.AreAtMost(pauseFrom, last);
        var later = last + (dossiers.SupplementCompleted - pauseFrom);
        last = T.Select(arePaused, later | T.AreLess(later, last), last);

        // A cut at a midnight belongs to the day before where days are counted.
        var secondsMore = T.Create(1) + (areByLimit & limits.AreInDays & ~arePaused & T.Create(1));
        var isNever = T.AreEqual(last, T.Create(Never)) | T.AreAtMost(dossiers.End, last);
        return ((last + secondsMore) | isNever) & ~AreLate(dossiers.Fields);
    }

    /// <summary>Where dossiers wait for supplements that were asked for more than once: late, whatever their deadline.</summary>
    public static T AreLate<T>(T fields)
        where T : struct, ILanes<T> => StatusRules.AreWaiting(fields) & T.HaveAll(fields, PackedFields.RepeatedSupplements);

    /// <summary>Where the time that the applicant took for supplements is taken off, if it begins in time.</summary>
    /// <param name="dossiers">Their times.</param>
    /// <param name="pauseFrom">See <see cref="PauseFrom"/>.</param>
    public static T HavePause<T>(in DossierTimes<T> dossiers, T pauseFrom)
        where T : struct, ILanes<T> => T.AreLess(pauseFrom, dossiers.SupplementCompleted)
            & ~DossierLanes<T>.AreUnknown(dossiers.SupplementCompleted) & ~StatusRules.AreWaiting(dossiers.Fields);

    /// <summary>Where the time taken off begins; what lies before reception is not taken off.</summary>
    public static T PauseFrom<T>(in DossierTimes<T> dossiers)
        where T : struct, ILanes<T> => T.Max(dossiers.SupplementRequested, dossiers.Entered);

    private static T LastPromised<T>(in DossierTimes<T> dossiers, bool isByDay)
        where T : struct, ILanes<T> => isByDay
        ? T.LastSecondOfDay(dossiers.Due)
        : dossiers.Due + (~PackedFields.Have(dossiers.Fields, DossierFlags.DueAtTime) & T.Create(VietnamTime.SecondsPerDay - 1));
}
