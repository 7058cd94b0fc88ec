using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The sentences of a report on several agencies of which none stands above the others.</summary>
internal sealed class PeerSentences(Report report, ReportFormat format)
{
    private readonly SentenceWords _words = new(report, format);

    public List<string> All()
    {
        List<string?> all = report.MainCohort is { } cohort ? [Result(cohort), Change(cohort), WeakestGroup(cohort)] : [NobodyMeasured()];
        return [.. all.OfType<string>()];
    }

    private string? NobodyMeasured()
    {
        var missing = report.Agencies.SelectMany(agency => agency.Missing).Distinct().ToImmutableArray();
        return missing.IsEmpty ? null : _words.Say(
            $"Chưa cơ quan nào đủ số liệu để tính tổng điểm; thiếu {_words.Missing(missing)}.",
            $"No agency has a total; missing: {_words.Missing(missing)}.");
    }

    private string? Result(ReportCohort cohort)
    {
        var place = new CohortPlace(report.Result, cohort.Cohort, cohort.Ranking[0].Row);
        if (place.Ranked == 0)
        {
            return NobodyMeasured();
        }

        if (place.Ranked == 1)
        {
            return Alone(cohort.Ranking[0]);
        }

        var (count, mean) = (format.Count(place.Ranked), format.Points(cohort.Mean.Total.Points));
        return new Sentence(format, _words.Say(
                $"Điểm trung bình {count} {place.Noun.Vietnamese}: {mean}", $"Mean of {count} {place.Noun.English}: {mean}"))
            .Add(_words.HighestAndLowest(cohort) is { } both ? $"; {both}" : null)
            .ToString();
    }

    private string Alone(ReportAgency agency) => new Sentence(format, _words.Say(
        $"{agency.ShortName} đạt {format.Points(agency.Total.Points)}/{format.Maximum(agency.Total.Maximum)} điểm",
        $"{agency.ShortName} scored {format.Points(agency.Total.Points)} of {format.Maximum(agency.Total.Maximum)}")).ToString();

    private string? Change(ReportCohort cohort)
    {
        if (report.Previous is null)
        {
            return null;
        }

        if (report.Refusal is { } refusal)
        {
            var reason = format.Text(refusal.Message).TrimEnd('.');
            var low = $"{char.ToLowerInvariant(reason[0])}{reason.AsSpan(1)}";
            return new Sentence(format, _words.Say($"Không so sánh với {_words.Before}: {low}", $"Not compared with {_words.Before}: {low}")).ToString();
        }

        var changes = cohort.Ranking.Select(agency => (Agency: agency, Points: agency.Change?.Total.Points?.Value))
            .Where(one => one.Points is not null).Select(one => (one.Agency, Points: one.Points!.Value)).ToList();
        return changes.Count == 0 ? null : Changed(changes);
    }

    private string Changed(List<(ReportAgency Agency, decimal Points)> changes)
    {
        var (up, down, same) = (changes.Count(one => one.Points > 0), changes.Count(one => one.Points < 0), changes.Count(one => one.Points == 0));
        var sentence = new Sentence(format, _words.Say(
            $"So với {_words.Before}: {up} đơn vị tăng điểm, {down} giảm, {same} không đổi",
            $"Since {_words.Before}: {up} up, {down} down, {same} unchanged"));
        var parts = new List<string>();
        if (up > 0)
        {
            parts.Add(_words.Say("tăng nhiều nhất ", "largest rise ") + Most(changes.MaxBy(one => one.Points)));
        }

        if (down > 0)
        {
            parts.Add(_words.Say("giảm nhiều nhất ", "largest fall ") + Most(changes.MinBy(one => one.Points)));
        }

        return sentence.Add(parts.Count == 0 ? null : $"; {string.Join(", ", parts)}").ToString();
    }

    private string Most((ReportAgency Agency, decimal Points) one) => $"{one.Agency.ShortName} ({format.Change(one.Points)})";

    private string? WeakestGroup(ReportCohort cohort)
    {
        var groups = report.Rules.Groups.Zip(cohort.Mean.Groups).Where(group => group.Second.Share is not null).ToList();
        if (cohort.Ranking.Count(agency => agency.Total.Points is not null) < 2 || groups.Count < 2)
        {
            return null;
        }

        var (weakest, mean) = groups.MinBy(group => group.Second.Share!.Value);
        var (points, maximum) = (format.Points(mean.Points), format.Maximum(mean.Maximum));
        return new Sentence(format, _words.Say(
            $"Nhóm có tỷ lệ điểm thấp nhất: {weakest.Name.Vietnamese} (trung bình {points}/{maximum})",
            $"Group with the lowest share of points: {weakest.Name.English} (mean {points} of {maximum})")).ToString();
    }
}
