using Dvc.Indicators.Agencies;
using Dvc.Indicators.Facts;

namespace Dvc.Indicators.Tallies;

/// <summary>Counts of dossiers for the rows of a roster, each with all agencies below it: counts add, procedures count once.</summary>
/// <remarks>Made by <see cref="Tally.RollUp"/>. Immutable and safe for use by several threads.</remarks>
public sealed class RolledUpTally
{
    private readonly long[][] _facts;
    private readonly HashSet<string>?[][] _procedures;

    internal RolledUpTally(AgencyRoster agencies, Dictionary<AgencyCode, AgencyCounts> counts)
    {
        Agencies = agencies;
        _facts = [.. agencies.Agencies.Select(_ => new long[AgencyCounts.FactCount])];
        _procedures = [.. agencies.Agencies.Select(_ => new HashSet<string>?[AgencyCounts.ProcedureFactCount])];
        foreach (var (agency, own) in counts)
        {
            if (agencies.Resolve(agency) is >= 0 and var row)
            {
                AddOwn(row, own);
            }
        }

        foreach (var row in agencies.ChildrenFirst)
        {
            if (agencies.ParentIndex(row) is >= 0 and var parent)
            {
                AddUp(row, parent);
            }
        }
    }

    /// <summary>The agencies, one a row.</summary>
    public AgencyRoster Agencies { get; }

    /// <summary>How many dossiers of an agency and all below it have a fact.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="fact">One fact.</param>
    /// <returns>The count.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not exactly one fact.</exception>
    public long Count(int row, DossierFacts fact) => _facts[row][AgencyCounts.IndexOf(fact)];

    /// <summary>Whether an agency or one below it has at least one dossier of a procedure with a fact.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="fact">One of <see cref="FigureVocabulary.ProcedureFacts"/>.</param>
    /// <param name="procedure">The code of the procedure.</param>
    /// <returns>True when there is one.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Procedures are not kept for this fact.</exception>
    public bool HasProcedure(int row, DossierFacts fact, string procedure) =>
        _procedures[row][AgencyCounts.ProcedureIndexOf(fact)] is { } procedures && procedures.Contains(procedure);

    private void AddOwn(int row, AgencyCounts own)
    {
        for (var i = 0; i < own.Facts.Length; i++)
        {
            _facts[row][i] += own.Facts[i];
        }

        foreach (var (procedure, counts) in own.Procedures)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] > 0)
                {
                    (_procedures[row][i] ??= new HashSet<string>(StringComparer.Ordinal)).Add(procedure);
                }
            }
        }
    }

    private void AddUp(int row, int parent)
    {
        for (var i = 0; i < _facts[row].Length; i++)
        {
            _facts[parent][i] += _facts[row][i];
        }

        for (var i = 0; i < _procedures[row].Length; i++)
        {
            if (_procedures[row][i] is { } procedures)
            {
                (_procedures[parent][i] ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(procedures);
            }
        }
    }
}
