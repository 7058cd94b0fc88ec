namespace Dvc.Indicators.Cli;

/// <summary>What part a dossier has in the figure of a component.</summary>
internal enum DossierPart
{
    /// <summary>The records lack a column or file that the component needs.</summary>
    NotMeasured,

    /// <summary>It counts in numerator and denominator.</summary>
    Numerator,

    /// <summary>It counts in the denominator alone.</summary>
    Denominator,

    /// <summary>It makes its procedure count where that is under authority.</summary>
    Procedure,

    /// <summary>It does not count.</summary>
    None,
}
