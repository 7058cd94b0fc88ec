using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Databases;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>What the verb <c>sql</c> reads: where the records are, and what counts rest on.</summary>
internal sealed class SqlOptions
{
    private const int MostBytes = 1 << 26;

    private readonly Option<string?> _dialect = new ToolOption<string?>("--dialect", HelpGroup.Inputs, new(
        "Phương ngữ SQL, xem --list; nếu không nêu là của ánh xạ.", "The dialect, see --list; that of the mapping unless given."))
    {
        HelpName = "DIALECT",
    };

    private readonly Option<string?> _mapping = new FileOption<string?>("--mapping", FileUse.Input, new(
        "Cơ sở dữ liệu có bản ghi ở đâu, dạng JSON (xem mapping schema).", "Where the database has its records, as JSON (see mapping schema)."))
    {
        HelpName = "FILE",
    };

    private readonly Option<string?> _codes = new FileOption<string?>("--codes", FileUse.Input, new(
        "Kết quả của --agency-codes, mỗi dòng một mã; cần khi có --agencies, để bản ghi của cơ quan không có trong danh sách bị từ chối.",
        "The answer to --agency-codes, a code a line; needed with --agencies, so that records of unknown agencies are rejected."))
    {
        HelpName = "FILE",
    };

    private readonly Option<string[]> _agencies = CommonOptions.Agencies();
    private readonly Option<ReportingPeriod?> _period = CommonOptions.Period();
    private readonly Option<string> _rules = CommonOptions.Rules();
    private readonly RecordOptionSet _records = new();

    public void AddTo(Command command)
    {
        AddMappingTo(command);
        foreach (var option in new Option[] { _codes, _agencies, _period, _rules })
        {
            command.Add(option);
        }

        _records.AddPlanTo(command);
    }

    public void AddMappingTo(Command command)
    {
        command.Add(_dialect);
        command.Add(_mapping);
    }

    public string? Dialect(ParseResult parsed) => parsed.GetValue(_dialect);

    /// <summary>The mapping, which can be counted by.</summary>
    public DatabaseMapping Mapping(ParseResult parsed, Streams streams)
    {
        var path = parsed.GetValue(_mapping) ?? throw Usage(new(
            "--mapping: không có gì; được phép: tệp ánh xạ của cơ sở dữ liệu", "--mapping: found nothing; allowed: a mapping of a database"));
        var mapping = Inputs.Take(DatabaseMapping.Read(Inputs.Open(path, streams)), streams);
        return SqlTally.Check(mapping, Dialect(parsed)) is { IsEmpty: false } errors
            ? throw new ToolFailure(ExitCode.InvalidInput, [.. errors.Select(error => new LocalizedText($"{path}: {error.Message.Vietnamese}", $"{path}: {error.Message.English}"))])
            : mapping;
    }

    /// <summary>What counts rest on.</summary>
    public IndexPlan Plan(ParseResult parsed, Streams streams)
    {
        var period = parsed.GetValue(_period) ?? throw Usage(new(
            "--period: không có gì; được phép: một kỳ như 2026-Q3", "--period: found nothing; allowed: a period such as 2026-Q3"));
        var inputs = _records.Read(parsed, streams, [period], RuleSource.Load(parsed.GetValue(_rules)!)) with
        {
            Agencies = [.. (parsed.GetValue(_agencies) ?? []).SelectMany(path => Inputs.OpenAll(path, streams))],
        };
        return Inputs.Take(RecordRun.Execute(inputs, cancellationToken: Interruption.Token), streams).Plan;
    }

    /// <summary>The codes of agencies in the records; empty where every code is an agency.</summary>
    public ImmutableArray<string> Codes(ParseResult parsed, Streams streams)
    {
        if (parsed.GetValue(_codes) is not { } path)
        {
            return parsed.GetValue(_agencies) is { Length: > 0 }
                ? throw Usage(new(
                    "--codes: không có gì; được phép khi có --agencies: kết quả của câu lệnh do sql --agency-codes in ra",
                    "--codes: found nothing; allowed with --agencies: the answer to the query that sql --agency-codes writes"))
                : [];
        }

        var bytes = Inputs.Take(Inputs.Open(path, streams).ReadAll(MostBytes), streams);
        return [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    /// <summary>The dialect has no views of facts.</summary>
    public static ToolFailure NoViews() => Usage(new(
        "--as view: không dùng được với phương ngữ này, vì các bảng nhỏ chỉ có trong một kết nối; được phép: --as query",
        "--as view: this dialect hands over tables for one connection, which no view can read; allowed: --as query"));

    private static ToolFailure Usage(LocalizedText message) => new(ExitCode.WrongUsage, [message]);
}
