namespace Dvc.Indicators.Analysis;

/// <summary>How sure the place of one agency is. Immutable.</summary>
public sealed class AgencyUncertainty
{
    internal AgencyUncertainty()
    {
    }

    /// <summary>The agency's row in the result.</summary>
    public required int Row { get; init; }

    /// <summary>The agency.</summary>
    public required Agency Agency { get; init; }

    /// <summary>The points.</summary>
    public required Points Points { get; init; }

    /// <summary>The place.</summary>
    public required Rank Rank { get; init; }

    /// <summary>Whether there is chance in it: some figure counts single cases. Of scores from outside alone there is no interval.</summary>
    public bool HasInterval => Ranks is not null;

    /// <summary>The least, median and highest rank: of 5 %, 50 % and 95 %; null where there is no chance in the agency's figures.</summary>
    public required (int Low, int Median, int High)? Ranks { get; init; }

    /// <summary>The points of 5 % and 95 %; null where there is no chance in the agency's figures.</summary>
    public required (Points Low, Points High)? Interval { get; init; }

    /// <summary>The class, from 1: agencies of one class can not be told apart from the best of it.</summary>
    public required int Class { get; init; }

    /// <summary>The probability of being ahead of the agency that stands next above, to 4 decimals; null for the first.</summary>
    public required decimal? AheadOfAbove { get; init; }

    /// <summary>The probability of being ahead of the agency that stands next below, to 4 decimals; null for the last.</summary>
    public required decimal? AheadOfBelow { get; init; }
}
