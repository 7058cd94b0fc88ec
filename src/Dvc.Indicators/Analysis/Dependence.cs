namespace Dvc.Indicators.Analysis;

/// <summary>Which sampled figures of one agency move together.</summary>
public enum Dependence
{
    /// <summary>Those that levers bind: 2.1 with 5.4, 4.1 with 4.2, 4.4 with 4.5a, where they have the same denominator; the default.</summary>
    Nested,

    /// <summary>None.</summary>
    Independent,

    /// <summary>All that count dossiers: the widest intervals.</summary>
    Full,
}
