using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dvc.Indicators.Cli.Folders;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>init</c>: writes the settings of a folder of records from what lies there.</summary>
internal static class InitVerb
{
    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Streams streams)
    {
        var folder = new Argument<string>("folder") { Description = "The folder with files named dossiers*, procedures*, authority*, decisions*, petitions*, agencies*, figures*, mapping*.json." };
        var period = CommonOptions.Period();
        var force = CommonOptions.Force();
        var command = new Command("init", "Writes dvc.json into a folder of records: the files that lie there and the options that are usual.")
        {
            folder, period, force,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new ToolFailure(ExitCode.WrongUsage, $"folder: found {path}, which is no folder; allowed: a folder with records");
            }

            var target = Path.Combine(path, FolderSettings.FileName);
            if (File.Exists(target) && !parsed.GetValue(force))
            {
                throw new ToolFailure(ExitCode.WrongUsage, $"{target}: found; allowed: a folder without one, or --force to replace it");
            }

            var settings = SettingsOf(path, parsed.GetValue(period));
            Output.Write(target, streams, stream => Write(settings, stream));
            return ExitCode.Done;
        });
        HelpWithExamples.AddTo(command, "dvc-indicators init records", "dvc-indicators init records --period 2026-Q3");
        return command;
    }

    private static void Write(IEnumerable<(string Name, string[] Values)> settings, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in settings)
            {
                writer.WritePropertyName(name);
                if (values is [var one])
                {
                    writer.WriteStringValue(one);
                    continue;
                }

                writer.WriteStartArray();
                foreach (var value in values)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static List<(string Name, string[] Values)> SettingsOf(string folder, ReportingPeriod? period)
    {
        var files = RecordFolder.FilesIn(folder);
        var settings = new List<(string Name, string[] Values)>();
        foreach (var kind in FolderSettings.Files.Where(kind => files[kind].Any() && (kind != "figures" || !files["dossiers"].Any())))
        {
            settings.Add((kind, [.. files[kind].Select(path => Path.GetFileName(path)!)]));
        }

        if (settings.TrueForAll(setting => setting.Name == RecordFolder.Mapping))
        {
            throw new ToolFailure(ExitCode.WrongUsage, $"{folder}: found no file of a known name; allowed: files whose names begin with {string.Join(", ", FolderSettings.Files.Take(7))}");
        }

        if (period is not null)
        {
            settings.Add(("period", [period.ToString()]));
        }

        settings.Add(("due", ["instant"]));
        settings.Add(("zone", ["none"]));
        settings.Add(("rules", [BuiltInRules.DefaultId]));
        return settings;
    }
}
