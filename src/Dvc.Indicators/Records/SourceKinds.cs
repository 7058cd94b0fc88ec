namespace Dvc.Indicators;

/// <summary>The names of kinds of sources. Safe for use by several threads.</summary>
public static class SourceKinds
{
    /// <summary>The name for people; in Vietnamese with the word that files and options use.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name in both languages.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the kinds.</exception>
    public static LocalizedText Label(this SourceKind kind) => kind switch
    {
        SourceKind.Dossiers => new("hồ sơ (dossiers)", "dossiers"),
        SourceKind.Agencies => new("danh sách cơ quan (agencies)", "agencies"),
        SourceKind.Procedures => new("danh mục thủ tục (procedures)", "procedures"),
        SourceKind.Authority => new("thẩm quyền giải quyết (authority)", "authority"),
        SourceKind.Decisions => new("quyết định công bố (decisions)", "decisions"),
        SourceKind.Petitions => new("phản ánh, kiến nghị (petitions)", "petitions"),
        SourceKind.Figures => new("số liệu (figures)", "figures"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind must be one of those defined."),
    };
}
