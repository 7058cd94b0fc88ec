namespace Dvc.Indicators;

/// <summary>Whether a dossier is on time at a cut, and everything that led to it.</summary>
/// <remarks>Made by <see cref="OnTimeJudge"/>. Immutable and safe for use by several threads.</remarks>
public readonly record struct OnTimeVerdict
{
    /// <summary>Whether it is on time; else it is overdue.</summary>
    public bool IsOnTime { get; internal init; }

    /// <summary>The rule that decided.</summary>
    public OnTimeRule Rule { get; internal init; }

    /// <summary>When the dossier was received.</summary>
    public VietnamTime Received { get; internal init; }

    /// <summary>Which time stands for the end.</summary>
    public EndKind EndKind { get; internal init; }

    /// <summary>The end as recorded, or the cut; never later than the cut.</summary>
    public VietnamTime End { get; internal init; }

    /// <summary>The seconds that the applicant needed for supplements, which are taken off; at least 0.</summary>
    public long DeductedSeconds { get; internal init; }

    /// <summary>The end that is judged: <see cref="End"/> less <see cref="DeductedSeconds"/> by the clock.</summary>
    public VietnamTime JudgedEnd => End.AddSeconds(-DeductedSeconds);

    /// <summary>The promised time by which it was judged; null when it was judged by something else.</summary>
    public Deadline? Due { get; internal init; }

    /// <summary>The limit by which it was judged; null when it was judged by something else.</summary>
    public TimeLimit? Limit { get; internal init; }

    /// <summary>The days counted against the limit, at least 0; null unless the limit is in working or calendar days.</summary>
    public int? Days { get; internal init; }

    /// <summary>The last day of a limit in calendar days; null for other limits, and where it lies behind all days that the calendar covers.</summary>
    public DateOnly? LimitLastDay { get; internal init; }

    /// <summary>How often supplements were asked for.</summary>
    public long SupplementRounds { get; internal init; }

    /// <summary>Where the deadline comes from.</summary>
    public DeadlineSource DeadlineSource =>
        Due is not null ? DeadlineSource.Promised : Limit is not null ? DeadlineSource.Limit : DeadlineSource.None;

    /// <summary>The verdict and its grounds as one sentence for people.</summary>
    /// <exception cref="InvalidOperationException">It was not made by a judge: it is the default value.</exception>
    public LocalizedText Reason => Received == default && End == default && Rule == default && Due is null
        ? throw new InvalidOperationException("Only a verdict made by OnTimeJudge has a reason; this is the default value.")
        : OnTimeReason.Of(this);
}
