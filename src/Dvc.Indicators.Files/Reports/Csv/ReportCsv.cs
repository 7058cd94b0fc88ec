using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes a report as CSV: for each agency in roster order its components, groups, total, headline rates and targets. Empty is no data.
/// Ratios and targets are percentages with two decimals, half up; a gap is in percentage points.
/// </summary>
internal static class ReportCsv
{
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

    public static void Write(Report report, Stream stream, CsvForm form, ReportFormat format)
    {
        var isExcel = form switch
        {
            CsvForm.Machine => false,
            CsvForm.ExcelVietnamese => true,
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "The form is for machines or for a Vietnamese Excel."),
        };
        string[] header = [.. Columns.Select(column => isExcel ? format.Text(column.Label) : column.Name)];
        using var lines = new CsvLines(stream, isExcel ? ';' : ',', isExcel, header);
        var rows = new Rows(lines, isExcel, format);
        foreach (var agency in report.Agencies)
        {
            rows.Write(agency);
        }
    }

    private sealed class Rows(CsvLines lines, bool isExcel, ReportFormat format)
    {
        private readonly string[] _values = new string[Columns.Length];

        public void Write(ReportAgency agency)
        {
            foreach (var part in agency.Groups.SelectMany(group => group.Components))
            {
                Start(agency, "component", ReportTexts.Component, part.Component.Id, ReportNames.Of(part.Component, format));
                AddFigure(part);
                AddScore(part.Score, part.Lost, part.Ratio);
                AddChange(part.Change);
                lines.Write(_values);
            }

            foreach (var group in agency.Groups)
            {
                Start(agency, "group", ReportTexts.Group, group.Group.Id, format.Text(group.Group.Name));
                AddScore(group.Score, group.Lost, group.Score.Share);
                AddRank(group.Rank, agency.Cohort);
                AddChange(group.Change);
                lines.Write(_values);
            }

            Start(agency, "total", ReportTexts.Total, agency.Total.Id, format.Text(ReportTexts.Total));
            AddScore(agency.Total, agency.Lost, agency.Total.Share);
            AddRank(agency.Rank, agency.Cohort);
            AddChange(agency.Change?.Total);
            lines.Write(_values);
            foreach (var rate in agency.Rates)
            {
                Start(agency, "rate", ReportTexts.Rate, rate.Rate.Id, format.Text(rate.Rate.Name));
                _values[8] = Percentage(rate.Value);
                lines.Write(_values);
            }

            foreach (var target in agency.Targets)
            {
                Start(agency, "target", ReportTexts.Target, target.Target.Item, format.Text(target.Target.Name));
                AddTarget(target);
                lines.Write(_values);
            }
        }

        private void Start(ReportAgency agency, string item, LocalizedText label, string id, string name)
        {
            Array.Fill(_values, "");
            var level = agency.Agency.Level;
            _values[0] = Text(agency.Agency.WrittenCode);
            _values[1] = Text(agency.Agency.Name);
            _values[2] = level is { } known ? isExcel ? format.Text(known.Label()) : known.ToText() : "";
            _values[3] = isExcel ? format.Text(label) : item;
            _values[4] = Text(id);
            _values[5] = Text(name);
        }

        private void AddFigure(ReportComponent part)
        {
            _values[6] = Number(part.Numerator);
            _values[7] = Number(part.Denominator);
        }

        private void AddScore(ItemScore score, Points? lost, Ratio? ratio)
        {
            _values[8] = Percentage(ratio);
            _values[9] = Number(score.Points?.Value, "0.00##########");
            _values[10] = Number(score.Maximum.Value);
            _values[11] = Number(lost?.Value, "0.00##########");
            _values[12] = isExcel ? format.Text(ReportTexts.Of(score.State)) : ResultWords.For(score.State);
        }

        private void AddRank(Rank? rank, Cohort cohort)
        {
            _values[13] = Number(rank?.Value);
            _values[14] = rank is { } known ? Flag(known.IsTied) : "";
            _values[15] = Number(cohort.Rows.Length);
        }

        private void AddChange(ItemChange? change)
        {
            _values[16] = Number(change?.Points?.Value, "0.00##########");
            _values[17] = Number(change?.Places);
        }

        private void AddTarget(TargetResult target)
        {
            _values[8] = Percentage(target.Actual);
            _values[18] = Number(target.Target.Percentage, "0.00##");
            _values[19] = target.IsMet is { } isMet ? Flag(isMet) : "";
            _values[20] = Number(target.Gap, "0.00##");
            if (!target.IsMeasured)
            {
                _values[12] = isExcel ? format.Text(ReportTexts.NotMeasured) : "not-measured";
            }
        }

        private string Flag(bool value) => (isExcel, value) switch
        {
            (false, true) => "true",
            (false, false) => "false",
            (true, true) => format.Text(new LocalizedText("có", "yes")),
            _ => format.Text(new LocalizedText("không", "no")),
        };

        private string Percentage(Ratio? ratio) => Number(ratio?.ToPercentage(2), "0.00");

        private string Number(decimal? number, string form = "0.############")
        {
            var text = number?.ToString(form, CultureInfo.InvariantCulture) ?? "";
            return isExcel ? text.Replace('.', ',') : text;
        }

        private string Text(string text) =>
            isExcel && text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..] ? $"\u00A0{text}" : text;
    }
}
