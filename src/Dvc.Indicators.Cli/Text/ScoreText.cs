using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>A result as tables for people, 80 columns wide: a table a cohort, best first, then what has to be known to read it.</summary>
internal sealed class ScoreText(RankedResult result, ResultSelection selection, Language language)
{
    private const int Width = 80;
    private const int LongestGroupTitle = 5;
    private const int MostNotes = 10;

    private readonly RuleSet _rules = result.Scores.Rules;
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        AddTitle();
        foreach (var cohort in result.Cohorts.Where(cohort => selection.RowsOf(cohort).Count > 0))
        {
            AddCohort(cohort);
            AddHeadlineRates(cohort);
        }

        AddLegend();
        AddRead();
        AddIncomplete();
        AddNoActivity();
        AddFindings();
        return _text.ToString();
    }

    private string Say(string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;

    private void AddTitle()
    {
        _text.Append(_rules.Name.In(language)).Append('\n');
        _text.Append(_rules.Id).Append(' ').Append(_rules.Version).Append(" (").Append(_rules.Confidence.Label().In(language)).Append(")\n");
        if (result.Scores.Context.Period is { } period)
        {
            var provisional = result.Scores.Context.IsProvisional ? Say(" – chưa hết kỳ báo cáo", " – period not over") : "";
            _text.Append(Say("Kỳ báo cáo: ", "Period: ")).Append(period.Name(language)).Append(provisional).Append('\n');
            if (result.Scores.Context.Cut is { } cut && cut != period.End)
            {
                var late = cut > period.End ? Say(" (sau khi kết thúc kỳ)", " (after the period's end)") : "";
                _text.Append(Say("Thời điểm lấy số liệu: ", "Cut: ")).Append(cut).Append(late).Append('\n');
            }
        }

        if (result.Scores.Context.DataUntil is { } until)
        {
            _text.Append(Say("Số liệu đến hết ngày ", "Data until ")).Append(DayOf(until)).Append('\n');
        }

        if (result.Scores.Missing is { } missing)
        {
            _text.Append(Say("Chưa đủ số liệu: ", "Incomplete: ")).Append(missing.ToSentence().In(language)).Append('\n');
        }
    }

    private string DayOf(VietnamTime time) =>
        time.Date.ToString(language == Language.Vietnamese ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void AddCohort(Cohort cohort)
    {
        var mean = result.MeanOf(cohort);
        var codes = CodeWidth(cohort);
        var groups = _rules.Groups.Select((group, g) => new TextColumn(GroupTitle(g), GroupWidth(group, g), IsNumber: true)).ToArray();
        var grades = _rules.Grades.IsEmpty ? [] : new[] { new TextColumn(Say("Loại", "Grade"), 5) };
        var taken = 4 + codes + 6 + groups.Sum(column => column.Width + 1) + grades.Sum(column => column.Width + 1) + 3;
        var table = new TextTable(
        [
            new TextColumn(Say("Hạng", "Rank"), 4, IsNumber: true),
            new TextColumn(Say("Mã", "Code"), codes),
            new TextColumn(Say("Cơ quan", "Agency"), Math.Max(20, Width - taken)),
            new TextColumn(Say("Tổng", "Total"), 6, IsNumber: true),
            .. groups,
            .. grades,
        ]);
        table.AddHeader();
        foreach (var row in selection.RowsOf(cohort))
        {
            table.AddRow(Cells(result.Scores[row]));
        }

        if (cohort.Rows.Length > 1)
        {
            string[] noGrade = _rules.Grades.IsEmpty ? [] : [""];
            table.AddRow(["", "", Say("Trung bình", "Mean"), Points(mean.Total), .. mean.Groups.Select(Points), .. noGrade]);
        }

        _text.Append('\n').Append(TitleOf(cohort)).Append(CountOf(cohort)).Append('\n').Append(table);
    }

    private string CountOf(Cohort cohort)
    {
        var count = cohort.Rows.Length.ToString(CultureInfo.InvariantCulture);
        var shown = selection.RowsOf(cohort).Count.ToString(CultureInfo.InvariantCulture);
        return Say($" – {count} cơ quan", count == "1" ? " – 1 agency" : $" – {count} agencies")
            + (shown == count ? "" : Say($", hiển thị {shown}", $", {shown} shown"));
    }

    private string TitleOf(Cohort cohort)
    {
        var level = cohort.Key.Level?.Label().In(language) ?? Say("Tất cả cơ quan", "All agencies");
        if (cohort.Key.Parent is not { } parent)
        {
            return level;
        }

        var row = result.Scores.Agencies.IndexOf(parent);
        return $"{level}, {(row < 0 ? parent.ToString() : result.Scores.Agencies[row].Name)}";
    }

    private int CodeWidth(Cohort cohort) => Math.Clamp(cohort.Rows.Max(row => result.Scores.Agencies[row].WrittenCode.Length), 4, 14);

    private string[] Cells(AgencyScore score)
    {
        string[] grade = _rules.Grades.IsEmpty ? [] : [score.Grade?.Name.In(language) ?? ""];
        return
        [
            RankText.Of(result.RankOf(score.Row, RuleSet.TotalId)),
            score.Agency.WrittenCode,
            score.Agency.Name,
            Points(score.Total),
            .. _rules.Groups.Select(group => Points(score.Group(group.Id))),
            .. grade,
        ];
    }

    private void AddHeadlineRates(Cohort cohort)
    {
        var rates = cohort.Rows.Select(row => HeadlineRates.Compute(result.Scores[row])).ToList();
        var isKnown = _rules.HeadlineRates.Select((_, i) => rates.Exists(agency => agency[i].Value is not null)).ToList();
        if (isKnown.Count == 0 || isKnown.Contains(false))
        {
            return;
        }

        var codes = CodeWidth(cohort);
        var columns = _rules.HeadlineRates.Select(rate => new TextColumn(rate.Name.In(language), 10, IsNumber: true)).ToArray();
        var table = new TextTable(
            [new TextColumn(Say("Mã", "Code"), codes), new TextColumn(Say("Cơ quan", "Agency"), Width - codes - 1 - (11 * columns.Length)), .. columns]);
        table.AddHeader();
        foreach (var row in selection.RowsOf(cohort))
        {
            var values = rates[cohort.Rows.IndexOf(row)].Select(rate => Percentage(rate.Value));
            table.AddRow([result.Scores.Agencies[row].WrittenCode, result.Scores.Agencies[row].Name, .. values]);
        }

        _text.Append('\n').Append(Say("Các tỷ lệ chính (%), ", "Headline rates (%), ")).Append(TitleOf(cohort)).Append('\n').Append(table);
    }

    private void AddLegend()
    {
        _text.Append('\n');
        for (var g = 0; g < _rules.Groups.Length; g++)
        {
            var group = _rules.Groups[g];
            var id = GroupTitle(g) == group.Id ? group.Id : $"{GroupTitle(g)} {group.Id}";
            _text.Append(id).Append(": ").Append(group.Name.In(language));
            _text.Append(Say(", tối đa ", ", maximum ")).Append(group.Maximum.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        _text.Append(Say("= đồng hạng; – không có điểm\n", "= tied; – no points\n"));
        if (!selection.IsAll)
        {
            _text.Append(Say(
                "Hạng và trung bình tính trên toàn bộ nhóm so sánh, kể cả cơ quan không hiển thị\n",
                "Ranks and means are those of the whole cohort, with the agencies that are not shown\n"));
        }
    }

    private void AddRead()
    {
        if (result.Scores.Context.Records is not { } records)
        {
            return;
        }

        var (total, culture) = (records.Read.Total, CultureInfo.InvariantCulture);
        var counts = string.Create(culture, $"{total.Read} = {total.Accepted} + {total.Superseded} + {total.Rejected}");
        _text.Append(Say("Bản ghi đã đọc = hợp lệ + có bản mới hơn + bị loại: ", "Records read = accepted + superseded + rejected: ")).Append(counts).Append('\n');
        if (records.IsWithoutEvaluations)
        {
            _text.Append(Say("5.4 tính khi không có dữ liệu đánh giá\n", "5.4 is computed without evaluations\n"));
        }
    }

    private IEnumerable<AgencyScore> ShownScores() =>
        Enumerable.Range(0, result.Scores.Count).Where(selection.Shows).Select(row => result.Scores[row]);

    private void AddIncomplete()
    {
        var incomplete = ShownScores()
            .Where(score => score.Total.State == ScoreState.Incomplete).ToList();
        AddNotes(Say("Chưa đủ số liệu", "No total"), incomplete, score =>
        {
            var (measured, missing) = (score.Total.Measured!.Value, string.Join(", ", score.Missing));
            var points = measured.Points?.ToString() ?? "–";
            return Say(
                $"{NameOf(score.Agency)}: {points} trên {measured.Maximum} điểm có số liệu; thiếu {missing}",
                $"{NameOf(score.Agency)}: {points} of {measured.Maximum} measured; missing {missing}");
        });
    }

    private void AddNoActivity()
    {
        var idle = ShownScores().Where(score => score.HasNoActivity).ToList();
        AddNotes(Say("Không phát sinh hồ sơ", "No dossiers"), idle, score => NameOf(score.Agency));
    }

    private void AddFindings() => AddNotes(
        Say("Lưu ý", "Note"), [.. result.Scores.Findings.Where(finding => selection.Shows(finding.Agency))], finding => $"{NameOf(finding.Agency)}: {finding.Message.In(language)}");

    private void AddNotes<T>(string title, List<T> notes, Func<T, string> say)
    {
        foreach (var note in notes.Take(MostNotes))
        {
            _text.Append(title).Append(": ").Append(say(note)).Append('\n');
        }

        if (notes.Count > MostNotes)
        {
            var more = (notes.Count - MostNotes).ToString(CultureInfo.InvariantCulture);
            _text.Append(title).Append(Say($": và {more} trường hợp khác (xem --format json)\n", $": and {more} more (see --format json)\n"));
        }
    }

    private int GroupWidth(Group group, int index) => Math.Max(GroupTitle(index).Length, new Points(group.Maximum).ToString().Length);

    private string GroupTitle(int group) =>
        _rules.Groups.All(each => each.Id.Length <= LongestGroupTitle) ? _rules.Groups[group].Id : FormattableString.Invariant($"({group + 1})");

    private static string NameOf(Agency agency) => agency.Name == agency.WrittenCode ? agency.Name : $"{agency.WrittenCode} {agency.Name}";

    private static string Points(ItemScore score) => score.Points?.ToString() ?? "–";

    private static string Percentage(Ratio? ratio) => ratio?.ToPercentage(2).ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
