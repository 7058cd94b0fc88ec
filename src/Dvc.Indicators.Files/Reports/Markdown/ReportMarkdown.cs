using System.Globalization;
using System.Text;
using static Dvc.Indicators.Files.MarkdownText;

namespace Dvc.Indicators.Files;

/// <summary>A short summary of a report for a mail.</summary>
internal sealed class ReportMarkdown(Report report, ReportFormat format)
{
    private const int MostOfCohort = 10;
    private const int FirstOfCohort = 5;
    private const int LastOfCohort = 3;
    private const int MostLosses = 5;
    private const int MostCohorts = 10;

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

        AddQuality();
        AddMethod();
        return _text.ToString();
    }

    private string Label(LocalizedText text) => format.Text(text);

    private void AddHead()
    {
        Line($"# {Escape(Label(report.Title))}");
        Line("");
        var period = report.Period is { } known ? format.Period(known) : Label(ReportTexts.UnknownPeriod);
        var state = string.Concat(ReportState.Words(report, format).Select(word => $" – **{Escape(word.Text)}**"));
        Line($"{Label(ReportTexts.Period)}: {Escape(period)}{state}");
        if (report.IsProvisional && report.Cut is { } cut)
        {
            Line("");
            Line($"{Label(ReportTexts.Cut)}: {format.Time(cut)}");
        }

        if (ReportState.MissingIn(report, format) is { } missing)
        {
            Line("");
            Line(Escape(missing));
        }

        if (report.Refusal is { } refusal)
        {
            Line("");
            Line($"{Label(ReportTexts.Change)}: {Escape(Label(refusal.Message))}");
        }
    }

    private void AddLead(ReportAgency lead)
    {
        Title($"{Escape(lead.Agency.Name)}: {format.Points(lead.Total.Points)}/{format.Maximum(lead.Total.Maximum)}{ChangeOf(lead)}");
        if (!report.ShownRates.IsEmpty)
        {
            Head((ReportTexts.Rates, false), (ReportTexts.Ratio, true));
            foreach (var rate in lead.Rates.Where(rate => report.ShownRates.Contains(rate.Rate)))
            {
                Row(Escape(Label(rate.Rate.Name)), format.Percentage(rate.Value));
            }

            Line("");
        }

        Head((ReportTexts.Groups, false), (ReportTexts.Points, true), (ReportTexts.Maximum, true), (ReportTexts.Lost, true));
        foreach (var group in lead.Groups)
        {
            Row(Escape(Label(group.Group.Name)), format.Points(group.Score.Points), format.Maximum(group.Score.Maximum),
                format.Points(ReportPoints.Lost(group.Score)));
        }

        AddLosses(lead);
        AddTargets(lead);
    }

    private string ChangeOf(ReportAgency agency) => agency.Change is { } change ? $" ({format.Change(change.Total.Points?.Value)})" : "";

    private void AddLosses(ReportAgency lead)
    {
        if (lead.Winnable.IsEmpty)
        {
            return;
        }

        Line("");
        Head((ReportTexts.Winnable, false), (ReportTexts.Points, true));
        foreach (var points in lead.Winnable.Take(MostLosses))
        {
            var name = points.Component is { } part ? ReportNames.Component(part, format) : Label(points.Group.Name);
            Row(Escape(name), format.Points(points.InTotal));
        }
    }

    private void AddTargets(ReportAgency lead)
    {
        if (lead.Targets.IsEmpty)
        {
            return;
        }

        Line("");
        Head((ReportTexts.Targets, false), (ReportTexts.Actual, true), (ReportTexts.Gap, true), (ReportTexts.State, false));
        foreach (var target in lead.Targets)
        {
            Row(Escape(Label(target.Target.Name)), format.Percentage(target.Actual), format.Change(target.Gap), Label(ReportNames.TargetState(target)));
        }
    }

    private void AddCohort(ReportCohort cohort)
    {
        Title($"{Label(ReportTexts.Ranking)}: {Escape(Label(cohort.Title))} ({format.Count(cohort.Ranking.Length)})");
        if (cohort.Change is { } change)
        {
            Line(Escape(Label(change.ToSentence())));
            Line("");
        }

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

        Row("", $"**{Label(ReportNames.MeanRow(cohort))}**", format.Points(cohort.Mean.Total.Points));
    }

    private void AddRanked(ReportAgency agency) =>
        Row(format.Rank(agency.Rank), Escape(agency.Agency.Name), format.Points(agency.Total.Points) + ChangeOf(agency));

    private void AddQuality()
    {
        Title(Label(ReportTexts.Quality));
        if (report.Quality is not { } quality)
        {
            Line(Label(ReportTexts.FiguresGiven));
            return;
        }

        Head((ReportTexts.Read, true), (ReportTexts.Accepted, true), (ReportTexts.Superseded, true), (ReportTexts.Rejected, true));
        Row(format.Count(quality.Total.Read), format.Count(quality.Total.Accepted), format.Count(quality.Total.Superseded),
            format.Count(quality.Total.Rejected));
        foreach (var (reason, count) in quality.Total.RejectedByReason)
        {
            Row("", "", Label(ReportTexts.NameOf(reason)), format.Count(count));
        }

        AddFindings(quality);
    }

    private void AddFindings(ReportQuality quality)
    {
        if (quality.Records.Findings.IsEmpty)
        {
            return;
        }

        Line("");
        Head((ReportTexts.RecordFindings, false), (ReportTexts.Number, true), (ReportTexts.Example, false));
        foreach (var (rule, count, example) in quality.Records.Findings)
        {
            Row(Escape(Label(rule.Label())), format.Count(count), Escape(example.ToText(format.Language)));
        }
    }

    private void AddMethod()
    {
        Title(Label(ReportTexts.Method));
        var rules = report.Rules;
        Line($"{Escape(Label(rules.Name))}: `{rules.Id}` {Escape(rules.Version)}, {Label(rules.Confidence.Label())}; SHA-256 `{rules.Hash}`");
        Line("");
        Line($"{Label(ReportTexts.Sources)}: {Escape(rules.Citation)}");
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
