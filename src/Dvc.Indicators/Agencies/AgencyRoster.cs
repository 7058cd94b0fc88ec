using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>The agencies that have a row in a result, in the order of the rows, with their place in the tree.</summary>
/// <remarks>
/// Everything that counts or scores goes by the index of the row, from 0. A roster made by <see cref="AgencyTree.In"/> belongs to one
/// period. Immutable and safe for use by several threads.
/// </remarks>
public sealed class AgencyRoster
{
    private readonly ImmutableArray<int> _parents;
    private readonly Dictionary<AgencyCode, int> _rows;

    private readonly HashSet<AgencyCode> _notBegun;

    internal AgencyRoster(
        ImmutableArray<Agency> agencies, ImmutableArray<int> parents, Dictionary<AgencyCode, int> rows, HashSet<AgencyCode> notBegun)
    {
        _notBegun = notBegun;
        Agencies = agencies;
        _parents = parents;
        _rows = rows;
        DepthFirstOrder = WalkDown();
        var childrenFirst = DepthFirstOrder.ToArray();
        Array.Reverse(childrenFirst);
        ChildrenFirst = ImmutableCollectionsMarshal.AsImmutableArray(childrenFirst);
    }

    /// <summary>The agencies in the order of the rows.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>The number of rows; may be 0.</summary>
    public int Count => Agencies.Length;

    /// <summary>All rows, every agency followed at once by all agencies below it, else in the order of the rows.</summary>
    public ImmutableArray<int> DepthFirstOrder { get; }

    /// <summary>All rows, children before their parents: the order in which counts are added up the tree.</summary>
    public ImmutableArray<int> ChildrenFirst { get; }

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
        var indexes = new Dictionary<AgencyCode, int>(rows.Length);
        foreach (var agency in rows)
        {
            ArgumentNullException.ThrowIfNull(agency, nameof(agencies));
            if (!indexes.TryAdd(agency.Code, indexes.Count))
            {
                throw new ArgumentException($"The agency {agency.Code} is given twice.", nameof(agencies));
            }
        }

        ImmutableArray<int> parents = [.. rows.Select(agency => agency.Parent is { } code ? indexes.GetValueOrDefault(code, -1) : -1)];
        return Circles.Find(parents.AsSpan()) is [var circle, ..]
            ? throw new ArgumentException(
                AgencyTreeBuilder.CircleError(AgencyErrorKind.ParentCycle, rows, circle, "is above itself").ToString(), nameof(agencies))
            : new AgencyRoster(rows, parents, indexes, []);
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

    /// <summary>The row for which records that name a code count.</summary>
    /// <param name="code">
    /// The code: of an agency with a row; of a former agency, whose successor's row it is then; or of an agency that begins only after the
    /// period, and then it is the row of the nearest agency above it.
    /// </param>
    /// <returns>The row, or -1 when the code is unknown, or is of an agency that has not begun and has none above it.</returns>
    public int Resolve(AgencyCode code) => _rows.GetValueOrDefault(code, -1);

    /// <summary>Whether a code is known, with a row or without.</summary>
    /// <param name="code">The code.</param>
    /// <returns>False when no agency of the file has the code: a record that names it is rejected.</returns>
    public bool Knows(AgencyCode code) => _rows.ContainsKey(code);

    /// <summary>Whether a code is known and stands for an agency that begins only after the period (<c>valid_from</c>).</summary>
    /// <param name="code">The code.</param>
    /// <returns>True when records that name it count above it, with the finding <c>agency-not-begun</c>.</returns>
    public bool HasNotBegun(AgencyCode code) => _notBegun.Contains(code);

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
    internal string WhyNoRow(AgencyCode code) => code.IsEmpty
        ? "An empty text is no agency code."
        : HasNotBegun(code)
            ? $"The agency {code} has no row: it begins after the period."
        : Resolve(code) is >= 0 and var heir
            ? $"The agency {code} is former and has no row; its records count for {Agencies[heir].WrittenCode}."
        : $"No agency has the code {code}; the codes of the roster's agencies are allowed, in either written form.";

    // The children of an agency are a chain from its last to its first; -1 stands for none, and the chain of the top comes last.
    private ImmutableArray<int> WalkDown()
    {
        var (lastChild, before) = (new int[Count + 1], new int[Count]);
        lastChild.AsSpan().Fill(-1);
        for (var index = 0; index < Count; index++)
        {
            ref var last = ref lastChild[_parents[index] < 0 ? Count : _parents[index]];
            (before[index], last) = (last, index);
        }

        var order = ImmutableArray.CreateBuilder<int>(Count);
        var waiting = new Stack<int>();
        for (var index = Count; ; index = waiting.Pop())
        {
            if (index < Count)
            {
                order.Add(index);
            }

            for (var child = lastChild[index]; child >= 0; child = before[child])
            {
                waiting.Push(child);
            }

            if (waiting.Count == 0)
            {
                return order.MoveToImmutable();
            }
        }
    }
}
