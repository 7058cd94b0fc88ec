namespace Dvc.Indicators;

/// <summary>What was worked out of the rows of a <see cref="DossierTable"/> and stays with it, so that the next question need not.</summary>
internal interface IResidentView
{
    /// <summary>How much memory it takes, in bytes.</summary>
    long Bytes { get; }
}
