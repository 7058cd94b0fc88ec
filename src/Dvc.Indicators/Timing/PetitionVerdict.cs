using System.Globalization;
using static Dvc.Indicators.ReasonText;

namespace Dvc.Indicators;

/// <summary>Whether a petition was handled on time (5.2) and is satisfactory (5.3) at a cut, and everything that led to it.</summary>
/// <remarks>Made by <see cref="PetitionJudge"/>. Immutable and safe for use by several threads.</remarks>
public readonly record struct PetitionVerdict
{
    /// <summary>Whether the working days are within the limit.</summary>
    public bool IsOnTime => WorkingDays <= Limit;

    /// <summary>Whether it counts for 5.3: on time, not more disliked than liked, not complained about again.</summary>
    public bool IsSatisfactory => IsOnTime && !IsDisliked && !ComplainedAgain;

    /// <summary>Whether it was open at the cut.</summary>
    public bool IsOpen { get; internal init; }

    /// <summary>When the agency's time began.</summary>
    public VietnamTime Start { get; internal init; }

    /// <summary>The last day that is counted.</summary>
    public DateOnly LastDay { get; internal init; }

    /// <summary>The working days after the start up to and including <see cref="LastDay"/>, at least 0.</summary>
    public int WorkingDays { get; internal init; }

    /// <summary>The working days allowed: 15, or 2 when it was refused or sent back.</summary>
    public int Limit { get; internal init; }

    /// <summary>Whether more disliked the answer than liked it.</summary>
    public bool IsDisliked { get; internal init; }

    /// <summary>Whether the petitioner complained again.</summary>
    public bool ComplainedAgain { get; internal init; }

    /// <summary>The verdict and its grounds as one sentence for people.</summary>
    public LocalizedText Reason => new(
        (IsOnTime ? "Đúng hạn: " : "Quá hạn: ") + (IsOpen ? "chưa xử lý xong đến " : "xử lý ngày ") + string.Create(
            CultureInfo.InvariantCulture,
            $"{Vietnamese(LastDay)}, {WorkingDays} ngày làm việc từ {Vietnamese(Start)}, thời hạn là {Limit}")
        + (IsDisliked ? "; số không thích nhiều hơn số thích" : "") + (ComplainedAgain ? "; có phản ánh lại." : "."),
        (IsOnTime ? "On time: " : "Overdue: ") + (IsOpen ? "still open on " : "handled on ") + string.Create(
            CultureInfo.InvariantCulture,
            $"{English(LastDay)}, {EnglishCount(WorkingDays, "working day")} after {English(Start)}, the limit is {Limit}")
        + (IsDisliked ? "; more dislikes than likes" : "") + (ComplainedAgain ? "; complained about again." : "."));
}
