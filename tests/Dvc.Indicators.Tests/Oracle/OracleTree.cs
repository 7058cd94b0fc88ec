namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Who is below whom in a world, by walking up from one agency at a time.</summary>
internal sealed class OracleTree(World world)
{
    private readonly OracleAgencies _agencies = new([.. world.Tree?.Agencies ?? world.Roster.Agencies], world.Period);
    private readonly Dictionary<AgencyCode, List<AgencyCode>> _paths = [];

    public World World => world;

    /// <summary>"of the agency itself or any agency below it in the tree", or of one whose records count there.</summary>
    public bool IsAtOrBelow(AgencyCode code, AgencyCode top) => PathOf(code).Contains(top);

    /// <summary>"the nearest ministry or province going up from the agency itself"; null without one.</summary>
    public Agency? PublishingAuthority(AgencyCode code) => PublishersOf(code).FirstOrDefault();

    /// <summary>All ministries and provinces from an agency up, "ended and not-begun" ones too.</summary>
    public IEnumerable<Agency> PublishersOf(AgencyCode code) => PathOf(code)
        .Select(at => _agencies.Find(at)!).Where(agency => agency.Level is AgencyLevel.Ministry or AgencyLevel.Province);

    private List<AgencyCode> PathOf(AgencyCode code)
    {
        if (!_paths.TryGetValue(code, out var path))
        {
            _paths.Add(code, path = _agencies.Find(code) is null ? [] : _agencies.PathOf(code));
        }

        return path;
    }
}
