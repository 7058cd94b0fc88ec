namespace Dvc.Indicators;

/// <summary>One finding among many of a rule. Immutable and safe for use by several threads.</summary>
/// <param name="Key">The key of the dossier, or the procedure of the decision; empty where it is about an agency or a source.</param>
/// <param name="Agency">The agency, in the code of the record; null where it is about a source or not known.</param>
/// <param name="Column">The field to look at, as <c>NgayKetThucXuLy</c>; empty where it is about all fields.</param>
/// <param name="Place">Where the record was read; the line is not known of versions of dossiers.</param>
/// <param name="Message">One sentence: what is wrong and what to do about it.</param>
public sealed record FindingExample(string Key, AgencyCode? Agency, string Column, RecordPlace Place, LocalizedText Message)
{
    /// <summary>Where it was read, and the sentence.</summary>
    /// <param name="language">The language asked for.</param>
    /// <returns>As <c>dossiers.csv:17: Dossier …</c>; the sentence alone where the place is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="Language"/>.</exception>
    public string ToText(Language language) => Place.Source is null ? Message.In(language) : $"{Place}: {Message.In(language)}";

    /// <summary>A finding as an example.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The same, without rule and value.</returns>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public static FindingExample From(QualityFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new FindingExample(finding.Key, finding.Agency, finding.Column, finding.Place, finding.Message);
    }
}
