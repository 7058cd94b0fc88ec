using System.CommandLine;
using System.Globalization;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>report</c>: a result as people read it, as a page, a workbook, CSV, JSON or Markdown.</summary>
internal sealed class ReportVerb
{
    private const string PeriodPlace = "{period}";

    private readonly Streams _streams;
    private readonly ScoreOptions _inputs = new();
    private readonly ReportOutputs _outputs = new();
    private readonly ReportHeadOptions _head = new();

    private readonly Option<string?> _result = new FileOption<string?>("--result", FileUse.Input, new(
        "Kết quả do score --format json ghi, thay cho bản ghi hoặc số liệu; - là stdin.",
        "A result made by score --format json, in place of records or figures; - is stdin."))
    {
        HelpName = "FILE",
    };

    private readonly Option<string[]> _previous = new FileOption<string[]>("--previous", FileUse.Input, new(
        "Các kết quả trước do score --format json ghi, cũ nhất trước: thay đổi so với kết quả cuối, diễn biến gồm tất cả.",
        "Earlier results made by score --format json, oldest first: changes are told against the last, the course shows all."))
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _targets = new FileOption<string?>("--targets", FileUse.Input, new(
        "Chỉ tiêu dạng JSON hoặc CSV, thay cho chỉ tiêu chính thức có sẵn.",
        "The targets as JSON or CSV, in place of the official ones that come with the tool."))
    {
        HelpName = "FILE",
    };

    private ReportVerb(Streams streams) => _streams = streams;

    public static Command Build(Streams streams)
    {
        var verb = new ReportVerb(streams);
        var command = new ToolCommand("report", new(
            "Ghi báo cáo cho người đọc: trang web, bảng tính, CSV, JSON hoặc bản tóm tắt để gửi thư.",
            "Writes a report for people: a page, a workbook, CSV, JSON or a summary for a mail."));
        verb._inputs.AddTo(command);
        foreach (var option in new Option[] { verb._result, verb._previous, verb._targets })
        {
            command.Add(option);
        }

        verb._head.AddTo(command);
        verb._outputs.AddTo(command);
        command.SetAction(verb.Write);
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators report --figures figures.csv --agencies agencies.csv --period 2026-Q3 -o report.html",
            "dvc-indicators report --result q3.json --previous q1.json q2.json -o report.html -o report.xlsx",
            "dvc-indicators report --result q3.json --csv excel-vi -o report.csv",
            "dvc-indicators report --result q3.json --split -o report --lang en",
            "dvc-indicators report --result q3.json --format md | mail -s \"Q3\" office@example.org");
        return command;
    }

    private int Write(ParseResult parsed)
    {
        var folder = _outputs.Folder(parsed);
        var files = folder is null ? _outputs.Files(parsed) : [];
        if (folder is not null)
        {
            OutputFolder.CheckOthers(folder, _outputs.IsForced(parsed));
        }

        CheckInputs(parsed);

        // The small files first: records may take long, and what is wrong with these should not be told after them.
        var options = OptionsOf(parsed);
        var results = ReadResults(parsed);
        CheckPeriods(results, folder is null ? files.Select(file => file.Path ?? "-") : [folder]);
        foreach (var result in results)
        {
            Write(Report.Build(result, options), folder, files, parsed);
            RecordLimits.TellMissing(result.Scores, _streams);
        }

        return ExitCode.Done;
    }

    private void Write(Report report, string? folder, IEnumerable<(string? Path, ReportForm Form)> files, ParseResult parsed)
    {
        var language = _streams.Language;
        foreach (var refusal in report.LeftOut.Append(report.Refusal).OfType<ComparisonRefusal>())
        {
            _streams.Warn(new(
                $"--previous: không so sánh được: {refusal.Message.Vietnamese}", $"--previous: not compared: {refusal.Message.English}"));
        }

        if (report.CohortRefusal is { } other)
        {
            _streams.Warn(new($"--cohort: không dùng được: {other.Vietnamese}", $"--cohort: not used: {other.English}"));
        }

        if (NameFor(folder, report) is { } pages)
        {
            var output = new OutputFolder(pages, NamedFiles.From(parsed), _streams);
            output.Write(write => report.WriteHtmlFiles(write, new HtmlOptions { Language = language }));
        }

        foreach (var (path, form) in files)
        {
            Output.Write(NameFor(path, report), _streams, stream => Write(report, form, parsed, stream));
        }
    }

    private static string? NameFor(string? path, Report report) =>
        path?.Replace(PeriodPlace, $"{report.Period}", StringComparison.Ordinal);

    // Reports of several periods must not become one file.
    private static void CheckPeriods(IReadOnlyList<RankedResult> results, IEnumerable<string> outputs)
    {
        if (results.Count > 1 && outputs.FirstOrDefault(path => !path.Contains(PeriodPlace, StringComparison.Ordinal)) is { } one)
        {
            var count = results.Count.ToString(CultureInfo.InvariantCulture);
            throw ToolFailure.At(
                ExitCode.WrongUsage, "-o", new($"{one} cho {count} kỳ", $"{one} for {count} periods"),
                new($"tên có {PeriodPlace}", $"a name with {PeriodPlace} in it"));
        }
    }

    private void Write(Report report, ReportForm form, ParseResult parsed, Stream stream)
    {
        var language = _streams.Language;
        switch (form)
        {
            case ReportForm.Html:
                report.WriteHtml(stream, new HtmlOptions { Language = language });
                break;
            case ReportForm.Excel:
                report.WriteExcel(stream, new ExcelOptions { Language = language });
                break;
            case ReportForm.Csv:
                report.WriteCsv(stream, _outputs.Csv(parsed), language);
                break;
            case ReportForm.Json:
                report.WriteJson(stream);
                break;
            default:
                report.WriteMarkdown(stream, language);
                break;
        }
    }

    private void CheckInputs(ParseResult parsed)
    {
        var result = parsed.GetValue(_result);
        if (result is not null == _inputs.AreGiven(parsed))
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                "report: cho phép: bản ghi hoặc số liệu, hoặc --result, một trong hai",
                "report: allowed: either records or figures, or --result, one of them");
        }

        _head.Check(parsed);
    }

    private IReadOnlyList<RankedResult> ReadResults(ParseResult parsed) =>
        parsed.GetValue(_result) is { } result ? [Read(result)] : _inputs.ScoreAll(parsed, _streams);

    private ReportOptions OptionsOf(ParseResult parsed)
    {
        var previous = (parsed.GetValue(_previous) ?? []).Select(Read).ToList();
        return _head.Of(parsed) with
        {
            CohortResult = _head.Cohort(parsed) is { } cohort ? Read(cohort) : null,
            Previous = previous.LastOrDefault(),
            Earlier = [.. previous.SkipLast(1)],
            Targets = parsed.GetValue(_targets) is { } targets
                ? Inputs.Take(TargetFile.Read(Inputs.Open(targets, _streams)), _streams)
                : TargetSet.BuiltIn,
        };
    }

    private RankedResult Read(string path) => Inputs.Take(ResultJson.Read(Inputs.Open(path, _streams)), _streams);
}
