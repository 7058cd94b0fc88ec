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

    /// <summary>The place in the tree of the publishing authority of an agency, the nearest going up from itself, or -1; it may have no row.</summary>
    public static int AuthorityOf(AgencyRoster agencies, int row)
    {
        var node = row;
        while (node >= 0 && agencies.Nodes[node].Level is not (AgencyLevel.Ministry or AgencyLevel.Province))
        {
            node = agencies.Nodes.Above(node);
        }

        return node;
    }

    public Figure DecidedOnTime(int authority) => FigureOf(_isOnTime.GetValueOrDefault(authority).Decided);

    public Figure DisclosedOnTime(int authority) => FigureOf(_isOnTime.GetValueOrDefault(authority).Disclosed);

    private static Figure FigureOf(Dictionary<string, bool>? isOnTime) =>
        isOnTime is null ? default : new Figure(isOnTime.Values.Count(onTime => onTime), isOnTime.Count);

    private bool TryCount(PublishingJudge judge, PublishingDecision decision)
    {
        var verdicts = new List<(int Authority, PublishingVerdict Verdict)>();
        var nodes = _agencies.Nodes;
        for (var node = _agencies.NodeOf(decision.Agency); node >= 0; node = nodes.Above(node))
        {
            if (nodes[node].Level is not (AgencyLevel.Ministry or AgencyLevel.Province))
            {
                continue;
            }

            if (!judge.TryJudge(decision, nodes[node].Level!.Value, out var verdict, out _))
            {
                return false;
            }

            verdicts.Add((node, verdict));
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
