namespace Dvc.Indicators.Analysis;

/// <summary>How the levers of a block are bound.</summary>
internal enum ReachBlockKind
{
    /// <summary>One lever alone.</summary>
    Alone,

    /// <summary>A leader, and a follower that rises with it.</summary>
    Follows,

    /// <summary>An inner lever, and an outer one whose numerator it may not pass.</summary>
    Within,
}
