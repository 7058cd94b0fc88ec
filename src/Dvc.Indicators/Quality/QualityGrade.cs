namespace Dvc.Indicators;

/// <summary>How far the records of an agency can be relied on. The limits are <see cref="AgencyQuality"/>'s.</summary>
public enum QualityGrade
{
    /// <summary>Few suspect dossiers, written <c>good</c> (tốt).</summary>
    Good,

    /// <summary>Some suspect dossiers, written <c>fair</c> (khá).</summary>
    Fair,

    /// <summary>Many suspect dossiers, written <c>poor</c> (kém).</summary>
    Poor,
}
