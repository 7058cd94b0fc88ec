using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>Shares a number of dossiers out over the agencies, and every count of them, in the published proportions.</summary>
internal sealed class UnitGoals
{
    private readonly PublishedFigures _published;
    private readonly long _size;
    private readonly ImmutableArray<int> _units;
    private readonly long[] _dossiers;

    private UnitGoals(PublishedFigures published, long size)
    {
        _published = published;
        _size = size;
        _units = [.. published.Units];
        _dossiers = Shares.ByLargestRemainder(size, [.. _units.Select(row => published.Own(row, SampleIds.ResultAvailable).Denominator)]);
    }

    /// <summary>The goals of the agencies, the province's own last.</summary>
    public static ImmutableArray<UnitGoal> Of(PublishedFigures published, long size) => new UnitGoals(published, size).Make();

    private ImmutableArray<UnitGoal> Make()
    {
        var onTime = Counts(SampleIds.OnTime, _dossiers);
        var clean = Counts(SampleIds.Satisfaction, onTime);
        var results = Counts(SampleIds.ResultAvailable, _dossiers);
        var papers = Counts(SampleIds.ResultAndPaper, results);
        var reused = Counts(SampleIds.Reused, _dossiers);
        var citizenData = Counts(SampleIds.CitizenDataDossiers, _dossiers);
        var fromStore = Counts(SampleIds.FromStore, citizenData);
        var owing = Counts(row => _published[row, SampleIds.DossiersPaidOnline].Denominator, _published.Dossiers, _dossiers);
        var paid = Counts(row => _published[row, SampleIds.DossiersPaidOnline].Numerator, _published.Dossiers, owing);
        var online = Counts(row => OnlineShare(row).Numerator, row => OnlineShare(row).Denominator, _dossiers);
        return
        [
            .. _units.Select((row, i) => new UnitGoal
            {
                Row = row,
                Dossiers = _dossiers[i],
                OnTime = onTime[i],
                Clean = clean[i],
                Results = results[i],
                ResultsWithPaper = papers[i],
                Reused = reused[i],
                FromStore = fromStore[i],
                CitizenData = citizenData[i],
                Owing = owing[i],
                Paid = paid[i],
                Online = online[i],
            }),
        ];
    }

    // Where the share of an agency is not published it is taken to be the province's.
    private Figure OnlineShare(int row) =>
        _published.Find(row, SampleIds.DossiersOnline) ?? _published[_published.Root, SampleIds.DossiersOnline];

    private long[] Counts(string component, long[] most) =>
        Counts(row => _published[row, component].Numerator, row => _published[row, component].Denominator, most);

    private long[] Counts(Func<int, long> count, Func<int, long> of, long[] most)
    {
        var counts = new long[_units.Length];
        var rest = Shares.Scale(count(_published.Root), of(_published.Root), _size);
        for (var i = 0; i < _units.Length; i++)
        {
            var row = _units[i];
            var wanted = row == _published.Root ? rest : Shares.Scale(count(row), of(row), _dossiers[i]);
            counts[i] = Math.Clamp(wanted, 0, most[i]);
            rest -= counts[i];
        }

        return counts;
    }
}
