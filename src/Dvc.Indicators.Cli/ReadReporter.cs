using System.Globalization;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>Tells on stderr what was read: progress on a terminal, the first rejected records, and the counts at the end.</summary>
internal sealed class ReadReporter(Streams streams) : IProgress<long>, IDisposable
{
    private const int MostRejections = 10;

    private long _rejections;
    private bool _hasProgress;

    /// <summary>An observer that serves this report, a findings file and another observer.</summary>
    public RecordObserver Observe(RecordObserver? other, FindingsFile? findings) => new()
    {
        Accepted = other?.Accepted,
        Kept = streams.Tell,
        Rejected = rejection =>
        {
            Tell(rejection);
            findings?.Add(rejection);
            other?.Rejected?.Invoke(rejection);
        },
        // Findings that nobody asks for are not made.
        Found = findings is null ? other?.Found : finding =>
        {
            findings.Add(finding);
            other?.Found?.Invoke(finding);
        },
        Progress = streams.IsErrorATerminal ? this : null,
    };

    /// <summary>Tells the counts: nothing read is lost.</summary>
    public void Finish(RecordSummary records)
    {
        EndProgress();
        if (_rejections > MostRejections)
        {
            streams.Warn(FormattableString.Invariant($"… and {_rejections - MostRejections} more rejected records; --findings FILE lists them all"));
        }

        streams.Warn(SentenceOf(records.Read.Total));
        if (records.IsWithoutEvaluations)
        {
            streams.Warn("5.4 was computed without evaluations: no file of dossiers has the column KhongHaiLong");
        }
    }

    public static string SentenceOf(ReadCounts counts)
    {
        var reasons = counts.RejectedByReason.Select(reason => FormattableString.Invariant($"{reason.Key.ToText()} {reason.Value}")).ToList();
        var by = reasons.Count == 0 ? "" : $" ({string.Join(", ", reasons)})";
        return FormattableString.Invariant(
            $"read {counts.Read} records = accepted {counts.Accepted} + superseded {counts.Superseded} + rejected {counts.Rejected}{by}");
    }

    /// <summary>Takes the progress off the terminal, also when the reading has failed.</summary>
    public void Dispose() => EndProgress();

    private void Tell(Rejection rejection)
    {
        if (++_rejections <= MostRejections)
        {
            EndProgress();
            streams.Warn($"rejected ({rejection.Reason.ToText()}): {rejection.Message.English}");
        }
    }

    /// <summary>Shows how many dossiers were read so far.</summary>
    public void Report(long value)
    {
        _hasProgress = true;
        streams.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} dossiers read"));
    }

    private void EndProgress()
    {
        if (_hasProgress)
        {
            streams.Error.Write("\r                                        \r");
            _hasProgress = false;
        }
    }
}
