using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>
/// The covers that an agency's dossiers can afford, and what is then left for its other dossiers. At a small size there are more
/// procedures than dossiers; then the last ones go without.
/// </summary>
internal sealed class CoverPlan
{
    private long _dossiers;
    private long _owing;
    private long _paid;
    private long _citizenData;
    private long _online;
    private long _withoutData;

    private CoverPlan(UnitGoal goal, IEnumerable<Cover> wanted)
    {
        _dossiers = goal.Dossiers;
        _owing = goal.Owing;
        _paid = goal.Paid;
        _citizenData = goal.CitizenData;
        _online = goal.Online;
        _withoutData = goal.Dossiers;
        Covers = [.. wanted.Where(TryTake)];
    }

    public ImmutableArray<Cover> Covers { get; }

    /// <summary>The draws for the dossiers that are no covers.</summary>
    public ExactDraw Owing => new(_dossiers, _owing);

    /// <summary>The draws for those of them that owe a fee.</summary>
    public ExactDraw Paid => new(_owing, _paid);

    /// <summary>The draws for the dossiers that are no covers, or covers without <see cref="CoverFacts.CitizenData"/>.</summary>
    public ExactDraw CitizenData => new(_withoutData, _citizenData);

    /// <summary>The draws for the dossiers that are no covers.</summary>
    public ExactDraw Online => new(_dossiers, _online);

    public static CoverPlan Of(UnitGoal goal, IEnumerable<Cover> wanted) => new(goal, wanted);

    private bool TryTake(Cover cover)
    {
        var owes = cover.Procedure.HasFee ? 1 : 0;
        var pays = cover.Has(CoverFacts.Paid) ? 1 : 0;
        var data = cover.Has(CoverFacts.CitizenData) ? 1 : 0;
        var isAffordable = _dossiers > 0 && _online > 0 && _paid >= pays && _owing - _paid >= owes - pays
            && _owing >= owes && _dossiers - _owing >= 1 - owes && _citizenData >= data;
        if (isAffordable)
        {
            _dossiers--;
            _online--;
            _owing -= owes;
            _paid -= pays;
            _citizenData -= data;
            _withoutData -= data;
        }

        return isAffordable;
    }
}
