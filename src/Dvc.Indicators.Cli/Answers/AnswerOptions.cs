using System.CommandLine;
using System.Globalization;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Answers;

/// <summary>What all verbs of analysis take: records, figures or a result; an agency; the form of the answer.</summary>
internal sealed class AnswerOptions
{
    private const int MostAgencies = 20;

    /// <summary>What names an agency.</summary>
    public static readonly LocalizedText ACode = new("mã của một cơ quan", "the code of an agency");

    private readonly ScoreOptions _inputs = new();
    private readonly Option<string?> _result = new FileOption<string?>("--result", FileUse.Input, new(
        "Kết quả do score --format json ghi, thay cho bản ghi hoặc số liệu; - là stdin.",
        "A result made by score --format json, in place of records or figures; - is stdin."))
    {
        HelpName = "FILE",
    };

    private readonly Option<string?> _agency = new ToolOption<string?>("--agency", HelpGroup.Selection, new(
        "Mã của một cơ quan; không nêu là tất cả.", "The code of one agency; all without it."))
    {
        HelpName = "CODE",
    };
    private readonly Option<ResultFormat> _format = CommonOptions.Format();
    private readonly Option<string?> _output = CommonOptions.Output();
    private readonly Option<bool> _schema = CommonOptions.Schema();

    public ScoreOptions Inputs => _inputs;

    public void AddTo(Command command)
    {
        command.Add(_agency);
        _inputs.AddTo(command);
        foreach (var option in new Option[] { _result, _format, _output, _schema })
        {
            command.Add(option);
        }
    }

    /// <summary>Runs a verb: the schema where it is asked for, else the answer.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="streams">Where to read and write.</param>
    /// <param name="empty">An answer without rows, for the schema.</param>
    /// <param name="answer">Makes the answer, with the result that it is about.</param>
    public void Run(ParseResult parsed, Streams streams, Answer empty, Func<(Answer Answer, RankedResult Result)> answer)
    {
        if (parsed.GetValue(_schema))
        {
            Output.Write(parsed.GetValue(_output), streams, stream => AnswerSchema.Write(empty, stream));
            return;
        }

        var (made, result) = Known(answer);
        Output.Write(parsed.GetValue(_output), streams, stream => made.Write(result, parsed.GetValue(_format), streams.Language, stream));
    }

    /// <summary>The result that the command line names.</summary>
    public RankedResult Result(ParseResult parsed, Streams streams)
    {
        var result = parsed.GetValue(_result);
        if (result is not null == _inputs.AreGiven(parsed))
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                $"{parsed.CommandResult.Command.Name}: cho phép: hoặc bản ghi hay số liệu, hoặc --result, một trong hai",
                $"{parsed.CommandResult.Command.Name}: allowed: either records or figures, or --result, one of them");
        }

        return result is null ? _inputs.Score(parsed, streams) : Cli.Inputs.Take(ResultJson.Read(Cli.Inputs.Open(result, streams)), streams);
    }

    /// <summary>The row of the agency that is named; null without one.</summary>
    public int? Row(ParseResult parsed, RankedResult result) => parsed.GetValue(_agency) is { } code ? RowOf(result, code) : null;

    /// <summary>The code of the agency that is named.</summary>
    public string? Agency(ParseResult parsed) => parsed.GetValue(_agency);

    /// <summary>The row of the agency, which must be named.</summary>
    public int RequiredRow(ParseResult parsed, RankedResult result) => Row(parsed, result)
        ?? throw ToolFailure.At(ExitCode.WrongUsage, "--agency", Said.Nothing, ACode);

    /// <summary>The value of an outcome; the reason why there is none ends the verb.</summary>
    public static T Require<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new ToolFailure(ExitCode.InvalidInput, [.. outcome.Errors.Select(error => error.Message)]);

    public static int RowOf(RankedResult result, string code)
    {
        var agencies = result.Scores.Agencies;
        if (AgencyCode.TryParse(code, out var known) && agencies.IndexOf(known) is >= 0 and var row)
        {
            return row;
        }

        var codes = string.Join(", ", agencies.Agencies.Take(MostAgencies).Select(agency => agency.WrittenCode));
        var more = agencies.Count - MostAgencies;
        throw ToolFailure.At(ExitCode.WrongUsage, "--agency", Said.Same(code), more <= 0 ? Said.Same(codes) : new(
            FormattableString.Invariant($"{codes} và {more} mã khác"), FormattableString.Invariant($"{codes} and {more} more")));
    }

    public static decimal Number(string option, string text, LocalizedText allowed) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw ToolFailure.At(ExitCode.WrongUsage, option, Said.Same(text), allowed);

    // What the library refuses of the options is wrong usage, in its own words.
    private static T Known<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (ArgumentException exception)
        {
            var text = exception.ParamName is { } name ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : exception.Message;
            throw ToolFailure.Of(ExitCode.WrongUsage, $"tùy chọn không hợp lệ: {text.Split('\n')[0]}", text.Split('\n')[0]);
        }
    }
}
