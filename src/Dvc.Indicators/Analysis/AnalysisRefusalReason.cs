namespace Dvc.Indicators.Analysis;

/// <summary>Why a question has no answer.</summary>
public enum AnalysisRefusalReason
{
    /// <summary>The agency was not measured in full (<c>incomplete</c>).</summary>
    Incomplete,

    /// <summary>The agency has no score in the item: nothing was there to score, or it does not apply (<c>no-score</c>).</summary>
    NoScore,

    /// <summary>The points of components do not add up on their own under these rules (<c>not-additive</c>).</summary>
    NotAdditive,

    /// <summary>The question needs records, and there are only figures (<c>no-records</c>).</summary>
    NoRecords,
}
