using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The procedures of a catalogue (<c>procedures.csv</c>), each code once.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class ProcedureCatalogue
{
    private readonly Dictionary<string, int> _places;

    private ProcedureCatalogue(IEnumerable<Procedure> procedures)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<Procedure>();
        foreach (var procedure in procedures)
        {
            ArgumentNullException.ThrowIfNull(procedure, nameof(procedures));
            if (places.TryAdd(procedure.Code, rows.Count))
            {
                rows.Add(procedure);
            }
            else
            {
                rows[places[procedure.Code]] = procedure;
            }
        }

        Procedures = [.. rows];
        _places = places;
    }

    /// <summary>The procedures, each code once, in the order in which the codes were first given; may be empty.</summary>
    public ImmutableArray<Procedure> Procedures { get; }

    /// <summary>
    /// The hash of what decides facts: for each procedure by code points of its code a line with the code, <c>CoPhi</c> and
    /// <c>TraKetQuaGiay</c> as 0 or 1, and the limit with its unit, each after a tab. Names and the order given do not count.
    /// </summary>
    internal string FactsHash => field ??= LinesHash.Of(Procedures.OrderBy(procedure => procedure.Code, StringComparer.Ordinal).Select(LineOf));

    /// <summary>Makes a catalogue.</summary>
    /// <param name="procedures">The procedures; of several with one code the last counts.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentNullException">The list or a procedure is null.</exception>
    public static ProcedureCatalogue Create(IEnumerable<Procedure> procedures)
    {
        ArgumentNullException.ThrowIfNull(procedures);
        return new ProcedureCatalogue(procedures);
    }

    /// <summary>The procedure that has a code.</summary>
    /// <param name="code">The code; case matters.</param>
    /// <returns>The procedure, or null when the catalogue lacks it.</returns>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public Procedure? Find(string code) => _places.TryGetValue(code, out var place) ? Procedures[place] : null;

    // The last format writes 5 and 5.0 alike.
    private static string LineOf(Procedure procedure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{procedure.Code}\t{(procedure.HasFee ? 1 : 0)}\t{(procedure.ReturnsPaper ? 1 : 0)}\t{procedure.Limit?.Amount:0.############################}\t{procedure.Limit?.Unit}");

    /// <summary>The procedure whose code has one zero more, or else less, at its end, as spreadsheets change codes that look like numbers.</summary>
    internal Procedure? FindNear(string code) => Find($"{code}0") ?? (code.EndsWith('0') ? Find(code[..^1]) : null);
}
