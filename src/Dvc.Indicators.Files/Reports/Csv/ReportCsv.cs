namespace Dvc.Indicators.Files;

/// <summary>
/// Writes a report as CSV: for each agency in roster order its components, groups, total, headline rates and targets. Empty is no data.
/// Ratios and targets are percentages with two decimals, half up; a gap is in percentage points.
/// </summary>
internal static class ReportCsv
{
    private static readonly LocalizedText Yes = new("có", "yes");
    private static readonly LocalizedText No = new("không", "no");

    private static readonly (string Name, LocalizedText Label)[] Columns =
    [
        ("agency", ReportTexts.Code),
        ("agency_name", ReportTexts.Agency),
        ("level", ReportTexts.Level),
        ("item", ReportTexts.Kind),
        ("id", ReportTexts.Code),
        ("name", ReportTexts.Name),
        ("numerator", ReportTexts.Numerator),
        ("denominator", ReportTexts.Denominator),
        ("ratio", new LocalizedText("Tỷ lệ %", "Ratio %")),
        ("points", ReportTexts.Points),
        ("maximum", ReportTexts.Maximum),
        ("lost", ReportTexts.Lost),
        ("state", ReportTexts.State),
        ("rank", ReportTexts.Rank),
        ("tied", new LocalizedText("Đồng hạng", "Tied")),
        ("cohort_size", ReportTexts.CohortSize),
        ("change", ReportTexts.Change),
        ("places", ReportTexts.Places),
        ("target", new LocalizedText("Chỉ tiêu %", "Target %")),
        ("met", ReportTexts.Met),
        ("gap", ReportTexts.Gap),
    ];

    /// <exception cref="ArgumentOutOfRangeException">The form is none.</exception>
    public static Formatter Create(Report report, CsvForm form, ReportFormat format) => form is CsvForm.Machine or CsvForm.ExcelVietnamese
        ? output => Write(report, new CsvWriter(output, form), form == CsvForm.ExcelVietnamese, format)
        : throw new ArgumentOutOfRangeException(nameof(form), form, "The form is for machines or for a Vietnamese Excel.");

    private static IEnumerable<FlushPoint> Write(Report report, CsvWriter csv, bool isExcel, ReportFormat format)
    {
        csv.WriteRow([.. Columns.Select(column => isExcel ? format.Text(column.Label) : column.Name)]);
        var rows = new Rows(csv, isExcel, format, report.Rules);
        foreach (var agency in report.Agencies)
        {
            rows.Write(agency);
            yield return default;
        }
    }

    private sealed class Rows(CsvWriter csv, bool isExcel, ReportFormat format, RuleSet rules)
    {
        private readonly Dictionary<Component, string> _names = rules.Components.ToDictionary(part => part, part => ReportNames.Component(part, format));

        public void Write(ReportAgency agency)
        {
            foreach (var part in agency.Groups.SelectMany(group => group.Components))
            {
                Start(agency, "component", ReportTexts.Component, part.Component.Id, _names[part.Component]);
                csv.Number(part.Numerator);
                csv.Number(part.Denominator);
                Score(part.Score, part.Lost, part.Ratio);
                csv.Empty(3);
                Finish(part.Change);
            }

            foreach (var group in agency.Groups)
            {
                Start(agency, "group", ReportTexts.Group, group.Group.Id, format.Text(group.Group.Name));
                Ranked(agency, group.Score, group.Lost, group.Rank, group.Change);
            }

            Start(agency, "total", ReportTexts.Total, agency.Total.Id, format.Text(ReportTexts.Total));
            Ranked(agency, agency.Total, agency.Lost, agency.Rank, agency.Change?.Total);
            foreach (var rate in agency.Rates)
            {
                Start(agency, "rate", ReportTexts.Rate, rate.Rate.Id, format.Text(rate.Rate.Name));
                csv.Empty(2);
                Percentage(rate.Value);
                csv.Empty(12);
                csv.EndRow();
            }

            foreach (var target in agency.Targets)
            {
                Target(agency, target);
            }
        }

        private void Start(ReportAgency agency, string item, LocalizedText label, string id, string name)
        {
            var level = agency.Agency.Level;
            csv.Text(agency.Agency.WrittenCode);
            csv.Text(agency.Agency.Name);
            csv.Text(level is { } known ? isExcel ? format.Text(known.Label()) : known.ToText() : "");
            csv.Text(isExcel ? format.Text(label) : item);
            csv.Text(id);
            csv.Text(name);
        }

        private void Score(ItemScore score, Points? lost, Ratio? ratio)
        {
            Percentage(ratio);
            csv.Number(score.Points?.Value, leastDecimals: 2);
            csv.Number(score.Maximum.Value);
            csv.Number(lost?.Value, leastDecimals: 2);
            csv.Text(isExcel ? format.Text(ReportTexts.NameOf(score.State)) : ResultWords.For(score.State));
        }

        private void Ranked(ReportAgency agency, ItemScore score, Points? lost, Rank? rank, ItemChange? change)
        {
            csv.Empty(2);
            Score(score, lost, score.Share);
            csv.Number(rank?.Value);
            Flag(rank?.IsTied);
            csv.Number(agency.Cohort.Rows.Length);
            Finish(change);
        }

        private void Finish(ItemChange? change)
        {
            csv.Number(change?.Points?.Value, leastDecimals: 2);
            csv.Number(change?.Places);
            csv.Empty(3);
            csv.EndRow();
        }

        private void Target(ReportAgency agency, TargetResult target)
        {
            Start(agency, "target", ReportTexts.Target, target.Target.Item, format.Text(target.Target.Name));
            csv.Empty(2);
            Percentage(target.Actual);
            csv.Empty(3);
            csv.Text(target.IsMeasured ? "" : isExcel ? format.Text(ReportTexts.NameOf(ScoreState.NotMeasured)) : "not-measured");
            csv.Empty(5);
            csv.Number(target.Target.Percentage, leastDecimals: 2, mostDecimals: 4);
            Flag(target.IsMet);
            csv.Number(target.Gap, leastDecimals: 2, mostDecimals: 4);
            csv.EndRow();
        }

        private void Flag(bool? value) => csv.Text((isExcel, value) switch
        {
            (_, null) => "",
            (false, true) => "true",
            (false, false) => "false",
            (true, true) => format.Text(Yes),
            _ => format.Text(No),
        });

        private void Percentage(Ratio? ratio) => csv.Number(ratio?.ToPercentage(2), leastDecimals: 2, mostDecimals: 2);
    }
}
