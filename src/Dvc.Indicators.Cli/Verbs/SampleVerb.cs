using System.CommandLine;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Samples;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>sample</c>: a made-up data set whose figures equal the published ones of a real province.</summary>
internal static class SampleVerb
{
    public static Command Build(Streams streams)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to write to; it is made if it is not there." };
        var size = CommonOptions.Number("--size", "The number of dossiers of the province; as published (464494) unless given.", least: 1, most: Figure.LargestCount);
        var seed = CommonOptions.Number("--seed", "The same seed and size give the same bytes. [default: 1]", least: 0);
        var form = CommonOptions.Choice(
            "--form", "The form of the dossiers.", ("csv", SampleForm.Csv), ("ndjson", SampleForm.Ndjson), ("payload", SampleForm.Payload));
        var force = CommonOptions.Force();
        var command = new Command(
            "sample", "Writes a made-up province (Phú Thọ's published figures of 2026-Q3, no personal data) to try everything with.")
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
        HelpWithExamples.AddTo(
            command,
            "dvc-indicators sample phu-tho",
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
            throw new ToolFailure(ExitCode.InvalidInput, (error with { File = Path.Combine(path, Path.GetFileName(error.File)) }).ToString());
        }
    }
}
