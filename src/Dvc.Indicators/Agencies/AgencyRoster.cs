using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The agencies that have a row in a result, in the order of the rows, with their place in the tree.</summary>
/// <remarks>
/// Everything that counts or scores goes by the index of the row, from 0. A roster made by <see cref="AgencyTree.In"/> belongs to one
/// period. Immutable and safe for use by several threads.
/// </remarks>
public sealed class AgencyRoster
{
    private readonly ImmutableArray<int> _parents;
    private readonly Dictionary<AgencyCode, AgencyPlace> _codes;

    internal AgencyRoster(
        ImmutableArray<Agency> agencies, ImmutableArray<int> parents, Dictionary<AgencyCode, AgencyPlace> codes, AgencyNodes nodes)
    {
        Agencies = agencies;
        Nodes = nodes;
        _parents = parents;
        _codes = codes;
        DepthFirstOrder = TreeWalk.Down(parents);
        ChildrenFirst = [.. DepthFirstOrder.Reverse()];
    }

    /// <summary>The agencies in the order of the rows.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>The number of rows; may be 0.</summary>
    public int Count => Agencies.Length;

    /// <summary>All rows, every agency followed at once by all agencies below it, else in the order of the rows.</summary>
    public ImmutableArray<int> DepthFirstOrder { get; }

    /// <summary>All rows, children before their parents: the order in which counts are added up the tree.</summary>
    public ImmutableArray<int> ChildrenFirst { get; }

    /// <summary>The whole tree of the period; its first places are the rows.</summary>
    internal AgencyNodes Nodes { get; }

    /// <summary>The agency of a row.</summary>
    /// <param name="index">The row, from 0.</param>
    /// <returns>The agency.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public Agency this[int index] => Agencies[index];

    /// <summary>A roster without an agencies file: every code is an agency of its own.</summary>
    /// <param name="codes">The codes, in any order; a code given again is left out.</param>
    /// <returns>The agencies sorted by code points, without level and parent, named and shown by their codes from left to right.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">A code is the default value.</exception>
    public static AgencyRoster FromCodes(IEnumerable<AgencyCode> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return Create(codes.Distinct().Order().Select(code => new Agency(code, code.ToString(), code.ToString())));
    }

    /// <summary>A roster of agencies as they are, each with a row, whatever their dates and successors.</summary>
    /// <param name="agencies">The agencies in the order of the rows; a parent may be missing from them.</param>
    /// <returns>The roster; where the parent is missing <see cref="ParentIndex"/> is -1.</returns>
    /// <exception cref="ArgumentNullException">The list or an agency is null.</exception>
    /// <exception cref="ArgumentException">A code is given twice, or an agency is above itself.</exception>
    public static AgencyRoster Create(IEnumerable<Agency> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        ImmutableArray<Agency> rows = [.. agencies];
        var codes = new Dictionary<AgencyCode, AgencyPlace>(rows.Length);
        foreach (var agency in rows)
        {
            ArgumentNullException.ThrowIfNull(agency, nameof(agencies));
            if (!codes.TryAdd(agency.Code, new AgencyPlace(codes.Count, codes.Count, AgencyStatus.Present, null)))
            {
                throw new ArgumentException($"The agency {agency.Code} is given twice.", nameof(agencies));
            }
        }

        ImmutableArray<int> parents =
            [.. rows.Select(agency => agency.Parent is { } code && codes.TryGetValue(code, out var place) ? place.Row : -1)];
        return Circles.Find(parents) is [var circle, ..]
            ? throw new ArgumentException(
                AgencyTreeBuilder.CircleError(AgencyErrorKind.ParentCycle, rows, circle).ToString(), nameof(agencies))
            : new AgencyRoster(rows, parents, codes, new AgencyNodes(rows, parents));
    }

    /// <summary>The row of the agency above.</summary>
    /// <param name="index">The row, from 0.</param>
    /// <returns>The row of the nearest agency above that has one, or -1 at the top.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public int ParentIndex(int index) => _parents[index];

    /// <summary>The row of the agency that has this code itself.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The row, or -1 when no agency with a row has the code; a former agency has none.</returns>
    public int IndexOf(AgencyCode code)
    {
        var row = Resolve(code);
        return row >= 0 && Agencies[row].Code == code ? row : -1;
    }

    /// <summary>The row of the agency that has this code itself.</summary>
    /// <param name="code">The code in either written form, <c>H15.12</c> or <c>000.00.12.H15</c>.</param>
    /// <returns>The row, or -1 when no agency with a row has the code or the text is no code.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public int IndexOf(string code) => IndexOf(CodeOf(code));

    /// <summary>The row for which records that name a code count: the one rule for dossiers, petitions, decisions and authority.</summary>
    /// <param name="code">The code; for whom its records count is told by <see cref="StatusOf"/>.</param>
    /// <returns>The row, or -1 when the code is unknown, or records of it count above it and there is none.</returns>
    public int Resolve(AgencyCode code) => _codes.TryGetValue(code, out var place) ? place.Row : -1;

    /// <summary>Whether a code is known, with a row or without.</summary>
    /// <param name="code">The code.</param>
    /// <returns>False when no agency of the file has the code: a record that names it is rejected.</returns>
    public bool Knows(AgencyCode code) => _codes.ContainsKey(code);

    /// <summary>What a code stands for in the period.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Whether it has a row, or why records that name it count for another agency.</returns>
    public AgencyStatus StatusOf(AgencyCode code) => _codes.TryGetValue(code, out var place) ? place.Status : AgencyStatus.Unknown;

    /// <summary>Since when the agency has its code, where the file has the code for another agency at another time.</summary>
    /// <param name="code">The code.</param>
    /// <returns>
    /// The first day; dossiers received before it are most likely the other agency's, with the finding <c>code-reused</c>. Null where the code
    /// stands once or the agency has no first day.
    /// </returns>
    public DateOnly? ReusedFrom(AgencyCode code) => _codes.TryGetValue(code, out var place) ? place.ReusedFrom : null;

    /// <summary>The place in the whole tree from which records that name a code count upwards, or -1.</summary>
    internal int NodeOf(AgencyCode code) => _codes.TryGetValue(code, out var place) ? place.Node : -1;

    /// <summary>The rows of all agencies above one.</summary>
    /// <param name="index">The row, from 0.</param>
    /// <returns>The rows from the nearest up to the top; empty at the top.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public ImmutableArray<int> Ancestors(int index)
    {
        var ancestors = ImmutableArray.CreateBuilder<int>();
        for (var above = _parents[index]; above >= 0; above = _parents[above])
        {
            ancestors.Add(above);
        }

        return ancestors.ToImmutable();
    }

    /// <summary>The code that a text names; the default value, which has no row, where it names none.</summary>
    internal static AgencyCode CodeOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AgencyCode.TryParse(text, out var code) ? code : default;
    }

    /// <summary>Why a code has no row, as a sentence.</summary>
    internal string WhyNoRow(AgencyCode code) => code.IsEmpty ? "An empty text is no agency code." : StatusOf(code) switch
    {
        AgencyStatus.Merged => $"The agency {code} is former and has no row; its records count for {Agencies[Resolve(code)].WrittenCode}.",
        AgencyStatus.Divided => $"The agency {code} is divided among several and has no row.",
        AgencyStatus.Ended => $"The agency {code} has no row: it ended before the period.",
        AgencyStatus.NotBegun => $"The agency {code} has no row: it begins after the period.",
        _ => $"No agency has the code {code}; the codes of the roster's agencies are allowed, in either written form.",
    };
}
