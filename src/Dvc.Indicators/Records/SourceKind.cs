namespace Dvc.Indicators;

/// <summary>What a source of a result holds.</summary>
public enum SourceKind
{
    /// <summary>Dossiers (hồ sơ).</summary>
    Dossiers,

    /// <summary>Agencies (cơ quan).</summary>
    Agencies,

    /// <summary>Procedures (thủ tục hành chính).</summary>
    Procedures,

    /// <summary>The procedures under each agency's authority (thẩm quyền giải quyết).</summary>
    Authority,

    /// <summary>Publishing decisions (quyết định công bố).</summary>
    Decisions,

    /// <summary>Petitions (phản ánh, kiến nghị).</summary>
    Petitions,

    /// <summary>Figures and scores from outside.</summary>
    Figures,
}
