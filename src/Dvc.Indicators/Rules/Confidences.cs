namespace Dvc.Indicators;

/// <summary>Labels of <see cref="Confidence"/> for people.</summary>
public static class Confidences
{
    /// <summary>The label of a confidence.</summary>
    /// <param name="confidence">The confidence.</param>
    /// <returns>A short phrase in both languages.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="Confidence"/>.</exception>
    public static LocalizedText Label(this Confidence confidence) => confidence switch
    {
        Confidence.Stated => new LocalizedText("theo văn bản", "stated in a legal text"),
        Confidence.Fitted => new LocalizedText("khớp với điểm đã công bố", "fits published scores"),
        Confidence.Derived => new LocalizedText("suy ra từ văn bản", "derived from other rules"),
        Confidence.Assumed => new LocalizedText("do nhóm biên soạn đối chiếu, chưa kiểm chứng", "not verified"),
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence is stated, fitted, derived or assumed."),
    };
}
