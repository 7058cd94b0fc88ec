namespace Dvc.Indicators.Analysis;

/// <summary>What a component's change comes from; the first that holds.</summary>
public enum ChangeCause
{
    /// <summary>The same period went on and its counts grew: what came since is told apart.</summary>
    Flow,

    /// <summary>The figures of the agencies below add up: their own rates and their shares are told apart.</summary>
    Mix,

    /// <summary>Both figures, or scores, as they are.</summary>
    Plain,
}
