using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>The quality of records as text for people, 80 columns wide: files, rejections, findings, agencies.</summary>
internal sealed class QualityText(
    IndexResult result, IReadOnlyDictionary<QualityRule, QualityText.Findings> findings, Language language)
{
    private const int FileWidth = 38;

    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        AddFiles();
        AddRejections();
        AddFindings();
        AddAgencies();
        return _text.ToString();
    }

    private string Say(string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;

    private void AddFiles()
    {
        var table = new TextTable(
            new TextColumn(Say("Tệp", "File"), FileWidth),
            new TextColumn(Say("Đã đọc", "Read"), 10, IsNumber: true),
            new TextColumn(Say("Nhận", "Accepted"), 10, IsNumber: true),
            new TextColumn(Say("Thay thế", "Superseded"), 10, IsNumber: true),
            new TextColumn(Say("Từ chối", "Rejected"), 8, IsNumber: true));
        table.AddHeader();
        foreach (var file in result.Records!.Read.Files)
        {
            AddCounts(table, file.File, file.Counts);
        }

        AddCounts(table, Say("Tổng cộng", "In all"), result.Records!.Read.Total);
        _text.Append(table);
    }

    private static void AddCounts(TextTable table, string name, ReadCounts counts) => table.AddRow(
        name, Number(counts.Read), Number(counts.Accepted), Number(counts.Superseded), Number(counts.Rejected));

    private void AddRejections()
    {
        var reasons = result.Records!.Read.Total.RejectedByReason;
        if (!reasons.IsEmpty)
        {
            var list = string.Join(", ", reasons.Select(reason => $"{reason.Key.ToText()} {Number(reason.Value)}"));
            _text.Append('\n').Append(Say("Từ chối theo lý do: ", "Rejected by reason: ")).Append(list).Append('\n');
        }
    }

    private void AddFindings()
    {
        _text.Append('\n');
        if (result.HasLeftOutEndSeconds)
        {
            _text.Append(Say(
                "Không đủ bộ nhớ (--memory) để tìm hồ sơ kết thúc trong cùng một giây.\n",
                "Dossiers that ended in one second were not looked for: memory (--memory) is not enough.\n"));
        }

        if (findings.Count == 0)
        {
            _text.Append(Say("Không phát hiện điểm bất thường.\n", "Nothing suspicious was found.\n"));
            return;
        }

        foreach (var (rule, found) in findings.OrderBy(pair => pair.Key))
        {
            _text.Append(rule.Label().In(language)).Append(" (").Append(rule.ToText()).Append("): ").Append(Number(found.Count)).Append('\n');
            _text.Append(Say("  ví dụ: ", "  such as: ")).Append(FindingExample.From(found.First).ToText(language)).Append('\n');
        }
    }

    private void AddAgencies()
    {
        var rows = Enumerable.Range(0, result.Agencies.Count).Where(row => result.Records!.Quality[row].Dossiers > 0).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var table = new TextTable(
            new TextColumn(Say("Mã", "Code"), 10),
            new TextColumn(Say("Cơ quan", "Agency"), 30),
            new TextColumn(Say("Bản ghi", "Records"), 10, IsNumber: true),
            new TextColumn(Say("Nghi vấn", "Suspect"), 10, IsNumber: true),
            new TextColumn(Say("Tỷ lệ %", "Share %"), 7, IsNumber: true),
            new TextColumn(Say("Mức", "Grade"), 6));
        table.AddHeader();
        foreach (var row in rows)
        {
            var (agency, quality) = (result.Agencies[row], result.Records!.Quality[row]);
            var share = new Ratio(quality.Suspect, quality.Dossiers).ToPercentage(2).ToString("0.00", CultureInfo.InvariantCulture);
            table.AddRow(
                agency.WrittenCode, agency.Name, Number(quality.Dossiers), Number(quality.Suspect), share, quality.Grade!.Value.Label().In(language));
        }

        _text.Append('\n').Append(Say("Chất lượng dữ liệu theo cơ quan", "Data quality by agency")).Append('\n').Append(table);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How often a rule found something, and the first time.</summary>
    internal sealed record Findings(long Count, QualityFinding First);
}
