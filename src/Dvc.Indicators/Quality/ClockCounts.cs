using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Quality;

/// <summary>How many times of day a source has, and the latest hour among them.</summary>
internal sealed class ClockCounts
{
    public long Times { get; private set; }

    public int LatestHour { get; private set; }

    public void Add(Dossier dossier)
    {
        ReadOnlySpan<VietnamTime?> times =
        [
            dossier.Submitted, dossier.Received, dossier.Due is { HasTimeOfDay: true } due ? due.Time : null, dossier.Finished,
            dossier.Returned, dossier.SupplementRequested, dossier.SupplementCompleted, dossier.Updated,
        ];
        foreach (var time in times)
        {
            // 00:00:00 is what a date without a time of day reads as: it tells nothing of the clock.
            if (time is { IsMidnight: false } known)
            {
                Times++;
                LatestHour = Math.Max(LatestHour, known.TimeOfDay.Hour);
            }
        }
    }
}
