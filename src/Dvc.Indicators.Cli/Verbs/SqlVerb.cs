using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Databases;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>sql</c>: the statement by which a database counts its dossiers, for the user's own client.</summary>
internal static class SqlVerb
{
    private enum Form
    {
        Query,
        View,
    }

    public static Command Build(Streams streams)
    {
        var options = new SqlOptions();
        var command = new ToolCommand("sql", new(
            "Viết câu lệnh SQL để cơ sở dữ liệu tự đếm hồ sơ; kết quả được đọc bằng --counts.",
            "Writes the SQL by which a database counts its dossiers; what its client answers is read by --counts."))
        {
            BuildCheck(streams),
        };
        options.AddTo(command);
        var list = new ToolOption<bool>("--list", HelpGroup.Output, new(
            "Liệt kê các phương ngữ, kèm hệ đã được kiểm chứng.", "List the dialects, each with what it was proved on."));
        var codesOnly = new ToolOption<bool>("--agency-codes", HelpGroup.Output, new(
            "Viết câu truy vấn các mã cơ quan trong bản ghi, dùng cho --codes.",
            "Write the query for the codes of agencies in the records, which --codes takes."));
        var form = CommonOptions.Choice(
            "--as", HelpGroup.Output, new(
                "Một câu truy vấn, hoặc một view cho từng phân mảnh và câu truy vấn trên đó.",
                "One query, or a view of facts for each shard and the query over it."),
            ("query", Form.Query), ("view", Form.View));
        var output = CommonOptions.Output();
        foreach (var option in new Option[] { list, codesOnly, form, output })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(list) ? string.Concat(SqlTally.Dialects.Select(dialect => $"{dialect.Key}\t{dialect.Value}\n"))
                : parsed.GetValue(codesOnly) ? SqlTally.AgencyQuery(options.Mapping(parsed, streams), options.Dialect(parsed)) + ";\n"
                : string.Concat(Statements(options, parsed.GetValue(form) == Form.View ? "v_dvc_facts" : null, parsed, streams).Select(statement => statement + ";\n"));
            Output.Write(parsed.GetValue(output), streams, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators sql --list",
            "dvc-indicators sql --mapping mapping.json --agency-codes | psql -At > codes.txt",
            "dvc-indicators sql --mapping mapping.json --period 2026-Q3 --agencies agencies.csv --codes codes.txt | psql --csv | dvc-indicators score --counts - --agencies agencies.csv",
            "dvc-indicators sql check --mapping mapping.json");
        return command;
    }

    private static ImmutableArray<string> Statements(SqlOptions options, string? view, ParseResult parsed, Streams streams)
    {
        var mapping = options.Mapping(parsed, streams);
        try
        {
            return SqlTally.CountQuery(options.Plan(parsed, streams), mapping, options.Codes(parsed, streams), options.Dialect(parsed), view);
        }
        catch (ArgumentException exception) when (exception.ParamName == "view")
        {
            throw SqlOptions.NoViews();
        }
    }

    private static ToolCommand BuildCheck(Streams streams)
    {
        var options = new SqlOptions();
        var command = new ToolCommand("check", new(
            "Kiểm tra ánh xạ của cơ sở dữ liệu có đếm được không; mã thoát 0 khi được, 3 khi không.",
            "Checks whether a mapping of a database can be counted by; exit code 0 when it can, 3 when it can not."));
        options.AddMappingTo(command);
        command.SetAction(parsed =>
        {
            options.Mapping(parsed, streams);
            return ExitCode.Done;
        });
        HelpAction.AddTo(command, streams, "dvc-indicators sql check --mapping mapping.json --dialect postgresql");
        return command;
    }
}
