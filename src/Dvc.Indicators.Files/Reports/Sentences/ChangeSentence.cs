namespace Dvc.Indicators.Files;

/// <summary>How one agency's total has changed since the earlier result, or why that can not be told.</summary>
internal sealed class ChangeSentence(Report report, ReportAgency lead, ReportFormat format)
{
    // Smaller changes of groups explain nothing.
    private const decimal LeastNamed = 0.10m;

    private readonly SentenceWords _words = new(report, format);

    /// <summary>The sentence; null where nothing is compared.</summary>
    public string? ToText()
    {
        if (report.Previous is null)
        {
            return null;
        }

        return lead.Change?.Total is { Points: { } points } ? Compared(points.Value, report.Places) : NotCompared(Reason());
    }

    private string NotCompared(string reason) => new Sentence(format, _words.Say(
        $"Không so sánh với {_words.Before}: {reason}", $"Not compared with {_words.Before}: {reason}")).ToString();

    private string Reason()
    {
        if (report.Refusal is { } refusal)
        {
            var text = format.Text(refusal.Message).TrimEnd('.');
            return $"{char.ToLowerInvariant(text[0])}{text.AsSpan(1)}";
        }

        return lead.Change is null
            ? _words.Say("cơ quan không có ở kỳ đó trong cùng khối", "the agency is not in it in the same cohort")
            : _words.Say("các chỉ số có số liệu không giống nhau", "the measured components differ");
    }

    private string Compared(decimal change, decimal? places)
    {
        if (change == 0)
        {
            return Unchanged();
        }

        var amount = _words.Points(Math.Abs(change));
        var sentence = new Sentence(format, change > 0
            ? _words.Say($"So với {_words.Before}: tăng {amount}", $"Since {_words.Before}: up {amount}")
            : _words.Say($"So với {_words.Before}: giảm {amount}", $"Since {_words.Before}: down {amount}"));
        sentence.May(places is { } moved ? PlacesText(change, moved) : null);
        var groups = Groups(Math.Sign(change));
        for (var i = 0; i < groups.Count; i++)
        {
            var named = $"{format.Text(groups[i].Group.Name)} ({format.Change(ChangeOf(groups[i]))})";
            sentence.May(i == 0 ? _words.Say($"; chủ yếu do {named}", $"; mainly {named}") : _words.Say($" và {named}", $" and {named}"));
        }

        return sentence.ToString();
    }

    private string PlacesText(decimal change, decimal places)
    {
        if (places == 0)
        {
            return _words.Say(", giữ nguyên thứ hạng", ", same rank");
        }

        var joint = Math.Sign(change) == Math.Sign(places) ? "," : _words.Say(" nhưng", " but");
        var moved = _words.Places(Math.Abs(places));
        return places > 0 ? _words.Say($"{joint} tăng {moved}", $"{joint} up {moved}") : _words.Say($"{joint} giảm {moved}", $"{joint} down {moved}");
    }

    private string Unchanged()
    {
        var sentence = new Sentence(format, _words.Say($"So với {_words.Before}: tổng điểm không đổi", $"Since {_words.Before}: total unchanged"));
        var (up, down) = (Groups(1).FirstOrDefault(), Groups(-1).FirstOrDefault());
        if (up is not null && down is not null)
        {
            var (risen, fallen) = (format.Number(ChangeOf(up), 2, 2), format.Number(-ChangeOf(down), 2, 2));
            sentence.May(_words.Say(
                $"; {up.Group.Name.Vietnamese} tăng {risen}, {down.Group.Name.Vietnamese} giảm {fallen}",
                $"; {up.Group.Name.English} up {risen}, {down.Group.Name.English} down {fallen}"));
        }

        return sentence.ToString();
    }

    // The two groups that moved most in one direction, each at least a quarter of all that moved so.
    private List<ReportGroup> Groups(int sign)
    {
        var same = lead.Groups.Where(group => Math.Sign(ChangeOf(group)) == sign).ToList();
        var sum = same.Sum(group => Math.Abs(ChangeOf(group)));
        return [.. same.Where(group => Math.Abs(ChangeOf(group)) is var moved && moved >= LeastNamed && moved * 4 >= sum)
            .OrderByDescending(group => Math.Abs(ChangeOf(group))).Take(2)];
    }

    private static decimal ChangeOf(ReportGroup group) => group.Change?.Points?.Value ?? 0;
}
