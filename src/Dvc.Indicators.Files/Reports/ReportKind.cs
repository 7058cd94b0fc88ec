namespace Dvc.Indicators.Files;

/// <summary>What a report is about, told from its result.</summary>
internal enum ReportKind
{
    /// <summary>One agency.</summary>
    Single,

    /// <summary>One agency and those below it.</summary>
    Tree,

    /// <summary>Several agencies of which none stands above the others, such as the provinces.</summary>
    Peers,
}
