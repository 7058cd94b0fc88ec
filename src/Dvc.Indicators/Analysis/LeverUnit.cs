namespace Dvc.Indicators.Analysis;

/// <summary>What is put right where a figure's numerator rises by one. Different units are different work.</summary>
public enum LeverUnit
{
    /// <summary>A dossier (hồ sơ).</summary>
    Dossier,

    /// <summary>An administrative procedure (thủ tục hành chính).</summary>
    Procedure,

    /// <summary>A petition (phản ánh, kiến nghị): one that was sent, handled better.</summary>
    Petition,

    /// <summary>A commune (xã, phường).</summary>
    Commune,
}
