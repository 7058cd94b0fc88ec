using System.CommandLine;
using Dvc.Indicators.Databases;

namespace Dvc.Indicators.Cli.Options;

/// <summary>The option <c>--counts</c>: what databases counted, in place of files of dossiers.</summary>
internal sealed class CountsOption
{
    private readonly Option<string[]> _counts = new FileOption<string[]>("--counts", FileUse.Input, new(
        "Số đếm của cơ sở dữ liệu theo câu lệnh của lệnh sql, dạng TSV hoặc CSV, thường hoặc gzip; nhiều tệp được gộp lại; - là stdin.",
        "What databases counted by the statement of the verb sql, as TSV or CSV, plain or gzip; several are put together; - is stdin."))
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private Tally? _read;

    public Option Option => _counts;

    /// <summary>Whether counts are named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_counts) is { Length: > 0 };

    /// <summary>The counts; null where none are named. Read once, as they may be a stream.</summary>
    public Tally? Read(ParseResult parsed, Streams streams)
    {
        if (_read is null && IsGiven(parsed))
        {
            var tallies = parsed.GetValue(_counts)!.SelectMany(path => Inputs.OpenAll(path, streams)).Select(source => Take(CountsFile.Read(source))).ToList();
            _read = tallies is [var one] ? one : Take(Tally.Merge(tallies));
        }

        return _read;
    }

    private static Tally Take(Outcome<Tally> outcome) =>
        outcome.Value ?? throw new ToolFailure(ExitCode.InvalidInput, [.. outcome.Errors.Select(error => error.Message)]);
}
