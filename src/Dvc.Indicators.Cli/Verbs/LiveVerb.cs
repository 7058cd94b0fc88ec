using System.CommandLine;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Live;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;
using Dvc.Indicators.Live;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>live</c>: the index in real time, of changes as they come and a clock that moves on.</summary>
internal static class LiveVerb
{
    public static Command Build(Streams streams)
    {
        var (inputs, options) = (new ScoreOptions(), new LiveOptionSet());
        var command = new ToolCommand("live", new(
            "Tính chỉ số theo thời gian thực: nhận các thay đổi của bản ghi và trả lời tại mọi thời điểm như score.",
            "Keeps the index in real time: takes changes of records as they come, and answers at any instant as score would."));
        inputs.AddReferenceTo(command);
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed, inputs, options.Read(parsed, streams.Language), streams));
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators live data --changes data/dossiers.ndjson --period 2026-Q3 --at \"2026-08-15 10:00:00\" --once --format csv",
            "tail -F changes.ndjson | dvc-indicators live data --changes - --every 60s -o report-{period}.html --changes-out feed.ndjson --due-within 24h");
        return command;
    }

    private static int Run(ParseResult parsed, ScoreOptions inputs, LiveSettings settings, Streams streams)
    {
        var now = settings.At ?? SystemClock.Now(SystemClock.Provider);
        var periods = inputs.PeriodsOf(parsed);
        if (settings.IsOnce && periods.Count > 0 && !periods.Any(period => period.Start <= now))
        {
            throw new ToolFailure(ExitCode.WrongUsage, [LiveWords.NotBegun(periods, now)]);
        }

        var (plan, reading) = inputs.ReadReference(parsed, streams, periods.Count > 0 ? periods[0] : ReportingPeriod.Month(now.Date.Year, now.Date.Month));
        var index = new LiveIndex(
            plan, new LiveOptions { Source = settings.Source, Windows = periods.Count > 0 ? LiveWindows.Of(periods) : LiveWindows.Standard }, now);
        var name = settings.Changes == "-" ? "stdin" : settings.Changes;
        using var changes = new ChangeStream(name, Open(settings, streams), Interruption.Token);
        using var output = new LiveOutput(settings, streams);
        var run = new LiveRun(settings, index, new ChangeReader(name, reading), streams, SystemClock.Provider);
        if (settings.IsOnce)
        {
            run.Once(changes, output);
        }
        else
        {
            run.Run(changes, output);
        }

        return ExitCode.Done;
    }

    private static Stream Open(LiveSettings settings, Streams streams)
    {
        if (settings.Changes == "-")
        {
            return streams.Input;
        }

        try
        {
            return FileIdentity.IsStream(settings.Changes)
                ? Inputs.OpenStream(settings.Changes)
                : new FileStream(settings.Changes, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [LiveWords.NoFile(settings.Changes)]);
        }
    }
}
