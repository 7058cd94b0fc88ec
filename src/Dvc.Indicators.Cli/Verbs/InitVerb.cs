using System.CommandLine;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Folders;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>init</c>: writes the settings of a folder of records from what lies there.</summary>
internal static class InitVerb
{
    public static Command Build(Streams streams)
    {
        var folder = new ToolArgument<string>("folder", new(
            "Thư mục có các tệp tên dossiers*, procedures*, authority*, decisions*, petitions*, agencies*, figures*, mapping*.json.",
            "The folder with files named dossiers*, procedures*, authority*, decisions*, petitions*, agencies*, figures*, mapping*.json."));
        var period = CommonOptions.Period();
        var force = CommonOptions.Force();
        var command = new ToolCommand("init", new(
            "Ghi dvc.json vào thư mục bản ghi: các tệp có ở đó và các tùy chọn thường dùng.",
            "Writes dvc.json into a folder of records: the files that lie there and the options that are usual."))
        {
            folder, period, force,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw ToolFailure.At(
                    ExitCode.WrongUsage, "folder", new($"{path}, không phải thư mục", $"{path}, which is no folder"),
                    new("thư mục có bản ghi", "a folder with records"));
            }

            var target = Path.Combine(path, FolderSettings.FileName);
            if (File.Exists(target) && !parsed.GetValue(force))
            {
                throw ToolFailure.Of(
                    ExitCode.WrongUsage,
                    $"{target}: đã có; cho phép: thư mục chưa có tệp này, hoặc --force để thay",
                    $"{target}: found; allowed: a folder without one, or --force to replace it");
            }

            var settings = SettingsOf(path, parsed.GetValue(period));
            Output.Write(target, streams, stream => FolderSettings.Write(settings, stream));
            return ExitCode.Done;
        });
        HelpAction.AddTo(command, streams, "dvc-indicators init records", "dvc-indicators init records --period 2026-Q3");
        return command;
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
            throw ToolFailure.At(
                ExitCode.WrongUsage, folder, new("thư mục không có tệp nào có tên đã biết", "no file of a known name"),
                RecordFolder.NamesBegin(FolderSettings.Files.Take(7)));
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
