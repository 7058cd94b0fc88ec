namespace Dvc.Indicators.Files;

/// <summary>The sentences of a report on one agency, with or without others below it.</summary>
internal sealed class LeadSentences(Report report, ReportAgency lead, ReportFormat format)
{
    private const int MostComponents = 3;

    private readonly SentenceWords _words = new(report, format);

    public List<string> All()
    {
        List<string?> all = [Result(), new ChangeSentence(report, lead, format).ToText(), NotReached(), Dossiers(), .. Cohorts(), Room()];
        return [.. all.OfType<string>()];
    }

    private string Result()
    {
        var (name, total) = (lead.ShortName, lead.Total);
        if (total.Points is { } points)
        {
            return lead.HasNoActivity ? NoActivity(format.Points(points)) : Scored(format.Points(points));
        }

        var hasFigure = lead.Groups.Any(group => group.Components.Any(component => component.Entry.Kind != FigureKind.Absent));
        return hasFigure && total.Measured is { Points: { } measured } part ? Incomplete(format.Points(measured), format.Maximum(part.Maximum)) : new Sentence(format, _words.Say(
            $"{name} chưa có số liệu trong kỳ; không tính điểm, không xếp hạng", $"Nothing was measured for {name}; no score, no rank")).ToString();
    }

    private string NoActivity(string points) => new Sentence(format, _words.Say(
        $"{lead.ShortName} không phát sinh hồ sơ trong kỳ; {points} điểm là điểm theo quy định đối với chỉ số không phát sinh",
        $"{lead.ShortName} received no dossiers; its {points} points follow from the rules for empty figures")).ToString();

    private string Incomplete(string points, string maximum)
    {
        var missing = _words.Missing(lead.Missing);
        return _words.Say(
            $"{lead.ShortName} chưa đủ số liệu để tính tổng điểm: đạt {points}/{maximum} điểm có số liệu; thiếu {missing}. Không xếp hạng.",
            $"{lead.ShortName} has no total: {points} of the {maximum} points that were measured; missing: {missing}. Not ranked.");
    }

    private string Scored(string points)
    {
        var maximum = format.Maximum(lead.Total.Maximum);
        var sentence = new Sentence(format, _words.Say(
            $"{lead.ShortName} đạt {points}/{maximum} điểm", $"{lead.ShortName} scored {points} of {maximum}"));
        sentence.May(lead.Grade is { } grade
            ? _words.Say($", xếp loại {ReportNames.Grade(grade, format)}", $", grade {ReportNames.Grade(grade, format)}") : null);
        if (report.Place is { Rank: { } rank } place)
        {
            sentence.Add(RankIn(place, rank)).Add(AgainstMean(place));
        }

        return sentence.ToString();
    }

    private string RankIn(CohortPlace place, Rank rank)
    {
        var (number, count) = (format.Number(rank.Value, 0, 1), format.Count(place.Ranked));
        return rank.IsTied
            ? _words.Say($", đồng hạng {number}/{count} {place.Noun.Vietnamese}", $", joint {number} of {count} {place.Noun.English}")
            : _words.Say($", xếp thứ {number}/{count} {place.Noun.Vietnamese}", $", ranked {number} of {count} {place.Noun.English}");
    }

    private string? AgainstMean(CohortPlace place)
    {
        if (place.Mean.Total.Points is not { } mean)
        {
            return null;
        }

        var (gap, shown) = (lead.Total.Points!.Value.Value - mean.Value, format.Points(mean));
        return gap switch
        {
            0 => _words.Say($"; bằng trung bình ({shown})", $"; equal to the mean ({shown})"),
            > 0 => _words.Say($"; cao hơn {_words.Points(gap)} so với trung bình ({shown})", $"; {_words.Points(gap)} above the mean ({shown})"),
            _ => _words.Say($"; thấp hơn {_words.Points(-gap)} so với trung bình ({shown})", $"; {_words.Points(-gap)} below the mean ({shown})"),
        };
    }

    private string? NotReached()
    {
        var lost = lead.Groups.Where(group => group.Lost is { Value: > 0 }).OrderByDescending(group => group.Lost!.Value.Value).Take(2)
            .Select(group => $"{format.Text(group.Group.Name)} ({format.Points(group.Lost)})").ToList();
        var isFull = lead.Groups.All(group => group.Score.State == ScoreState.NotApplicable || group.Score.Points == group.Score.Maximum);
        return lost.Count > 0
                ? new Sentence(format, _words.Say($"Điểm chưa đạt nhiều nhất: {string.Join(" và ", lost)}", $"Most points not reached: {string.Join(" and ", lost)}")).ToString()
            : isFull ? new Sentence(format, _words.Say("Đạt điểm tối đa ở mọi nhóm", "All groups are at their maximum")).ToString()
            : null;
    }

    private string? Dossiers()
    {
        var onTime = lead.Groups.SelectMany(group => group.Components).FirstOrDefault(part => part.Component.Figure == ReportNames.OnTimeFigure);
        if (onTime is not { Numerator: { } handled, Denominator: { } received and > 0 })
        {
            return null;
        }

        var (count, late) = (format.Count(received), Math.Max(0, received - handled));
        var dossiers = _words.Say($"Tiếp nhận {count} hồ sơ", received == 1 ? "1 dossier received" : $"{count} dossiers received");
        var overdue = late == 0
            ? _words.Say("không có hồ sơ quá hạn", "none overdue")
            : _words.Say($"{format.Count(late)} hồ sơ quá hạn ({format.Rate(late, received)})", $"{format.Count(late)} overdue ({format.Rate(late, received)})");
        return new Sentence(format, $"{dossiers}; {overdue}").ToString();
    }

    private IEnumerable<string> Cohorts()
    {
        var below = report.Cohorts.Where(cohort => cohort.Cohort.Index != lead.Cohort.Index).ToList();
        foreach (var cohort in below)
        {
            if (_words.HighestAndLowest(cohort) is { } both)
            {
                var isOnly = below.Count(other => other.Cohort.Key.Level == cohort.Cohort.Key.Level) == 1;
                var incomplete = cohort.Ranking.Count(agency => agency.Total.Points is null);
                yield return new Sentence(format, $"{(isOnly ? format.Text(CohortNouns.Brief(cohort.Cohort.Key.Level)) : format.Text(cohort.Title))}: {both}")
                    .May(incomplete == 0 ? null : _words.Say($"; {format.Count(incomplete)} đơn vị chưa đủ số liệu", $"; {format.Count(incomplete)} incomplete"))
                    .ToString();
            }
        }
    }

    // Only what has a figure and can be moved by the agency itself; an absent figure is no room.
    private string? Room()
    {
        var room = lead.Winnable.Where(points => points is { CanInfluence: true, HasData: true, Component: not null }).Take(MostComponents)
            .Select(points => $"{ReportNames.Brief(points.Component!, format)} ({format.Points(points.InTotal)})").ToList();
        if (room.Count == 0)
        {
            return null;
        }

        var sentence = new Sentence(format, _words.Say($"Dư địa tăng điểm lớn nhất: {room[0]}", $"Most points to gain: {room[0]}"));
        foreach (var other in room.Skip(1))
        {
            sentence.May($", {other}");
        }

        return sentence.ToString();
    }
}
