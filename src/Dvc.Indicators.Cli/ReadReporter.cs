using System.Globalization;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>Tells on stderr what was read: progress on a terminal, the first rejected records, and the counts at the end.</summary>
internal sealed class ReadReporter(Streams streams) : IDisposable
{
    private const int MostRejections = 10;

    private readonly ProgressLine? _progress = streams.IsErrorATerminal ? new ProgressLine(streams) : null;

    private long _rejections;

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
        Progress = _progress,
        BytesRead = _progress is null ? null : _progress.Note,
    };

    /// <summary>Tells the counts: nothing read is lost.</summary>
    public void Finish(RecordSummary records)
    {
        EndProgress();
        if (_rejections > MostRejections)
        {
            var more = (_rejections - MostRejections).ToString(CultureInfo.InvariantCulture);
            streams.Warn(new(
                $"… và {more} bản ghi bị từ chối khác; --findings TỆP liệt kê tất cả", $"… and {more} more rejected records; --findings FILE lists them all"));
        }

        streams.Warn(SentenceOf(records.Read.Total));
        if (records.IsWithoutEvaluations)
        {
            streams.Warn(new(
                "5.4 được tính khi không có đánh giá: không tệp hồ sơ nào có cột KhongHaiLong",
                "5.4 was computed without evaluations: no file of dossiers has the column KhongHaiLong"));
        }
    }

    public static LocalizedText SentenceOf(ReadCounts counts)
    {
        var reasons = counts.RejectedByReason.Select(reason => FormattableString.Invariant($"{reason.Key.ToText()} {reason.Value}")).ToList();
        var by = reasons.Count == 0 ? "" : $" ({string.Join(", ", reasons)})";
        return new(
            FormattableString.Invariant(
                $"đã đọc {counts.Read} bản ghi = nhận {counts.Accepted} + thay thế {counts.Superseded} + từ chối {counts.Rejected}{by}"),
            FormattableString.Invariant(
                $"read {counts.Read} records = accepted {counts.Accepted} + superseded {counts.Superseded} + rejected {counts.Rejected}{by}"));
    }

    /// <summary>Takes the progress off the terminal, also when the reading has failed.</summary>
    public void Dispose() => EndProgress();

    private void Tell(Rejection rejection)
    {
        if (++_rejections <= MostRejections)
        {
            EndProgress();
            var reason = rejection.Reason.ToText();
            streams.Warn(new($"từ chối ({reason}): {rejection.Message.Vietnamese}", $"rejected ({reason}): {rejection.Message.English}"));
        }
    }

    private void EndProgress() => _progress?.Clear();
}
