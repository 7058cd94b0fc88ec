using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>A comparison as tables for people, 80 columns wide: a table a cohort, in the later ranking's order unless another is asked for.</summary>
internal sealed class ComparisonText(Comparison comparison, ResultSelection shown, Language language)
{
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        var (before, after) = (comparison.Before.Scores.Context.Period!, comparison.After.Scores.Context.Period!);
        _text.Append(comparison.After.Scores.Rules.Name.In(language)).Append('\n');
        _text.Append(Say("Trước: ", "Before: ")).Append(before.Name(language)).Append('\n');
        _text.Append(Say("Sau: ", "After: ")).Append(after.Name(language)).Append('\n');
        foreach (var cohort in comparison.After.Cohorts)
        {
            AddCohort(cohort);
        }

        foreach (var line in ComparisonNotes.Of(comparison))
        {
            _text.Append('\n').Append(line.In(language)).Append('\n');
        }

        AddList(Say("Chỉ có trong kết quả trước", "Only in the earlier result"), comparison.OnlyBefore);
        AddList(Say("Chỉ có trong kết quả sau", "Only in the later result"), comparison.OnlyAfter);
        AddList(Say("Đổi khối nên không so sánh được", "In another cohort, so not compared"), comparison.Moved);
        return _text.ToString();
    }

    private string Say(string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;

    private void AddCohort(Cohort cohort)
    {
        var changes = shown.RowsOf(cohort).Select(comparison.ChangeOf).OfType<AgencyChange>().ToList();
        if (changes.Count == 0)
        {
            return;
        }

        var codes = Math.Clamp(changes.Max(change => change.Agency.WrittenCode.Length), 4, 14);
        var table = new TextTable(
            new TextColumn(Say("Mã", "Code"), codes),
            new TextColumn(Say("Cơ quan", "Agency"), 80 - codes - 46),
            new TextColumn(Say("Trước", "Before"), 6, IsNumber: true),
            new TextColumn(Say("Sau", "After"), 6, IsNumber: true),
            new TextColumn(Say("Thay đổi", "Change"), 8, IsNumber: true),
            new TextColumn(Say("Hạng trước", "Rank before"), 6, IsNumber: true),
            new TextColumn(Say("Hạng sau", "Rank after"), 5, IsNumber: true),
            new TextColumn(Say("Tăng giảm", "Places"), 7, IsNumber: true));
        table.AddHeader();
        changes.ForEach(change => table.AddRow(Cells(change)));
        _text.Append('\n').Append(cohort.Key.Label.In(language)).Append('\n').Append(table);
    }

    private static string[] Cells(AgencyChange change)
    {
        var total = change.Total;
        return
        [
            change.Agency.WrittenCode,
            change.Agency.Name,
            total.PointsBefore?.ToString() ?? "–",
            total.PointsAfter?.ToString() ?? "–",
            Signed(total.Points),
            RankText.Of(total.RankBefore),
            RankText.Of(total.RankAfter),
            total.Places?.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) ?? "–",
        ];
    }

    private static string Signed(Points? change) => change is { } points
        ? points.Value > 0 ? $"+{points}" : points.ToString()
        : "–";

    private void AddList(string title, ImmutableArray<Agency> agencies)
    {
        if (!agencies.IsEmpty)
        {
            _text.Append('\n').Append(title).Append(": ");
            _text.Append(string.Join("; ", agencies.Select(agency => $"{agency.WrittenCode} {agency.Name}"))).Append('\n');
        }
    }
}
