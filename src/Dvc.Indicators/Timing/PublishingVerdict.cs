using static Dvc.Indicators.ReasonText;

namespace Dvc.Indicators;

/// <summary>Whether a procedure was decided on (1.1) and disclosed (1.2) in time by one decision, and everything that led to it.</summary>
/// <remarks>Made by <see cref="PublishingJudge"/>. Immutable and safe for use by several threads.</remarks>
internal readonly record struct PublishingVerdict
{
    /// <summary>The day of the decision.</summary>
    public DateOnly Decided { get; internal init; }

    /// <summary>The last day on which the decision was in time; null without a date of coming into force: 1.1 leaves it out.</summary>
    public DateOnly? DecideBy { get; internal init; }

    /// <summary>The day of disclosure, or of the cut where it was not disclosed by then; a midnight is the day that it begins.</summary>
    public DateOnly Disclosed { get; internal init; }

    /// <summary>Whether it was disclosed by the cut.</summary>
    public bool IsDisclosed { get; internal init; }

    /// <summary>The last day on which the disclosure was in time.</summary>
    public DateOnly DiscloseBy { get; internal init; }

    /// <summary>Whether the decision was made in time before it came into force (1.1); null when it is not counted.</summary>
    public bool? IsDecidedOnTime => DecideBy is { } last ? Decided <= last : null;

    /// <summary>Whether the procedure was disclosed in time after the decision (1.2).</summary>
    public bool IsDisclosedOnTime => Disclosed <= DiscloseBy;

    /// <summary>The verdict for 1.1 as one sentence for people.</summary>
    public LocalizedText DecisionReason => DecideBy is { } last
        ? new LocalizedText(
            $"{OnTime(Decided <= last).Vietnamese}: quyết định ngày {Vietnamese(Decided)}, chậm nhất là ngày {Vietnamese(last)}.",
            $"{OnTime(Decided <= last).English}: decided on {English(Decided)}, at the latest {English(last)}.")
        : new LocalizedText(
            "Không tính ở chỉ số 1.1: quyết định không ghi ngày có hiệu lực.",
            "Not counted in 1.1: the decision has no date of coming into force.");

    /// <summary>The verdict for 1.2 as one sentence for people.</summary>
    public LocalizedText DisclosureReason => new(
        $"{OnTime(IsDisclosedOnTime).Vietnamese}: {(IsDisclosed ? "công khai ngày" : "chưa công khai đến ngày")} {Vietnamese(Disclosed)}, "
            + $"chậm nhất là ngày {Vietnamese(DiscloseBy)}.",
        $"{OnTime(IsDisclosedOnTime).English}: {(IsDisclosed ? "disclosed on" : "not disclosed by")} {English(Disclosed)}, "
            + $"at the latest {English(DiscloseBy)}.");

    private static LocalizedText OnTime(bool isOnTime) => isOnTime ? new("Đúng hạn", "On time") : new("Quá hạn", "Overdue");
}
