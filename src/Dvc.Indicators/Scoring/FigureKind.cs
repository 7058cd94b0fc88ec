namespace Dvc.Indicators;

/// <summary>What is known of an item (component or group) of an agency before it is scored.</summary>
public enum FigureKind : byte
{
    /// <summary>Nothing was given: the empty-denominator policy of the component decides.</summary>
    Absent,

    /// <summary>A figure was given or counted from records.</summary>
    Counted,

    /// <summary>A score was given from outside; it is taken as it is.</summary>
    Reported,

    /// <summary>
    /// The records lack what the component needs (a column absent from all files): it has no data, whatever its policy says, because
    /// nobody looked.
    /// </summary>
    NotComputed,
}
