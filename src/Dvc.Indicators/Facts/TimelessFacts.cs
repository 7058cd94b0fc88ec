using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;
using Dvc.Indicators.Timing;

namespace Dvc.Indicators.Facts;

/// <summary>What the rows of a table say whatever the period and the cut, given a catalogue, a calendar and a way to compare.</summary>
/// <remarks>
/// Being on time comes down to one second: a dossier is on time that ended, or was still open at the cut, not later than it.
/// Never changed once made; safe for use by several threads.
/// </remarks>
internal sealed class TimelessFacts
{
    private readonly ProcedureTerms[] _terms;
    private readonly LimitDeadlines _deadlines;
    private readonly uint _firstReceived;
    private readonly uint _endReceived;
    private readonly bool _isByDay;

    /// <summary>Works out what a catalogue says of the procedures of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="basis">The catalogue, the calendar and the comparison.</param>
    public TimelessFacts(DossierTable table, FactBasis basis)
    {
        var (first, last) = basis.Receptions(table);
        _firstReceived = VietnamTime.AtStartOf(first).SecondsSinceEpoch;
        _endReceived = VietnamTime.AtStartOf(last.AddDays(1)).SecondsSinceEpoch;
        _deadlines = new LimitDeadlines(basis.Calendar, first, last, basis.LastDay);
        _isByDay = basis.Comparison == DueComparison.Date;
        _terms = Array.ConvertAll(table.Pairs.Procedures, procedure => TermsOf(basis.Catalogue?.Find(procedure)));
    }

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
        var last = byLimit ? LimitOf(row, procedure) : _isByDay ? RowFacts.LastSecondOfDay(row.Due) : row.Due;

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
    /// <param name="lastOnTime">What <see cref="LastOnTime"/> says of it.</param>
    /// <returns>The facts; in the place of <see cref="DossierFacts.Satisfied"/> whether it can be on time at all.</returns>
    public int Read(in DossierRow row, int procedure, uint lastOnTime)
    {
        var canBeOnTime = (int)(row.Bits & DossierBits.CanBeOnTime);
        return RowFacts.Timeless(row.Bits, _terms[procedure].Mark)
            | (row.End <= lastOnTime ? canBeOnTime : 0)
            | (canBeOnTime * ((int)DossierFacts.Satisfied / (int)DossierFacts.OnTime));
    }

    private uint LimitOf(in DossierRow row, int procedure) => row.Entered >= _firstReceived && row.Entered < _endReceived
        ? _deadlines.At(_terms[procedure].Deadlines, _terms[procedure].Unit, row.Entered)
        : 0;

    private ProcedureTerms TermsOf(Procedure? procedure) =>
        new(ProcedureMarks.Of(procedure), _deadlines.Of(procedure?.Limit), procedure?.Limit?.Unit ?? default);
}
