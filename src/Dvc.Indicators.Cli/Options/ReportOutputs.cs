using System.CommandLine;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>Where reports are written and in which form: told by the name of each file, or by <c>--format</c>.</summary>
internal sealed class ReportOutputs
{
    private static readonly LocalizedText Allowed = new(
        "tên kết thúc bằng .html, .xlsx, .csv, .json hoặc .md, hoặc --format", "a name that ends in .html, .xlsx, .csv, .json or .md, or --format");

    private readonly FileOption<string[]> _paths = new("--output", FileUse.Output, new(
        "Tệp để ghi, trọn vẹn hoặc không ghi, dạng theo tên: .html, .xlsx, .csv, .json, .md; nhiều tệp cho nhiều dạng; "
            + "- hoặc không nêu là stdout. Với --split là một thư mục.",
        "The file to write, whole or not at all, its form told by its name: .html, .xlsx, .csv, .json, .md; several for several forms; "
            + "- or nothing is stdout. With --split a folder."), CommonOptions.OutputLabel)
    {
        HelpName = "FILE",
    };

    private readonly Option<ReportForm> _form = CommonOptions.Choice(
        "--format",
        HelpGroup.Output,
        new("Dạng, khi tên tệp không cho biết hoặc khi ghi ra stdout.", "The form, where the name does not tell it or stdout is written."),
        ("html", ReportForm.Html),
        ("xlsx", ReportForm.Excel),
        ("csv", ReportForm.Csv),
        ("json", ReportForm.Json),
        ("md", ReportForm.Markdown));

    private readonly Option<CsvForm> _csv = CommonOptions.Choice(
        "--csv",
        HelpGroup.Output,
        new(
            "CSV dành cho ai: cho phần mềm (machine), hoặc cho Excel cài đặt tiếng Việt (excel-vi: dấu chấm phẩy, dấu phẩy thập phân).",
            "For whom CSV is written: for programs, or for Excel under Vietnamese settings (semicolons, decimal commas)."),
        ("machine", CsvForm.Machine),
        ("excel-vi", CsvForm.ExcelVietnamese));

    private readonly Option<bool> _split = new ToolOption<bool>("--split", HelpGroup.Output, new(
        "Ghi HTML thành thư mục: index.html là trang tổng hợp, và mỗi tỉnh hoặc bộ một trang.",
        "Write HTML as a folder: index.html, the summary, and a page for each province or ministry."));

    private readonly Option<bool> _force = CommonOptions.Force();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _paths, _form, _csv, _split, _force })
        {
            command.Add(option);
        }
    }

    /// <summary>Whether a folder may hold other files.</summary>
    public bool IsForced(ParseResult parsed) => parsed.GetValue(_force);

    /// <summary>For whom CSV is written.</summary>
    public CsvForm Csv(ParseResult parsed) => parsed.GetValue(_csv);

    /// <summary>The folder to write pages to; null where no folder is asked for.</summary>
    public string? Folder(ParseResult parsed)
    {
        if (!parsed.GetValue(_split))
        {
            return null;
        }

        if (IsFormGiven(parsed) && parsed.GetValue(_form) != ReportForm.Html)
        {
            throw Wrong(
                "--split", Said.Same($"--format {parsed.GetResult(_form)!.Tokens[0].Value}"),
                new("html, vì các dạng khác là một tệp", "html, as other forms are one file"));
        }

        return (parsed.GetValue(_paths) ?? []) switch
        {
            [var folder] when folder != "-" && FormOf(folder) is null => folder,
            [] => throw Wrong("--split", new("không có -o", "no -o"), new("-o THƯ-MỤC", "-o FOLDER")),
            var paths => throw Wrong(
                "--split", Said.Same($"-o {string.Join(", ", paths)}"),
                new("-o THƯ-MỤC, một thư mục không có tên như tệp", "-o FOLDER, one that is not named as a file")),
        };
    }

    /// <summary>The files to write with their forms; null is stdout.</summary>
    public IReadOnlyList<(string? Path, ReportForm Form)> Files(ParseResult parsed)
    {
        string[] paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["-"];
        if (paths.Length > 1 && IsFormGiven(parsed))
        {
            throw Wrong(
                "--format", new("nhiều -o", "several -o"), new("một -o, hoặc tên cho biết dạng", "one -o, or names that tell the form"));
        }

        var files = paths.Select(path => (path == "-" ? null : path, FormOf(parsed, path))).ToList();
        if (parsed.GetResult(_csv) is not null && files.TrueForAll(file => file.Item2 != ReportForm.Csv))
        {
            throw Wrong(
                "--csv", new("không có CSV để ghi", "no CSV to write"), new("với -o TỆP.csv hoặc --format csv", "with -o FILE.csv or --format csv"));
        }

        return files;
    }

    private static ToolFailure Wrong(string option, LocalizedText found, LocalizedText allowed) =>
        ToolFailure.At(ExitCode.WrongUsage, option, found, allowed);

    private static ReportForm? FormOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => ReportForm.Html,
        ".XLSX" => ReportForm.Excel,
        ".CSV" => ReportForm.Csv,
        ".JSON" => ReportForm.Json,
        ".MD" => ReportForm.Markdown,
        _ => null,
    };

    private ReportForm FormOf(ParseResult parsed, string path) =>
        path == "-" || IsFormGiven(parsed) ? parsed.GetValue(_form) : FormOf(path) ?? throw Wrong("-o", Said.Same(path), Allowed);

    private bool IsFormGiven(ParseResult parsed) => parsed.GetResult(_form) is not null;
}
