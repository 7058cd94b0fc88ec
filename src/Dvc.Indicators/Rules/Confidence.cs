namespace Dvc.Indicators;

/// <summary>How sure we are that a rule is what the law or the portal really applies (<c>confidence</c> in a rule set).</summary>
public enum Confidence
{
    /// <summary>Stated in a legal text, which the citation names.</summary>
    Stated,

    /// <summary>Fitted: it reproduces scores that the portal has published.</summary>
    Fitted,

    /// <summary>Derived by us from stated or fitted rules.</summary>
    Derived,

    /// <summary>Assumed: no text and no published score confirms it.</summary>
    Assumed,
}
