namespace Dvc.Indicators;

/// <summary>Why two tallies can not be put together.</summary>
public enum TallyRefusal
{
    /// <summary>They are of different periods.</summary>
    OtherPeriod,

    /// <summary>They were judged at different cuts.</summary>
    OtherCut,

    /// <summary>They compare the end with the promised time differently.</summary>
    OtherComparison,

    /// <summary>What is to be taken away is not in it: a count would fall below 0.</summary>
    NotContained,
}
