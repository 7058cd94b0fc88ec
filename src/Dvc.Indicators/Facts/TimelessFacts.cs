using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>What the rows of a table say whatever the period and the cut, given a catalogue, a calendar and a way to compare.</summary>
/// <remarks>
/// Being on time comes down to one second: a dossier is on time that ended, or was still open at the cut, not later than it.
/// Never changed once made; safe for use by several threads.
/// </remarks>
internal sealed class TimelessFacts
{
    private const int PlacesToSatisfied = 13;

    private readonly ProcedureTerms[] _terms;
    private readonly ushort[] _marks;
    private readonly LimitDeadlines _deadlines;
    private readonly uint _firstReceived;
    private readonly uint _endReceived;

    /// <summary>Works out what a catalogue says of the procedures of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="basis">The catalogue, the calendar and the comparison.</param>
    public TimelessFacts(DossierTable table, FactBasis basis)
    {
        var (first, last) = basis.Receptions(table);
        _firstReceived = VietnamTime.AtStartOf(first).SecondsSinceEpoch;
        _endReceived = VietnamTime.AtStartOf(last.AddDays(1)).SecondsSinceEpoch;
        _deadlines = new LimitDeadlines(basis.Calendar, first, last, basis.LastDay);
        IsByDay = basis.Comparison == DueComparison.Date;
        _terms = Array.ConvertAll(table.Pairs.Procedures, procedure => ProcedureTerms.Of(basis.Catalogue?.Find(procedure), _deadlines));
        _marks = Array.ConvertAll(_terms, terms => terms.Mark);
    }

    /// <summary>Whether the end is compared with a promised time by the day.</summary>
    public bool IsByDay { get; }

    /// <summary>What the catalogue says of a procedure, see <see cref="ProcedureMarks"/>.</summary>
    public ushort MarkOf(int procedure) => _marks[procedure];

    /// <summary>The last second at which a dossier can end and be on time, and the last at which the cut can find it open and on time.</summary>
    /// <param name="row">The dossier.</param>
    /// <param name="procedure">The number of its procedure.</param>
    /// <returns>
    /// The seconds; no meaning where the calendar does not cover the reception, which then is in no period that can be asked for. They differ
    /// for limits in days: a cut at midnight belongs to the day before, an end at midnight to the day that begins.
    /// </returns>
    public (uint End, uint Cut) LastOnTime(in DossierRow row, int procedure)
    {
        var byLimit = (row.Bits & DossierBits.NoDeadline) != 0;
        var last = byLimit ? LimitOf(row, procedure) : IsByDay ? RowFacts.LastSecondOfDay(row.Due) : row.Due;

        // The clock stands still while the applicant is awaited, unless time was up before.
        if ((row.Bits & DossierBits.Supplemented) != 0 && last >= row.SupplementFirst)
        {
            var later = (uint)Math.Min(DossierRow.Never, (ulong)last + (row.SupplementLast - row.SupplementFirst));
            return (later, later);
        }

        var endsWithDay = byLimit && last != DossierRow.Never && _terms[procedure].Unit != TimeLimitUnit.Hours;
        return (last, endsWithDay ? last + 1 : last);
    }

    /// <summary>The facts of a dossier in any period, with on time where it ended so.</summary>
    /// <param name="row">The dossier.</param>
    /// <param name="procedure">The number of its procedure.</param>
    /// <param name="lastOnTime">The last second at which it can end and be on time.</param>
    /// <returns>The facts; in the place of <see cref="DossierFacts.Satisfied"/> whether it can be on time at all.</returns>
    public ushort Read(in DossierRow row, int procedure, uint lastOnTime)
    {
        var canBeOnTime = (int)(row.Bits & DossierBits.CanBeOnTime);
        return (ushort)(RowFacts.Timeless(row.Bits, _terms[procedure].Mark)
            | (row.End <= lastOnTime ? canBeOnTime : 0) | (canBeOnTime << PlacesToSatisfied));
    }

    /// <summary>The same of 16 dossiers.</summary>
    /// <param name="bits">Their small fields.</param>
    /// <param name="marks">What the catalogue says of their procedures.</param>
    /// <param name="inTime">All bits of those that ended in time.</param>
    public static Vector256<ushort> Read(Vector256<ushort> bits, Vector256<ushort> marks, Vector256<ushort> inTime)
    {
        var canBeOnTime = bits & Vector256.Create((ushort)DossierBits.CanBeOnTime);
        return RowFacts.Timeless(bits, marks) | (inTime & canBeOnTime) | (canBeOnTime << PlacesToSatisfied);
    }

    private uint LimitOf(in DossierRow row, int procedure) => row.Entered >= _firstReceived && row.Entered < _endReceived
        ? _deadlines.At(_terms[procedure].Deadlines, _terms[procedure].Unit, row.Entered)
        : 0;
}
