using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Reads what was noted of records in the light of a period's agencies: grades and findings, summed up.</summary>
/// <param name="context">What is known besides the records, the agencies of the period among it.</param>
/// <param name="notes">What was noted.</param>
/// <param name="columns">The optional columns of the sources.</param>
internal sealed class RecordNotesReading(QualityContext context, RecordNotes notes, DossierColumns columns)
{
    private readonly FindingSums _sums = new();

    /// <summary>The grades of agencies, see <see cref="QualityInspector.Grades"/>, and all findings.</summary>
    /// <param name="others">What was found in other records.</param>
    public (ImmutableArray<AgencyQuality> Grades, ImmutableArray<FindingCount> Findings) Read(IEnumerable<FindingCount> others)
    {
        var inspector = new QualityInspector(context);
        _sums.Add(notes.Findings);
        foreach (var agency in notes.Agencies)
        {
            inspector.Add(agency.Agency, agency.Counts);
            FindAgency(agency);
        }

        foreach (var finding in inspector.Finish(columns))
        {
            _sums.Add(finding, long.MaxValue);
        }

        FindTwoAgencies();
        FindReused();
        _sums.Add(others);
        return (inspector.Grades(), _sums.ToCounts());
    }

    private void FindAgency(AgencyRecords records)
    {
        if (context.Roster is { } roster && RecordChecks.RuleOf(roster.StatusOf(records.Agency)) is { } rule)
        {
            var message = RecordTexts.AgencyWithoutRow(records.FirstKey, records.Agency, rule);
            _sums.Count(rule, records.Counts[FlagCounts.DossierBit]);
            _sums.Offer(rule, new FindingExample(records.FirstKey, records.Agency, Fields.Agency, records.FirstPlace, message));
        }
    }

    private void FindTwoAgencies()
    {
        foreach (var codes in notes.TwoCodes.Where(codes => VersionChecks.AreTwoAgencies(codes.Counted, codes.Superseded, context)))
        {
            var message = VersionChecks.TwoAgencies(codes.Key, codes.Counted, codes.Superseded);
            _sums.Count(QualityRule.KeyAtTwoAgencies, codes.Count);
            _sums.OfferByKey(QualityRule.KeyAtTwoAgencies, new FindingExample(codes.Key, codes.Superseded, Fields.Agency, codes.Place, message));
        }
    }

    private void FindReused()
    {
        foreach (var before in notes.Before.Where(before => context.Roster?.ReusedFrom(before.Agency) == before.FirstDay))
        {
            _sums.Count(QualityRule.CodeReused, before.Count);
            _sums.Offer(QualityRule.CodeReused, before.First);
        }
    }
}
