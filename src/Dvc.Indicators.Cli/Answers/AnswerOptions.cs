using System.CommandLine;
using System.Globalization;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Answers;

/// <summary>What all verbs of analysis take: records, figures or a result; an agency; the form of the answer.</summary>
internal sealed class AnswerOptions
{
    private const int MostAgencies = 20;

    private readonly ScoreOptions _inputs = new();
    private readonly Option<string?> _result = new FileOption<string?>("--result", FileUse.Input)
    {
        Description = "A result made by score --format json, in place of records or figures; - is stdin.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _agency = new("--agency") { Description = "The code of one agency; all without it.", HelpName = "CODE" };
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
        Output.Write(parsed.GetValue(_output), streams, stream => made.Write(result, parsed.GetValue(_format), _inputs.Language(parsed), stream));
    }

    /// <summary>The result that the command line names.</summary>
    public RankedResult Result(ParseResult parsed, Streams streams)
    {
        var result = parsed.GetValue(_result);
        if (result is not null == _inputs.AreGiven(parsed))
        {
            throw new ToolFailure(ExitCode.WrongUsage, $"{parsed.CommandResult.Command.Name}: allowed: either records or figures, or --result, one of them");
        }

        return result is null ? _inputs.Score(parsed, streams) : Cli.Inputs.Take(ResultJson.Read(Cli.Inputs.Open(result, streams)), streams);
    }

    /// <summary>The row of the agency that is named; null without one.</summary>
    public int? Row(ParseResult parsed, RankedResult result) => parsed.GetValue(_agency) is { } code ? RowOf(result, code) : null;

    /// <summary>The code of the agency that is named.</summary>
    public string? Agency(ParseResult parsed) => parsed.GetValue(_agency);

    /// <summary>The row of the agency, which must be named.</summary>
    public int RequiredRow(ParseResult parsed, RankedResult result) => Row(parsed, result)
        ?? throw new ToolFailure(ExitCode.WrongUsage, "--agency: found nothing; allowed: the code of an agency");

    /// <summary>The value of an outcome; the reason why there is none ends the verb.</summary>
    public T Require<T>(ParseResult parsed, Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new ToolFailure(ExitCode.InvalidInput, [.. outcome.Errors.Select(error => error.Message.In(_inputs.Language(parsed)))]);

    public static int RowOf(RankedResult result, string code)
    {
        var agencies = result.Scores.Agencies;
        if (AgencyCode.TryParse(code, out var known) && agencies.IndexOf(known) is >= 0 and var row)
        {
            return row;
        }

        var more = agencies.Count > MostAgencies ? FormattableString.Invariant($" and {agencies.Count - MostAgencies} more") : "";
        throw new ToolFailure(ExitCode.WrongUsage, $"--agency: found {code}; allowed: {string.Join(", ", agencies.Agencies.Take(MostAgencies).Select(agency => agency.WrittenCode))}{more}");
    }

    public static decimal Number(string option, string text, string allowed) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw new ToolFailure(ExitCode.WrongUsage, $"{option}: found {text}; allowed: {allowed}");

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
            throw new ToolFailure(ExitCode.WrongUsage, text.Split('\n')[0]);
        }
    }
}
