namespace Dvc.Indicators.Cli;

/// <summary>Finds the petitions that count against an agency in 5.2 or 5.3.</summary>
internal static class PetitionsAgainst
{
    /// <summary>The petitions, in the order read; null for a component that counts no petitions, or without petitions.</summary>
    public static IReadOnlyCollection<Against>? Find(IndexResult run, AgencyCode agency, string component)
    {
        Func<PetitionVerdict, bool>? counts = run.Rules.FindComponent(component)?.Figure switch
        {
            "PETITION_PROCESSING_ON_TIME" => verdict => verdict.IsOnTime,
            "PETITION_HANDLING_SATISFACTION" => verdict => verdict.IsSatisfactory,
            _ => null,
        };
        return counts is null || run.Petitions is not { } petitions
            ? null
            : [.. petitions.Judged
                .Where(judged => Subtree.Holds(run.Agencies, agency, judged.Petition.Agency) && !counts(judged.Verdict))
                .Select(judged => new Against(judged.Petition.Key, judged.Petition.Dossier ?? "", judged.Petition.Agency, judged.Verdict.Reason))];
    }
}
