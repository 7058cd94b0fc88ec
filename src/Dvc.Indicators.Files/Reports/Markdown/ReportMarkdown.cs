using System.Globalization;
using System.Text;
using static Dvc.Indicators.Files.MarkdownText;

namespace Dvc.Indicators.Files;

/// <summary>A short summary of a report for a mail.</summary>
internal sealed class ReportMarkdown(Report report, ReportFormat format)
{
    private const int MostFindings = 5;
    private const int MostOfCohort = 10;
    private const int FirstOfCohort = 5;
    private const int LastOfCohort = 3;
    private const int MostCohorts = 4;
    private const int MostNamed = 10;

    private static readonly LocalizedText Incomplete = new("Chưa đủ số liệu", "Incomplete");

    private readonly StringBuilder _text = new();

    public IEnumerable<FlushPoint> Write(OutputBuffer output)
    {
        output.Write(MakeText());
        yield return default;
    }

    private string MakeText()
    {
        AddHead();
        if (report.Lead is { } lead)
        {
            AddLead(lead);
        }

        foreach (var cohort in report.Cohorts.Where(cohort => cohort.Ranking.Length > 1).Take(MostCohorts))
        {
            AddCohort(cohort);
        }

        AddIncomplete();
        AddQuality();
        AddMethod();
        return _text.ToString();
    }

    private string Label(LocalizedText text) => format.Text(text);

    private void AddHead()
    {
        var line = new DataLine(report, format);
        Line($"# {Escape(Label(report.Title))}");
        Line("");
        Line($"**{Escape(line.Data)}** · {Escape(string.Join(" · ", line.Rest))}");
        foreach (var (_, badge) in line.Badges)
        {
            Line("");
            Line($"**[{Escape(badge)}]**");
        }

        foreach (var (place, sentence) in report.Sentences.Index())
        {
            if (place < 2)
            {
                Line("");
            }

            Line(place == 0 ? $"**{Escape(Label(sentence))}**" : $"- {Escape(Label(sentence))}");
        }
    }

    private void AddLead(ReportAgency lead)
    {
        Title(Label(ReportTexts.Groups));
        var hasChange = report.Comparison is not null;
        Head([(ReportTexts.Group, false), (ReportTexts.Points, true), (ReportTexts.Maximum, true), (ReportTexts.Lost, true),
            .. hasChange ? [(ReportTexts.Change, true)] : Array.Empty<(LocalizedText, bool)>()]);
        foreach (var group in lead.Groups)
        {
            var points = group.Score.Measured is { } measured ? ReportState.Measured(measured, format) : format.Points(group.Score.Points);
            string[] cells = [Escape(Label(group.Group.Name)), points, format.Maximum(group.Score.Maximum), format.Points(group.Lost)];
            Row(hasChange ? [.. cells, format.Change(group.Change?.Points?.Value)] : cells);
        }

        AddTargets(lead);
    }

    private string ChangeOf(ReportAgency agency) => agency.Change is { } change ? $" ({format.Change(change.Total.Points?.Value)})" : "";

    private void AddTargets(ReportAgency lead)
    {
        if (lead.Targets.IsEmpty)
        {
            return;
        }

        Line("");
        Head((ReportTexts.Targets, false), (ReportTexts.Actual, true), (ReportTexts.Gap, true), (ReportTexts.TargetResult, false));
        foreach (var target in lead.Targets)
        {
            Row(Escape(Label(target.Target.Name)), format.Percentage(target.Actual), format.Change(target.Gap), Label(ReportNames.TargetState(target)));
        }
    }

    private void AddCohort(ReportCohort cohort)
    {
        Title($"{Escape(Label(cohort.Title))} ({format.Count(cohort.Ranking.Length)})");
        Head((ReportTexts.Rank, true), (ReportTexts.Agency, false), (ReportTexts.Total, true));
        var isLong = cohort.Ranking.Length > MostOfCohort;
        foreach (var agency in isLong ? cohort.Ranking.Take(FirstOfCohort) : cohort.Ranking)
        {
            AddRanked(agency);
        }

        if (isLong)
        {
            Row("…", "…", "…");
            foreach (var agency in cohort.Ranking.TakeLast(LastOfCohort))
            {
                AddRanked(agency);
            }
        }

        Row("", $"**{Label(ReportNames.MeanRow(cohort, format))}**", format.Points(cohort.Mean.Total.Points));
    }

    private void AddRanked(ReportAgency agency) => Row(
        format.Rank(agency.Rank), Escape(agency.ShortName),
        agency.Total.Measured is { } measured ? ReportState.Measured(measured, format) : format.Points(agency.Total.Points) + ChangeOf(agency));

    private void AddIncomplete()
    {
        var names = report.Agencies.Where(agency => agency.Total.State == ScoreState.Incomplete).Select(agency => agency.ShortName).ToList();
        if (names.Count > 0)
        {
            Line("");
            var more = names.Count > MostNamed ? $" … ({format.Count(names.Count)})" : "";
            Line($"{Label(Incomplete)}: {Escape(string.Join("; ", names.Take(MostNamed)))}{more}");
        }
    }

    private void AddQuality()
    {
        Line("");
        if (report.Quality is not { } quality)
        {
            Line(Label(ReportTexts.FiguresGiven));
            return;
        }

        var (read, reasons) = (quality.Total, string.Join(", ", quality.Total.RejectedByReason.Select(one => $"{Label(ReportTexts.NameOf(one.Key))} {format.Count(one.Value)}")));
        Line(Label(new LocalizedText(
            $"Bản ghi: đã đọc {format.Count(read.Read)}; hợp lệ {format.Count(read.Accepted)}; có bản mới hơn {format.Count(read.Superseded)}; bị loại {format.Count(read.Rejected)}",
            $"Records: read {format.Count(read.Read)}; accepted {format.Count(read.Accepted)}; superseded {format.Count(read.Superseded)}; rejected {format.Count(read.Rejected)}"))
            + (reasons.Length > 0 ? $" ({reasons})." : "."));
        AddFindings(quality);
    }

    // A mail has one line of the kinds with the most records, each with the key of its example.
    private void AddFindings(ReportQuality quality)
    {
        var findings = quality.Records.Findings.OrderByDescending(finding => finding.Count).ToList();
        if (findings.Count > 0)
        {
            var more = findings.Count > MostFindings ? $"; … ({format.Count(findings.Count)})" : "";
            Line("");
            Line($"{Label(ReportTexts.RecordFindings)}: {string.Join("; ", findings.Take(MostFindings).Select(Text))}{more}.");
        }

        string Text(FindingCount finding) => $"{Escape(Label(finding.Rule.Label()))} {format.Count(finding.Count)}"
            + (finding.Example.Key.Length > 0 ? $" ({Escape(finding.Example.Key)})" : "");
    }

    private void AddMethod()
    {
        Line("");
        Line($"{Label(ReportTexts.RuleSet)}: {Escape(Label(report.Rules.Name))} ({Label(report.Rules.Confidence.Label())}).");
    }

    private void Title(string title)
    {
        Line("");
        Line($"## {title}");
        Line("");
    }

    private void Head(params (LocalizedText Text, bool IsNumber)[] columns)
    {
        Row([.. columns.Select(column => Label(column.Text))]);
        Line($"|{string.Concat(columns.Select(column => column.IsNumber ? " ---: |" : " --- |"))}");
    }

    private void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
