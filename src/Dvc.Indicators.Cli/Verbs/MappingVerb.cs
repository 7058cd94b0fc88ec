using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>mapping</c>: finds a first mapping of a file, and looks at what a mapping makes of it.</summary>
internal static class MappingVerb
{
    public static Command Build(Streams streams)
    {
        var command = new ToolCommand("mapping", new(
            "Gợi ý và kiểm tra ánh xạ: các tệp gọi cột và giá trị thế nào.", "Suggests and checks mappings: how files call columns and values."))
        {
            BuildSuggest(streams), BuildCheck(streams), BuildSchema(streams),
        };
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators mapping suggest ho-so.xlsx -o mapping.json",
            "dvc-indicators mapping check ho-so.xlsx --mapping mapping.json",
            "dvc-indicators score --dossiers ho-so.xlsx --mapping mapping.json --period 2026-Q3");
        return command;
    }

    private static ToolCommand BuildSuggest(Streams streams)
    {
        var (file, kind, output) = (File(), Kind(), CommonOptions.Output());
        var command = new ToolCommand("suggest", new(
            "Viết ánh xạ đầu tiên từ tiêu đề và giá trị của 1.000 bản ghi đầu; điều chưa quyết định được ghi ở todo. "
                + "Với -o FILE, hiển thị kết quả của mapping check.",
            "Writes a first mapping from the headings and values of the first 1,000 records; what it can not decide stands under todo. "
                + "With -o FILE it shows what mapping check says of it."))
        {
            file, kind, output,
        };
        command.SetAction(parsed =>
        {
            var source = Inputs.Open(parsed.GetValue(file)!, streams);
            var json = Inputs.Take(Mapping.Suggest(source, parsed.GetValue(kind)), streams);
            var path = parsed.GetValue(output);
            Output.Write(path, streams, stream => stream.Write(json));
            if (path is not null && !NamedFiles.IsStandardOutput(path) && source.FilePath is not null)
            {
                Show(Mapping.Read(InputSource.FromBytes(path, json)).Require().Check(source, parsed.GetValue(kind)), streams);
            }

            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators mapping suggest ho-so.xlsx -o mapping.json",
            "dvc-indicators mapping suggest thu-tuc.csv --kind procedures");
        return command;
    }

    private static ToolCommand BuildCheck(Streams streams)
    {
        var (file, mapping, kind, zone) = (File(), CommonOptions.Mapping(), Kind(), CommonOptions.Zone());
        var format = CommonOptions.Choice(
            "--format",
            HelpGroup.Output,
            new("Dạng: bảng cho người đọc, hoặc JSON cho chương trình.", "The form: tables for people, or JSON for programs."),
            ("table", ResultFormat.Table),
            ("json", ResultFormat.Json));
        var output = CommonOptions.Output();
        var command = new ToolCommand("check", new(
            "Đọc 1.000 bản ghi đầu theo ánh xạ và báo điều không khớp; mã thoát 0 khi tất cả khớp, 1 khi có điều không khớp, 3 khi không đọc được.",
            "Reads the first 1,000 records by a mapping and reports what does not fit; exit code 0 when all fits, 1 when something does not, 3 when it can not be read."))
        {
            file, mapping, kind, zone, format, output,
        };
        command.SetAction(parsed =>
        {
            var read = Inputs.Mapping(parsed.GetValue(mapping), streams);
            var source = Inputs.Open(parsed.GetValue(file)!, streams);
            var report = Inputs.Take(read.Check(source, parsed.GetValue(kind), parsed.GetValue(zone)), streams);
            Output.Write(parsed.GetValue(output), streams, stream => Write(report, parsed.GetValue(format), streams.Language, stream));
            if (!report.Fits)
            {
                streams.PassLimit(SentenceOf(report), ExitCode.LimitPassed);
            }

            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators mapping check ho-so.xlsx --mapping mapping.json",
            "dvc-indicators mapping check thu-tuc.csv --kind procedures --mapping mapping.json --format json");
        return command;
    }

    private static ToolCommand BuildSchema(Streams streams)
    {
        var output = CommonOptions.Output();
        var command = new ToolCommand("schema", new("In lược đồ JSON của ánh xạ.", "Prints the JSON Schema of mappings.")) { output };
        command.SetAction(parsed =>
        {
            Output.Write(parsed.GetValue(output), streams, stream => stream.Write(Mapping.Schema()));
            return ExitCode.Done;
        });
        HelpAction.AddTo(command, streams, "dvc-indicators mapping schema > mapping.schema.json");
        return command;
    }

    // A column that must be there may be among those to decide: then the file can not be read yet, which is told.
    private static void Show(FileReading<MappingReport> reading, Streams streams)
    {
        if (reading.Value is { } report)
        {
            Output.Write(null, streams, stream => Write(report, ResultFormat.Table, streams.Language, stream));
        }

        foreach (var error in reading.Errors)
        {
            streams.Fail(error.Message);
        }
    }

    private static void Write(MappingReport report, ResultFormat format, Language language, Stream stream)
    {
        if (format == ResultFormat.Json)
        {
            MappingReportJson.Write(report, stream);
        }
        else
        {
            stream.Write(Encoding.UTF8.GetBytes(new MappingReportText(report, language).ToString()));
        }
    }

    private static LocalizedText SentenceOf(MappingReport report)
    {
        var columns = string.Join(", ", report.Columns.Where(column => !column.Misfits.IsEmpty).Select(column => column.Name));
        return columns.Length == 0
            ? new LocalizedText($"{report.File}: có bản ghi không tách được", $"{report.File}: there are records that can not be taken apart")
            : new LocalizedText($"{report.File}: có giá trị không khớp ở cột {columns}", $"{report.File}: there are values that do not fit in {columns}");
    }

    private static FileArgument<string> File() => new("file", new(
        "Tệp: CSV hoặc Excel (file.xlsx#Sheet chỉ một trang tính), hồ sơ còn có NDJSON hoặc dữ liệu đồng bộ của Cổng; - là stdin.",
        "The file: CSV or Excel (file.xlsx#Sheet names a sheet), dossiers also NDJSON or the portal's payload; - is stdin."));

    private static Option<SourceKind> Kind() => CommonOptions.Choice(
        "--kind",
        HelpGroup.Inputs,
        new("Bản ghi là gì.", "What the records are."),
        ("dossiers", SourceKind.Dossiers),
        ("procedures", SourceKind.Procedures),
        ("authority", SourceKind.Authority),
        ("decisions", SourceKind.Decisions),
        ("petitions", SourceKind.Petitions),
        ("agencies", SourceKind.Agencies),
        ("figures", SourceKind.Figures));
}
