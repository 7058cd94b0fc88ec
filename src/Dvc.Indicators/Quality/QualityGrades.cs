namespace Dvc.Indicators;

/// <summary>How grades are written and called.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class QualityGrades
{
    private static readonly LocalizedText Good = new("Tốt", "Good");
    private static readonly LocalizedText Fair = new("Khá", "Fair");
    private static readonly LocalizedText Poor = new("Kém", "Poor");

    /// <summary>The grade as results write it.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns><c>good</c>, <c>fair</c> or <c>poor</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="QualityGrade"/>.</exception>
    public static string ToText(this QualityGrade grade) => grade switch
    {
        QualityGrade.Good => "good",
        QualityGrade.Fair => "fair",
        QualityGrade.Poor => "poor",
        _ => throw Unknown(grade),
    };

    /// <summary>What the grade is called.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>The name, as <c>Tốt</c> and <c>Good</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="QualityGrade"/>.</exception>
    public static LocalizedText Label(this QualityGrade grade) => grade switch
    {
        QualityGrade.Good => Good,
        QualityGrade.Fair => Fair,
        QualityGrade.Poor => Poor,
        _ => throw Unknown(grade),
    };

    private static ArgumentOutOfRangeException Unknown(QualityGrade grade) =>
        new(nameof(grade), grade, "The grade is good, fair or poor.");
}
