using System.CommandLine;
using System.Globalization;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>What stands above and below a report: title, issuer, day, contact, whether it is final, and whose cohort its rank is of.</summary>
internal sealed class ReportHeadOptions
{
    private const string DayForm = "yyyy-MM-dd";

    private readonly Option<string?> _title = new ToolOption<string?>("--title", HelpGroup.Output, new(
        "Tiêu đề; nếu không nêu là nội dung báo cáo, cơ quan và kỳ.", "The title; without it what is reported, of whom, and the period."))
    {
        HelpName = "TEXT",
    };

    private readonly Option<string?> _cohort = new FileOption<string?>("--cohort", FileUse.Input, new(
        "Kết quả rộng hơn, như của mọi tỉnh, trong đó cơ quan đứng đầu có khối của mình: thứ hạng và trung bình lấy từ đó.",
        "A wider result, such as that of all provinces, in which the agency at the top has its cohort: rank and mean are told from it."))
    {
        HelpName = "FILE",
    };

    private readonly Option<string?> _issuer = new ToolOption<string?>("--issuer", HelpGroup.Output, new("Cơ quan lập báo cáo.", "The office that makes the report.")) { HelpName = "TEXT" };

    private readonly Option<string?> _date = new ToolOption<string?>("--date", HelpGroup.Output, new("Ngày lập báo cáo, như 2026-10-05.", "The day of the report, as 2026-10-05.")) { HelpName = "DAY" };

    private readonly Option<string?> _contact = new ToolOption<string?>("--contact", HelpGroup.Output, new("Đầu mối liên hệ.", "Whom to ask.")) { HelpName = "TEXT" };

    private readonly Option<bool> _final = new ToolOption<bool>("--final", HelpGroup.Output, new(
        "Nêu rằng cơ quan lập xác nhận số liệu đã chốt; cần --issuer.", "Say that the issuer confirms the data as final; needs --issuer."));

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _title, _cohort, _issuer, _date, _contact, _final })
        {
            command.Add(option);
        }
    }

    /// <summary>The file of the wider result; null where none is given.</summary>
    public string? Cohort(ParseResult parsed) => parsed.GetValue(_cohort);

    public void Check(ParseResult parsed)
    {
        foreach (var option in new[] { _title, _issuer, _contact })
        {
            if (parsed.GetValue(option) is { } text && string.IsNullOrWhiteSpace(text))
            {
                throw ToolFailure.At(ExitCode.WrongUsage, option.Name, new("khoảng trắng", "a blank"), new("một văn bản", "a text"));
            }
        }

        if (parsed.GetValue(_final) && parsed.GetValue(_issuer) is null)
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, _final.Name, new("không có --issuer", "no --issuer"),
                new("cùng với --issuer, cơ quan xác nhận số liệu", "with --issuer, the office that confirms the data"));
        }

        _ = Date(parsed);
    }

    /// <summary>The options of the report that stand in its head and foot.</summary>
    public ReportOptions Of(ParseResult parsed) => new()
    {
        Title = Text(parsed, _title) is { } title ? new LocalizedText(title, title) : null,
        Issuer = Text(parsed, _issuer),
        Date = Date(parsed),
        Contact = Text(parsed, _contact),
        IsFinal = parsed.GetValue(_final),
    };

    private static string? Text(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? VietnameseText.ToNfc(text) : null;

    private DateOnly? Date(ParseResult parsed) => parsed.GetValue(_date) is not { } text ? null
        : DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw ToolFailure.At(ExitCode.WrongUsage, _date.Name, Said.Same(text), new("một ngày như 2026-10-05", "a day as 2026-10-05"));
}
