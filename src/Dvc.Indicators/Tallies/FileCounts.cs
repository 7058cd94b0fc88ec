namespace Dvc.Indicators;

/// <summary>What one thread read of one file.</summary>
internal sealed class FileCounts
{
    /// <summary>The records that could be read.</summary>
    public long Accepted { get; set; }

    /// <summary>The records rejected, by reason.</summary>
    public long[] Rejected { get; } = new long[RejectionReasons.All.Length];

    /// <summary>When dossiers were received.</summary>
    public ReceptionSpan Received { get; set; }

    /// <summary>The times of day.</summary>
    public ClockCounts Clock { get; } = new();
}
