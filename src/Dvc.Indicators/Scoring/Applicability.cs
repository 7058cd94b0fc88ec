namespace Dvc.Indicators;

/// <summary>Which agencies the rules and their components concern, by level; agencies are looked at once for all components.</summary>
internal sealed class Applicability
{
    private readonly AgencyRoster _agencies;
    private readonly bool[] _ofRules;

    public Applicability(RuleSet rules, AgencyRoster agencies)
    {
        _agencies = agencies;
        _ofRules = new bool[agencies.Count];
        for (var row = 0; row < _ofRules.Length; row++)
        {
            _ofRules[row] = rules.AppliesTo(agencies[row].Level);
        }
    }

    /// <summary>For each row whether a component applies to its agency.</summary>
    public ReadOnlySpan<bool> RowsFor(Component component) => component.Levels.IsEmpty
        ? _ofRules
        : _ofRules.Select((applies, row) => applies && component.AppliesTo(_agencies[row].Level)).ToArray();
}
