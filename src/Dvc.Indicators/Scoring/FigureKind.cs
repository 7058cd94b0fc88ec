namespace Dvc.Indicators;

/// <summary>What is known of an item (component or group) of an agency before it is scored.</summary>
public enum FigureKind : byte
{
    /// <summary>Nobody looked: no row, file or column could give it, see <see cref="Component.WhenAbsent"/>.</summary>
    Absent,

    /// <summary>A figure was given or counted from records.</summary>
    Counted,

    /// <summary>A score was given from outside; it is taken as it is.</summary>
    Reported,
}
