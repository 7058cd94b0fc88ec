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

    private string Say(LocalizedText text) => format.Text(text);

    private void AddHead()
    {
        Line($"# {Escape(Say(report.Title))}");
        Line("");
        var period = report.Period is { } known ? format.Period(known) : Say(ReportTexts.UnknownPeriod);
        var state = report.Period is null ? "" : $" – **{Say(report.IsProvisional ? ReportTexts.Provisional : ReportTexts.Final)}**";
        Line($"{Say(ReportTexts.Period)}: {Escape(period)}{state}");
        if (report.IsProvisional && report.Cut is { } cut)
        {
            Line("");
            Line($"{Say(ReportTexts.Cut)}: {format.Time(cut)}");
        }

        if (report.Refusal is { } refusal)
        {
            Line("");
            Line($"{Say(ReportTexts.Change)}: {Escape(Say(refusal.Message))}");
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
                Row(Escape(Say(rate.Rate.Name)), format.Percentage(rate.Value));
            }

            Line("");
        }

        Head((ReportTexts.Groups, false), (ReportTexts.Points, true), (ReportTexts.Maximum, true), (ReportTexts.Lost, true));
        foreach (var group in lead.Groups)
        {
            Row(Escape(Say(group.Group.Name)), format.Points(group.Score.Points), format.Maximum(group.Score.Maximum),
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
            var name = points.Component is { } part ? ReportNames.Of(part, format) : Say(points.Group.Name);
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
            Row(Escape(Say(target.Target.Name)), format.Percentage(target.Actual), format.Change(target.Gap), Say(ReportNames.Of(target)));
        }
    }

    private void AddCohort(ReportCohort cohort)
    {
        Title($"{Say(ReportTexts.Ranking)}: {Escape(Say(cohort.Title))} ({format.Count(cohort.Ranking.Length)})");
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

        Row("", $"**{Say(ReportNames.OfMean(cohort))}**", format.Points(cohort.Mean.Total.Points));
    }

    private void AddRanked(ReportAgency agency) =>
        Row(format.Rank(agency.Rank), Escape(agency.Agency.Name), format.Points(agency.Total.Points) + ChangeOf(agency));

    private void AddQuality()
    {
        Title(Say(ReportTexts.Quality));
        if (report.Quality is not { } quality)
        {
            Line(Say(ReportTexts.FiguresGiven));
            return;
        }

        Head((ReportTexts.Read, true), (ReportTexts.Accepted, true), (ReportTexts.Superseded, true), (ReportTexts.Rejected, true));
        Row(format.Count(quality.Total.Read), format.Count(quality.Total.Accepted), format.Count(quality.Total.Superseded),
            format.Count(quality.Total.Rejected));
        foreach (var (reason, count) in quality.Total.RejectedByReason)
        {
            Row("", "", Say(ReportTexts.Of(reason)), format.Count(count));
        }
    }

    private void AddMethod()
    {
        Title(Say(ReportTexts.Method));
        var rules = report.Rules;
        Line($"{Escape(Say(rules.Name))}: `{rules.Id}` {Escape(rules.Version)}, {Say(rules.Confidence.Label())}; SHA-256 `{rules.Hash}`");
        Line("");
        Line($"{Say(ReportTexts.Sources)}: {Escape(rules.Citation)}");
    }

    private void Title(string title)
    {
        Line("");
        Line($"## {title}");
        Line("");
    }

    private void Head(params (LocalizedText Text, bool IsNumber)[] columns)
    {
        Row([.. columns.Select(column => Say(column.Text))]);
        Line($"|{string.Concat(columns.Select(column => column.IsNumber ? " ---: |" : " --- |"))}");
    }

    private void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
