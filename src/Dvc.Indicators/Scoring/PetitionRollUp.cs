namespace Dvc.Indicators;

/// <summary>The petitions of each agency and all agencies below it.</summary>
internal sealed class PetitionRollUp
{
    private readonly (long All, long OnTime, long Satisfactory)[] _counts;

    public PetitionRollUp(AgencyRoster agencies, PetitionRegister petitions)
    {
        _counts = new (long, long, long)[agencies.Count];
        foreach (var (petition, verdict) in petitions.Judged)
        {
            if (agencies.Resolve(petition.Agency) is >= 0 and var row)
            {
                Add(row, 1, verdict.IsOnTime ? 1 : 0, verdict.IsSatisfactory ? 1 : 0);
            }
        }

        foreach (var row in agencies.ChildrenFirst)
        {
            if (agencies.ParentIndex(row) is >= 0 and var parent)
            {
                Add(parent, _counts[row].All, _counts[row].OnTime, _counts[row].Satisfactory);
            }
        }
    }

    public Figure OnTime(int row) => new(_counts[row].OnTime, _counts[row].All);

    public Figure Satisfactory(int row) => new(_counts[row].Satisfactory, _counts[row].All);

    private void Add(int row, long all, long onTime, long satisfactory) =>
        _counts[row] = (_counts[row].All + all, _counts[row].OnTime + onTime, _counts[row].Satisfactory + satisfactory);
}
