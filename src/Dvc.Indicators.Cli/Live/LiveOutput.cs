using Dvc.Indicators.Cli.Verbs;
using Dvc.Indicators.Files;
using Dvc.Indicators.Live;

namespace Dvc.Indicators.Cli.Live;

/// <summary>Writes views: results or reports whole, changes line by line.</summary>
internal sealed class LiveOutput : IDisposable
{
    private const string PeriodPlace = "{period}";

    private readonly LiveSettings _settings;
    private readonly Streams _streams;
    private readonly Stream? _changes;
    private readonly HashSet<LiveDue> _told = [];

    public LiveOutput(LiveSettings settings, Streams streams)
    {
        (_settings, _streams) = (settings, streams);
        _changes = settings.ChangesOut switch
        {
            null => null,
            "-" => streams.Output,
            var path => new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read),
        };
    }

    /// <summary>Whether changes are asked for.</summary>
    public bool TellsChanges => _changes is not null;

    /// <summary>Writes the results of all periods; what has none is told.</summary>
    public void Write(LiveView view)
    {
        foreach (var refused in view.Periods.Where(period => period.Result is null))
        {
            _streams.Warn(LiveWords.Refused(refused.Period.Period, string.Join("; ", refused.Refusals)));
        }

        RankedResult[] results = [.. view.Periods.Select(period => period.Result).OfType<RankedResult>()];
        if (results.Length == 0)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [LiveWords.NotBegun([], view.Now)]);
        }

        if (FormOf(_settings.Output) is { } report)
        {
            WriteReports(results, report);
            return;
        }

        Output.Write(_settings.Output, _streams, stream => ScoreVerb.Write(results, _settings.Format, _settings.Language, stream));
    }

    /// <summary>Writes what changed, and what will soon turn late, once each.</summary>
    public void WriteChanges(LiveView view, IReadOnlyCollection<LiveDue> due)
    {
        if (_changes is null)
        {
            return;
        }

        // Gathered first, so that whoever ends the tool leaves whole lines.
        using var lines = new MemoryStream();
        LiveChangeJson.WriteLines(view, lines);
        foreach (var dossier in due.Where(_told.Add))
        {
            LiveChangeJson.WriteLine(view.Now, dossier, lines);
        }

        _told.RemoveWhere(dossier => dossier.LateFrom <= view.Now);
        _changes.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        _changes.Flush();
    }

    public void Dispose()
    {
        if (_settings.ChangesOut is not "-")
        {
            _changes?.Dispose();
        }
    }

    private static Action<Report, Stream, Language>? FormOf(string? path) => Path.GetExtension(path ?? "").ToUpperInvariant() switch
    {
        ".HTML" => (report, stream, language) => report.WriteHtml(stream, new HtmlOptions { Language = language }),
        ".XLSX" => (report, stream, language) => report.WriteExcel(stream, new ExcelOptions { Language = language }),
        ".MD" => (report, stream, language) => report.WriteMarkdown(stream, language),
        _ => null,
    };

    private void WriteReports(RankedResult[] results, Action<Report, Stream, Language> write)
    {
        if (results.Length > 1 && !_settings.Output!.Contains(PeriodPlace, StringComparison.Ordinal))
        {
            throw new ToolFailure(ExitCode.WrongUsage, [LiveWords.PlaceNeeded(_settings.Output, results.Length)]);
        }

        foreach (var result in results)
        {
            var report = Report.Build(result);
            var path = _settings.Output!.Replace(PeriodPlace, $"{report.Period}", StringComparison.Ordinal);
            Output.Write(path, _streams, stream => write(report, stream, _settings.Language));
        }
    }
}
