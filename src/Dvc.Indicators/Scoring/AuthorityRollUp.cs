using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The procedures under the authority of each agency and all agencies below it, each once.</summary>
internal sealed class AuthorityRollUp
{
    private readonly Dictionary<string, bool>[] _isOnlineByProcedure;

    public AuthorityRollUp(AgencyRoster agencies, ImmutableArray<Authority> authority)
    {
        _isOnlineByProcedure = [.. agencies.Agencies.Select(_ => new Dictionary<string, bool>(StringComparer.Ordinal))];
        var rejections = ImmutableArray.CreateBuilder<RecordRejection>();
        foreach (var (index, row) in authority.Index())
        {
            if (!agencies.Knows(row.Agency))
            {
                rejections.Add(new RecordRejection(index, row.Procedure, "MaCoQuan", row.Agency.ToString(), RejectionReason.Agency));
            }
            else if (agencies.Resolve(row.Agency) is >= 0 and var own)
            {
                Add(own, row.Procedure, row.IsOnline);
            }
        }

        Rejections = rejections.ToImmutable();
        foreach (var row in agencies.ChildrenFirst)
        {
            if (agencies.ParentIndex(row) is >= 0 and var parent)
            {
                foreach (var (procedure, isOnline) in _isOnlineByProcedure[row])
                {
                    Add(parent, procedure, isOnline);
                }
            }
        }
    }

    public ImmutableArray<RecordRejection> Rejections { get; }

    public IReadOnlyCollection<string> At(int row) => _isOnlineByProcedure[row].Keys;

    public IEnumerable<string> In(ProcedureScope scope, int row, ProcedureCatalogue? procedures) => scope switch
    {
        ProcedureScope.Online => _isOnlineByProcedure[row].Where(pair => pair.Value).Select(pair => pair.Key),
        ProcedureScope.WithFee => At(row).Where(code => procedures?.Find(code) is { HasFee: true }),
        _ => At(row).Where(code => procedures?.Find(code) is { ForCitizens: true }),
    };

    private void Add(int row, string procedure, bool isOnline) =>
        _isOnlineByProcedure[row][procedure] = isOnline | _isOnlineByProcedure[row].GetValueOrDefault(procedure);
}
