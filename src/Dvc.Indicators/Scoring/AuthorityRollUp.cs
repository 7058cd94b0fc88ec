using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The procedures under the authority of each agency and all agencies below it, each once; of agencies without a row too, as they may be a
/// publishing authority.
/// </summary>
internal sealed class AuthorityRollUp
{
    private readonly Dictionary<string, bool>[] _isOnlineByProcedure;

    public AuthorityRollUp(AgencyRoster agencies, ImmutableArray<Authority> authority)
    {
        var nodes = agencies.Nodes;
        _isOnlineByProcedure = [.. Enumerable.Range(0, nodes.Count).Select(_ => new Dictionary<string, bool>(StringComparer.Ordinal))];
        var rejections = ImmutableArray.CreateBuilder<RecordRejection>();
        foreach (var (index, row) in authority.Index())
        {
            if (!agencies.Knows(row.Agency))
            {
                rejections.Add(new RecordRejection(index, row.Procedure, "MaCoQuan", row.Agency.ToString(), RejectionReason.Agency));
            }
            else if (agencies.NodeOf(row.Agency) is >= 0 and var own)
            {
                Add(own, row.Procedure, row.IsOnline);
            }
        }

        Rejections = rejections.ToImmutable();
        foreach (var node in nodes.ChildrenFirst)
        {
            if (nodes.Above(node) is >= 0 and var parent)
            {
                foreach (var (procedure, isOnline) in _isOnlineByProcedure[node])
                {
                    Add(parent, procedure, isOnline);
                }
            }
        }
    }

    public ImmutableArray<RecordRejection> Rejections { get; }

    /// <summary>The procedures at and below a place of the tree, or a row.</summary>
    public IReadOnlyCollection<string> At(int node) => _isOnlineByProcedure[node].Keys;

    public IEnumerable<string> In(ProcedureScope scope, int row, ProcedureCatalogue? procedures) => scope switch
    {
        ProcedureScope.Online => _isOnlineByProcedure[row].Where(pair => pair.Value).Select(pair => pair.Key),
        ProcedureScope.WithFee => At(row).Where(code => procedures?.Find(code) is { HasFee: true }),
        _ => At(row).Where(code => procedures?.Find(code) is { ForCitizens: true }),
    };

    private void Add(int row, string procedure, bool isOnline) =>
        _isOnlineByProcedure[row][procedure] = isOnline | _isOnlineByProcedure[row].GetValueOrDefault(procedure);
}
