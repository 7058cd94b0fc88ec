using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>One target as texts, from a CSV record or a JSON object; an absent value is empty.</summary>
/// <param name="get">The text of a column.</param>
/// <param name="report">Notes a mistake: the column, what was found and what is allowed.</param>
internal sealed class TargetRow(Func<string, string> get, Action<string, LocalizedText, LocalizedText> report)
{
    public const string Item = "item";
    public const string VietnameseName = "name_vi";
    public const string EnglishName = "name_en";
    public const string Source = "source";
    public const string Percentage = "percentage";
    public const string From = "from";
    public const string To = "to";
    public const string Levels = "levels";
    public const string Certainty = "confidence";

    private static readonly LocalizedText AllowedItem = new(
        "mã của chỉ số thành phần, tỷ lệ chính hoặc nhóm: chữ không dấu, chữ số, '.', '-' và '_'",
        "the id of a component, headline rate or group: letters, digits, '.', '-' and '_'");

    private static readonly LocalizedText AllowedPercentage = new(
        "số lớn hơn 0, nhiều nhất 1000, dấu chấm thập phân và nhiều nhất 4 chữ số thập phân",
        "a number above 0, at most 1000, with a decimal point and at most 4 decimals");

    private static readonly LocalizedText AllowedDay = new(
        "ngày từ 1990 đến 2099, như 2025-12-31, hoặc để trống", "a day from 1990 to 2099, as 2025-12-31, or nothing");

    private static readonly LocalizedText AllowedConfidence = new(
        "stated, fitted, derived, assumed hoặc để trống", "stated, fitted, derived, assumed, or nothing");

    public static readonly ImmutableArray<string> Required = [Item, VietnameseName, EnglishName, Source, Percentage];

    public static readonly ImmutableArray<string> Optional = [From, To, Levels, Certainty];

    private bool _isWrong;

    /// <summary>The target; null where something is wrong, all of which is noted.</summary>
    public OfficialTarget? Read()
    {
        var item = ReadItem();
        var name = new LocalizedText(
            NotEmpty(VietnameseName, new("tên bằng tiếng Việt", "a name in Vietnamese")),
            NotEmpty(EnglishName, new("tên bằng tiếng Anh", "a name in English")));
        var source = NotEmpty(Source, new("căn cứ pháp lý", "the legal source"));
        var percentage = ReadPercentage();
        var (from, to) = (ReadDay(From), ReadDay(To));
        if (to < from)
        {
            Wrong(To, ErrorValue.Value(get(To)), new($"ngày không trước {get(From)}", $"a day not before {get(From)}"));
        }

        var levels = ReadLevels();
        var confidence = ReadConfidence();
        return _isWrong ? null : new OfficialTarget(item, name, source, percentage, from, to, levels, confidence);
    }

    private string ReadItem()
    {
        var text = get(Item);
        if (text.Length == 0 || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
        {
            Wrong(Item, ErrorValue.Value(text), AllowedItem);
        }

        return text;
    }

    private string NotEmpty(string column, LocalizedText allowed)
    {
        var text = get(column);
        if (text.Length == 0)
        {
            Wrong(column, ErrorValue.Nothing, allowed);
        }

        return text;
    }

    private decimal ReadPercentage()
    {
        var text = get(Percentage);
        if (!FieldValues.TryScore(text, out var number) || number is <= 0 or > 1000 || decimal.Round(number, 4) != number)
        {
            Wrong(Percentage, ErrorValue.Value(text), AllowedPercentage);
        }

        return number;
    }

    private DateOnly? ReadDay(string column)
    {
        var text = get(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (FieldValues.TryDay(text, DateForm.Contract, out _, out var read) && read is { } day)
        {
            return day;
        }

        Wrong(column, ErrorValue.Value(text), AllowedDay);
        return null;
    }

    private ImmutableArray<AgencyLevel> ReadLevels()
    {
        var levels = ImmutableArray.CreateBuilder<AgencyLevel>();
        foreach (var word in get(Levels).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!AgencyLevels.TryParse(word, out var level) || levels.Contains(level))
            {
                Wrong(Levels, ErrorValue.Value(word), new(
                    $"mỗi cấp trong {AgencyLevels.AllTexts} một lần, hoặc để trống", $"each of {AgencyLevels.AllTexts} once, or nothing"));
            }
            else
            {
                levels.Add(level);
            }
        }

        return levels.ToImmutable();
    }

    private Confidence ReadConfidence()
    {
        switch (get(Certainty))
        {
            case "stated":
                return Confidence.Stated;
            case "fitted":
                return Confidence.Fitted;
            case "derived":
                return Confidence.Derived;
            case "assumed" or "":
                return Confidence.Assumed;
            default:
                Wrong(Certainty, ErrorValue.Value(get(Certainty)), AllowedConfidence);
                return Confidence.Assumed;
        }
    }

    private void Wrong(string column, LocalizedText found, LocalizedText allowed)
    {
        _isWrong = true;
        report(column, found, allowed);
    }
}
