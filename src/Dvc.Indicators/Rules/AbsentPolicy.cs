namespace Dvc.Indicators;

/// <summary>What holds of a component that nobody looked at: no row of figures, no file and no column could give it.</summary>
public enum AbsentPolicy
{
    /// <summary>It is not measured: its group and the total are incomplete, without a rank.</summary>
    NotMeasured,

    /// <summary>The policy for an empty denominator answers for it too, see <see cref="Component.Empty"/>.</summary>
    Policy,
}
