using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>How units of levers are written and called. Safe for use by several threads.</summary>
public static class LeverUnits
{
    private static readonly LocalizedText Dossier = new("hồ sơ", "dossiers");
    private static readonly LocalizedText Procedure = new("TTHC", "procedures");
    private static readonly LocalizedText Petition = new("PAKN được xử lý tốt hơn", "petitions handled better");
    private static readonly LocalizedText Commune = new("xã, phường", "communes");

    /// <summary>All units, in the order in which plans are listed.</summary>
    public static ImmutableArray<LeverUnit> All { get; } = [LeverUnit.Dossier, LeverUnit.Procedure, LeverUnit.Petition, LeverUnit.Commune];

    /// <summary>The unit as options and results write it.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns><c>dossiers</c>, <c>procedures</c>, <c>petitions</c> or <c>communes</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="LeverUnit"/>.</exception>
    public static string ToText(this LeverUnit unit) => unit switch
    {
        LeverUnit.Dossier => "dossiers",
        LeverUnit.Procedure => "procedures",
        LeverUnit.Petition => "petitions",
        LeverUnit.Commune => "communes",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit is a dossier, procedure, petition or commune."),
    };

    /// <summary>What is counted, for people: a petition is one handled better, never one complaint fewer.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The words in both languages.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="LeverUnit"/>.</exception>
    public static LocalizedText Label(this LeverUnit unit) => unit switch
    {
        LeverUnit.Dossier => Dossier,
        LeverUnit.Procedure => Procedure,
        LeverUnit.Petition => Petition,
        LeverUnit.Commune => Commune,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit is a dossier, procedure, petition or commune."),
    };
}
