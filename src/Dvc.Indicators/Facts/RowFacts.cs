using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;
using Dvc.Indicators.Timing;

namespace Dvc.Indicators.Facts;

/// <summary>The facts of one dossier given as numbers, for one period and one cut: what a <see cref="DossierFactReader"/> says of it.</summary>
/// <remarks>Every fact has its bit but <see cref="DossierFacts.Petitioned"/>, which keys decide. For one thread at a time.</remarks>
internal sealed class RowFacts
{
    private const int OnTime = (int)DossierFacts.OnTime;
    private const int Owes = (int)DossierFacts.OwesFee;
    private const int Satisfied = (int)DossierFacts.Satisfied;

    /// <summary>The bits of dossiers that are facts as they stand.</summary>
    private const int Kept = (int)(DossierFacts.Received | DossierFacts.Online | DossierFacts.OnlineService | DossierFacts.PaidOnline
        | DossierFacts.CarriesFee | DossierFacts.ResultFile | DossierFacts.PapersAndResult | DossierFacts.ReusedData
        | DossierFacts.NationalStore | DossierFacts.PopulationData | DossierFacts.Disliked);

    private readonly ProcedureCatalogue? _catalogue;
    private readonly LimitDeadlines _deadlines;
    private readonly uint _start;
    private readonly uint _length;
    private readonly uint _cut;
    private readonly bool _isByDay;

    public RowFacts(DossierFactReader reader)
    {
        var period = reader.Period;
        _start = period.Period.Start.SecondsSinceEpoch;
        _cut = period.Cut.SecondsSinceEpoch;
        _length = Math.Min(period.Period.End.SecondsSinceEpoch, _cut) - _start;
        _isByDay = reader.Comparison == DueComparison.Date;
        _catalogue = reader.Procedures;
        _deadlines = new LimitDeadlines(period, reader.Calendar);
    }

    /// <summary>What the catalogue says of a procedure, as facts need it.</summary>
    public ProcedureTerms TermsOf(string procedure) => ProcedureTerms.Of(_catalogue?.Find(procedure), _deadlines);

    /// <summary>The facts of a dossier.</summary>
    public ushort Read(in DossierRow row, in ProcedureTerms terms)
    {
        if (row.Entered - _start >= _length)
        {
            return 0;
        }

        var bits = (int)row.Bits;
        var onTime = -Unsafe.BitCast<bool, byte>(IsOnTime(row, terms)) & bits & OnTime;
        var satisfied = (onTime << 13) & ~(bits >> 1) & Satisfied;
        return (ushort)(Timeless(row.Bits, terms.Mark) | onTime | satisfied);
    }

    /// <summary>The facts of a dossier in the period that neither period nor cut change: all but those of time.</summary>
    /// <param name="row">The small fields of the dossier.</param>
    /// <param name="mark">What the catalogue says of its procedure, see <see cref="ProcedureMarks"/>.</param>
    public static int Timeless(DossierBits row, int mark)
    {
        var bits = (int)row;
        var owes = ((bits & mark) | ((bits << 1) & (mark >> 1))) & Owes;
        var withResult = (bits << 2) & ((bits >> 5) | mark) & (int)DossierFacts.OnlineWithResult;
        return (bits & Kept) | owes | withResult | ((owes << 1) & (bits << 3));
    }

    /// <summary>The same of 16 dossiers.</summary>
    public static Vector256<ushort> Timeless(Vector256<ushort> bits, Vector256<ushort> marks)
    {
        var owes = ((bits & marks) | ((bits << 1) & (marks >> 1))) & Vector256.Create((ushort)Owes);
        var withResult = (bits << 2) & ((bits >> 5) | marks) & Vector256.Create((ushort)DossierFacts.OnlineWithResult);
        return (bits & Vector256.Create((ushort)Kept)) | owes | withResult | ((owes << 1) & (bits << 3));
    }

    /// <summary>The last second of a day, by any second of it.</summary>
    internal static uint LastSecondOfDay(uint time) => time - time % VietnamTime.SecondsPerDay + DossierRow.LastSecondOfDay;

    private bool IsOnTime(in DossierRow row, in ProcedureTerms terms)
    {
        var end = Math.Min(row.End, _cut);
        if ((row.Bits & DossierBits.Supplemented) != 0)
        {
            var last = Math.Min(row.SupplementLast, end);
            end -= last > row.SupplementFirst ? last - row.SupplementFirst : 0;
        }

        if ((row.Bits & DossierBits.NoDeadline) != 0)
        {
            return end <= _deadlines.At(terms.Deadlines, terms.Unit, row.Entered);
        }

        return end <= (_isByDay ? LastSecondOfDay(row.Due) : row.Due);
    }
}
