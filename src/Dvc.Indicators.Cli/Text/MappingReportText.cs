using System.Globalization;
using System.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Text;

/// <summary>What a mapping makes of the first records of a file as text for people, 80 columns wide.</summary>
internal sealed class MappingReportText(MappingReport report, Language language)
{
    private const int MostExamples = 5;
    private const int MostWords = 50;

    private static readonly LocalizedText Column = new("Cột", "Column");
    private static readonly LocalizedText From = new("Lấy từ", "From");
    private static readonly LocalizedText Empty = new("Để trống", "Empty");
    private static readonly LocalizedText Misfits = new("Không khớp", "Not fitting");
    private static readonly LocalizedText Missing = new("(không có)", "(not there)");
    private static readonly LocalizedText Nothing = new("(để trống)", "(empty)");
    private static readonly LocalizedText Unreadable = new("Bản ghi không tách được", "Records that can not be taken apart");
    private static readonly LocalizedText WordsWithoutCode = new("từ chưa có mã, khai trong codes", "words without a code, to be given under codes");
    private static readonly LocalizedText ValuesThatDoNotFit = new("giá trị không khớp", "values that do not fit");
    private static readonly LocalizedText Unknown = new("Cột không dùng", "Columns that are not used");
    private static readonly LocalizedText Fits = new("Mọi giá trị đều khớp.", "All values fit.");

    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        AddTitle();
        AddColumns();
        AddMisfits(Unreadable, report.Unreadable, MostExamples);
        foreach (var column in report.Columns)
        {
            var label = column.IsWord ? WordsWithoutCode : ValuesThatDoNotFit;
            AddMisfits(new LocalizedText($"{column.Name}: {label.Vietnamese}", $"{column.Name}: {label.English}"), column.Misfits, column.IsWord ? MostWords : MostExamples);
        }

        if (!report.UnknownColumns.IsEmpty)
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n{Unknown.In(language)}: {string.Join(", ", report.UnknownColumns)}\n");
        }

        if (report.Fits)
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n{Fits.In(language)}\n");
        }

        return _text.ToString();
    }

    private void AddTitle()
    {
        var title = new LocalizedText(
            $"{report.File}: đã xem {Number(report.Records)} bản ghi đầu", $"{report.File}: looked at the first {Number(report.Records)} records");
        _text.Append(title.In(language)).Append("\n\n");
    }

    private void AddColumns()
    {
        var table = new TextTable(
            new TextColumn(Column.In(language), 27),
            new TextColumn(From.In(language), 30),
            new TextColumn(Empty.In(language), 9, IsNumber: true),
            new TextColumn(Misfits.In(language), 11, IsNumber: true));
        table.AddHeader();
        foreach (var column in report.Columns.Where(column => column.Heading is not null || column.Constant is not null || column.IsRequired))
        {
            table.AddRow(
                column.Name,
                column.Constant is { } constant ? $"= {constant}" : column.Heading ?? Missing.In(language),
                column.Constant is null ? ShareOf(column.Empty) : "",
                column.Misfits.IsEmpty ? "" : Number(column.Misfits.Sum(value => value.Count)));
        }

        _text.Append(table);
    }

    private void AddMisfits(LocalizedText label, IReadOnlyList<MappedValue> values, int most)
    {
        if (values.Count == 0)
        {
            return;
        }

        _text.Append('\n').Append(label.In(language)).Append(":\n");
        foreach (var value in values.Take(most))
        {
            var text = value.Text.Length == 0 ? Nothing.In(language) : value.Text;
            _text.Append(CultureInfo.InvariantCulture, $"  {text} – {Number(value.Count)} ({value.Reason.ToText()})\n");
        }

        if (values.Count > most)
        {
            var more = new LocalizedText($"  … và {values.Count - most} giá trị khác", $"  … and {values.Count - most} others");
            _text.Append(more.In(language)).Append('\n');
        }
    }

    private string ShareOf(long count) =>
        report.Records == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100m * count / report.Records:0.0}%");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
