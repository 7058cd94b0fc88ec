using System.CommandLine;
using Dvc.Indicators.Cli.Folders;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Samples;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>sample</c>: a made-up data set whose figures equal the published ones of a real province.</summary>
internal static class SampleVerb
{
    // What a folder of these names stands for, and the figures that no record can tell.
    private static readonly (string Name, string[] Values)[] Files =
        [.. new[] { "agencies", "procedures", "authority", "decisions", "petitions", "figures" }.Select(kind => (kind, new[] { $"{kind}.csv" }))];

    public static Command Build(Streams streams)
    {
        var folder = new ToolArgument<string>("folder", new(
            "Thư mục để ghi; được tạo nếu chưa có.", "The folder to write to; it is made if it is not there."));
        var size = CommonOptions.Number("--size", HelpGroup.Inputs, new(
            "Số hồ sơ của tỉnh; nếu không nêu là số đã công bố (464494).",
            "The number of dossiers of the province; as published (464494) unless given."), least: 1, most: Figure.LargestCount);
        var seed = CommonOptions.Number("--seed", HelpGroup.Inputs, new(
            "Cùng số mầm và cùng cỡ cho cùng các byte. [mặc định: 1]", "The same seed and size give the same bytes. [default: 1]"), least: 0);
        var form = CommonOptions.Choice(
            "--form", HelpGroup.Output, new("Dạng của hồ sơ.", "The form of the dossiers."), ("csv", SampleForm.Csv), ("ndjson", SampleForm.Ndjson), ("payload", SampleForm.Payload));
        var force = CommonOptions.Force();
        var command = new ToolCommand("sample", new(
            "Ghi một tỉnh giả định (số liệu công bố quý III/2026 của Phú Thọ, không có dữ liệu cá nhân) để dùng thử mọi chức năng.",
            "Writes a made-up province (Phú Thọ's published figures of 2026-Q3, no personal data) to try everything with."))
        {
            folder, size, seed, form, force,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            OutputFolder.CheckOthers(path, parsed.GetValue(force));
            var plan = SampleProvince.PhuTho.Plan((ulong)(parsed.GetValue(seed) ?? 1), parsed.GetValue(size));
            MakeFolderAbove(path);
            new OutputFolder(path, NamedFiles.From(parsed), streams).WriteInto(beside => Write(plan, parsed.GetValue(form), path, beside));
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators sample p && dvc-indicators score p",
            "dvc-indicators sample small --size 5000 --seed 7 --form ndjson");
        return command;
    }

    private static void MakeFolderAbove(string path)
    {
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is { } above)
        {
            Directory.CreateDirectory(above);
        }
    }

    private static void Write(SamplePlan plan, SampleForm form, string path, string beside)
    {
        if (SampleWriter.Write(beside, plan, form, Interruption.Token) is { } error)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [(error with { File = Path.Combine(path, Path.GetFileName(error.File)) }).Message]);
        }

        using var settings = new FileStream(Path.Combine(beside, FolderSettings.FileName), FileMode.CreateNew, FileAccess.Write);
        FolderSettings.Write([("dossiers", [SampleWriter.DossierFileOf(form)]), .. Files, ("period", [$"{plan.Province.Period}"])], settings);
    }
}
