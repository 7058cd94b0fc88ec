using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The figures of publishing authorities: ministries and provinces, from the decisions at and below each. A procedure that is late in one
/// decision is late.
/// </summary>
internal sealed class PublishingRollUp
{
    private readonly AgencyRoster _agencies;
    private readonly Dictionary<int, (Dictionary<string, bool> Decided, Dictionary<string, bool> Disclosed)> _isOnTime = [];

    public PublishingRollUp(
        AgencyRoster agencies, JudgedPeriod period, WorkingCalendar calendar, ImmutableArray<PublishingDecision> decisions)
    {
        _agencies = agencies;
        var judge = new PublishingJudge(calendar, period.Cut);
        var rejections = ImmutableArray.CreateBuilder<RecordRejection>();
        foreach (var (index, decision) in decisions.Index())
        {
            if (!agencies.Knows(decision.Agency))
            {
                rejections.Add(new RecordRejection(
                    index, decision.Procedure, "MaCoQuan", decision.Agency.ToString(), RejectionReason.Agency));
            }
            else if (period.Contains(decision.Decided) && !TryCount(judge, decision))
            {
                rejections.Add(CalendarRejection(index, decision));
            }
        }

        Rejections = rejections.ToImmutable();
    }

    public ImmutableArray<RecordRejection> Rejections { get; }

    /// <summary>The row of the publishing authority of an agency, the nearest going up from itself, or -1.</summary>
    public static int AuthorityOf(AgencyRoster agencies, int row)
    {
        while (row >= 0 && agencies[row].Level is not (AgencyLevel.Ministry or AgencyLevel.Province))
        {
            row = agencies.ParentIndex(row);
        }

        return row;
    }

    public Figure DecidedOnTime(int authority) => FigureOf(_isOnTime.GetValueOrDefault(authority).Decided);

    public Figure DisclosedOnTime(int authority) => FigureOf(_isOnTime.GetValueOrDefault(authority).Disclosed);

    private static Figure FigureOf(Dictionary<string, bool>? isOnTime) =>
        isOnTime is null ? default : new Figure(isOnTime.Values.Count(onTime => onTime), isOnTime.Count);

    private bool TryCount(PublishingJudge judge, PublishingDecision decision)
    {
        var verdicts = new List<(int Authority, PublishingVerdict Verdict)>();
        for (var row = _agencies.Resolve(decision.Agency); row >= 0; row = _agencies.ParentIndex(row))
        {
            if (_agencies[row].Level is not (AgencyLevel.Ministry or AgencyLevel.Province))
            {
                continue;
            }

            if (!judge.TryJudge(decision, _agencies[row].Level!.Value, out var verdict, out _))
            {
                return false;
            }

            verdicts.Add((row, verdict));
        }

        foreach (var (authority, verdict) in verdicts)
        {
            Count(authority, decision.Procedure, verdict);
        }

        return true;
    }

    private void Count(int authority, string procedure, PublishingVerdict verdict)
    {
        if (!_isOnTime.TryGetValue(authority, out var figures))
        {
            _isOnTime.Add(authority, figures = (new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
        }

        if (verdict.IsDecidedOnTime is { } isDecidedOnTime)
        {
            figures.Decided[procedure] = isDecidedOnTime && figures.Decided.GetValueOrDefault(procedure, true);
        }

        figures.Disclosed[procedure] = verdict.IsDisclosedOnTime && figures.Disclosed.GetValueOrDefault(procedure, true);
    }

    private static RecordRejection CalendarRejection(int index, PublishingDecision decision)
    {
        var (column, value) = decision.Effective is { } effective ? ("NgayHieuLuc", effective) : ("NgayQuyetDinh", decision.Decided);
        return new RecordRejection(index, decision.Procedure, column, value.ToString(), RejectionReason.Calendar);
    }
}
