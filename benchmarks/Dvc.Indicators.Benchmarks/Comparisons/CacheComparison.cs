using Dvc.Indicators.Benchmarks.Data;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Whole processes over one file of dossiers: the run that keeps columns, the runs after it that read them, and runs that know of none.</summary>
internal sealed class CacheComparison(ComparisonTable table, RivalOptions options)
{
    private static readonly string[] Unique = [ProductTool.AssumeUnique];

    private readonly ProductTool _tool = new();
    private readonly BenchmarkFolder _folder = new(options.Folder, options.FileRows, hasVersions: false);

    private string[] Cache => [ProductTool.Cache, _folder.Csv + ".columns"];

    public void Run()
    {
        _folder.WriteCatalogues();
        _folder.WriteCsv();
        ChildProcess.ForgetOwnPeak();
        Compare("CSV to figures", (folder, file, words) => _tool.Count(folder, file, words), "≥ 15x");
        Compare("CSV to scores", (folder, file, words) => _tool.Score(folder, file, words), "");
        File.Delete(Cache[1]);
    }

    private void Compare(string work, Func<BenchmarkFolder, string, string[][], ChildRun> tool, string target)
    {
        var runs = Contest.Run(
            () =>
            {
                File.Delete(Cache[1]);
                return tool(_folder, _folder.Csv, [Unique, Cache]);
            },
            () => tool(_folder, _folder.Csv, [Unique, Cache]),
            () => tool(_folder, _folder.Csv, [Unique]));
        Add($"{work}, a second run from kept columns", runs[1], "the first run, which keeps them", runs[0], target);
        Add($"{work}, a second run from kept columns", runs[1], "a run that keeps nothing", runs[2], "");
    }

    private void Add(string work, ChildRun ours, string rival, ChildRun theirs, string target) =>
        table.Add(new ComparisonRow($"{work}, whole process", _folder.Rows, ours.Wall, rival, theirs.Wall, target)
        {
            Processes = (ours, theirs),
        });
}
