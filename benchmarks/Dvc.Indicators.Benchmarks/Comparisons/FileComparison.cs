using System.Globalization;
using Dvc.Indicators.Benchmarks.Data;
using Dvc.Indicators.Benchmarks.Rivals;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Whole processes over files: the tool from dossiers to scores, against rivals that stop at the counts of agencies and of their procedures.</summary>
internal sealed class FileComparison(ComparisonTable table, RivalOptions options)
{
    private const int FewRows = 1_000;

    // CsvHelper takes minutes for more, and no less a row.
    private const int MostRowsOfSlow = 1_000_000;
    private const long LargeFile = 2_000_000_000;

    private static readonly string[] Unique = [ProductTool.AssumeUnique];

    private readonly ProductTool _tool = new();
    private readonly BenchmarkFolder _folder = new(options.Folder, options.FileRows, hasVersions: false);
    private readonly BenchmarkFolder _versions = new(options.Folder, options.FileRows, hasVersions: true);
    private readonly BenchmarkFolder _slow = new(options.Folder, Math.Min(options.FileRows, MostRowsOfSlow), hasVersions: false);
    private readonly BenchmarkFolder _few = new(options.Folder, FewRows, hasVersions: false);

    public void Run()
    {
        Write();
        Check();
        if (!_tool.Knows(ProductTool.AssumeUnique))
        {
            table.Note("The tool does not know --assume-unique yet: it looks for versions in every line of whole processes.");
        }

        Compare(_folder, _folder.Csv, "CSV to scores", RivalProcess.DuckDbWord, 2, "≥ 6x", "≤ 0.4");
        Compare(_slow, _slow.Csv, "CSV to scores", RivalProcess.CsvHelperWord, 2, "≥ 1x", "");
        Compare(_slow, _slow.Csv, "CSV to scores", RivalProcess.CsvHelperWord, 1, "≥ 1x", "");
        Compare(_folder, _folder.Ndjson, "NDJSON to scores", RivalProcess.DuckDbWord, 2, "≥ 5x", "");
        CompareVersions();
        Compare(_few, _few.Csv, "CSV to scores", RivalProcess.DuckDbWord, 2, "≥ 1x", "");
        CompareCounting(_folder);
        CompareCounting(_few);
        CompareFigures(_folder);
        CompareFigures(_few);
        Clean();
    }

    private static string NameOf(string word) => word == RivalProcess.DuckDbWord ? "DuckDB to counts" : "CsvHelper spans to counts";

    private void Write()
    {
        _folder.WriteCatalogues();
        foreach (var folder in new[] { _folder, _versions, _slow, _few })
        {
            folder.WriteCsv();
        }

        _folder.WriteNdjson();
    }

    // What is checked takes memory that the children must not be taken to have.
    private void Check()
    {
        CheckFile(_few, _few.Csv, RivalProcess.DuckDbWord, RivalProcess.CsvHelperWord);
        CheckFile(_slow, _slow.Csv, RivalProcess.CsvHelperWord);
        CheckFile(_folder, _folder.Csv, RivalProcess.DuckDbWord);
        CheckFile(_folder, _folder.Ndjson, RivalProcess.DuckDbWord);
        CheckFile(_versions, _versions.Csv);
        ChildProcess.ForgetOwnPeak();
    }

    private void CheckFile(BenchmarkFolder folder, string file, params string[] words)
    {
        var tally = TallyOf(folder);
        _tool.RequireFigures(folder, file, tally);
        foreach (var word in words)
        {
            RivalProcess.Start(word, folder, file, 2);
            RivalProcess.Read(RivalProcess.OutputOf(file, word)).RequireAgenciesOf(tally, $"{word} {file}");
        }

        if (words.Contains(RivalProcess.CsvHelperWord))
        {
            SpanCsv.Count(file, folder.Procedures, tally.Basis.Period, 2).RequirePairsOf(tally, $"CsvHelper over {file}");
        }
    }

    // Versions change nothing that counts, so the dossiers of one version are the answer of both.
    private static Tally TallyOf(BenchmarkFolder folder)
    {
        var dossiers = new BenchmarkFolder("", folder.Rows, hasVersions: false).Dossiers;
        var built = new DossierTableBuilder().Add(dossiers).Build();
        return new TableTallier([AnswerCheck.ReaderOf(new JudgedPeriod(ReportingPeriod.Year(2026)))], 2).Count(built)[0];
    }

    private void Compare(
        BenchmarkFolder folder, string file, string work, string word, int threads, string target, string memoryTarget)
    {
        string[] ours = [ProductTool.Threads, threads.ToString(CultureInfo.InvariantCulture)];
        var runs = Contest.Run(() => _tool.Score(folder, file, Unique, ours), () => RivalProcess.Start(word, folder, file, threads));
        var named = $"{work}, {(threads == 1 ? "1 thread" : $"{threads} threads")}{(_tool.Knows(ProductTool.Threads) ? "" : " (ours as it comes)")}";
        Add(folder, named, NameOf(word), runs, target, memoryTarget);
    }

    private void CompareCounting(BenchmarkFolder folder)
    {
        var runs = Contest.Run(
            () => _tool.Count(folder, folder.Csv, Unique),
            () => RivalProcess.Start(RivalProcess.DuckDbWord, folder, folder.Csv, 2));
        Add(folder, "CSV to figures", NameOf(RivalProcess.DuckDbWord), runs, "", "");
    }

    // The same lines by both, checked one by one.
    private void CompareFigures(BenchmarkFolder folder)
    {
        var lines = _tool.Figures(folder, folder.Csv, Unique);
        var times = new double[FigureSql.Forms.Length];
        for (var form = 0; form < times.Length; form++)
        {
            times[form] = RivalProcess.StartFigures(folder, folder.Csv, 2, form).Wall;
            var theirs = ProductTool.SortedLines(RivalProcess.OutputOf(folder.Csv, RivalProcess.DuckDbFiguresWord));
            RequireSame(lines, theirs, $"{FigureSql.Forms[form]} over {folder.Csv}");
        }

        var told = FigureSql.Forms.Zip(times, (form, time) => string.Create(CultureInfo.InvariantCulture, $"{form} {time:N0} ms"));
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"Figures of all agencies from CSV by DuckDB, {folder.Rows:N0} dossiers, 2 threads, {lines.Length:N0} lines equal to the tool's, tried: {string.Join("; ", told)}. The fastest is measured."));
        ChildProcess.ForgetOwnPeak();
        var best = Array.IndexOf(times, times.Min());
        var runs = Contest.Run(
            () => _tool.Count(folder, folder.Csv, Unique),
            () => RivalProcess.StartFigures(folder, folder.Csv, 2, best));
        Add(folder, "CSV to figures of all agencies, the same work", $"DuckDB, {FigureSql.Forms[best]}", runs, "", "");
    }

    private static void RequireSame(string[] ours, string[] theirs, string rival)
    {
        var place = ours.AsSpan().CommonPrefixLength(theirs);
        if (place < ours.Length || place < theirs.Length)
        {
            throw new InvalidOperationException(
                $"DuckDB by {rival}: {theirs.ElementAtOrDefault(place) ?? "no more lines"} where the tool writes {ours.ElementAtOrDefault(place) ?? "no more"}.");
        }
    }

    private void Add(BenchmarkFolder folder, string work, string rival, ChildRun[] runs, string target, string memoryTarget) =>
        table.Add(new ComparisonRow($"{work}, whole process", folder.Rows, runs[0].Wall, rival, runs[1].Wall, target)
        {
            Processes = (runs[0], runs[1]),
            MemoryTarget = memoryTarget,
        });

    private void CompareVersions()
    {
        var tally = TallyOf(_versions);
        var ways = DossierSource.LatestOf("");
        var times = new double[ways.Length];
        for (var way = 0; way < ways.Length; way++)
        {
            times[way] = RivalProcess.Start(RivalProcess.DuckDbWord, _versions, _versions.Csv, 2, way).Wall;
            RivalProcess.Read(RivalProcess.OutputOf(_versions.Csv, RivalProcess.DuckDbWord)).RequireAgenciesOf(tally, ways[way].Name);
        }

        var told = ways.Zip(times, (way, time) => string.Create(CultureInfo.InvariantCulture, $"{way.Name} {time:N0} ms"));
        table.Note($"Versions from CSV by DuckDB, 2 threads, tried: {string.Join("; ", told)}. The fastest is measured.");
        ChildProcess.ForgetOwnPeak();
        var best = Array.IndexOf(times, times.Min());
        var runs = Contest.Run(
            () => _tool.Score(_versions, _versions.Csv),
            () => RivalProcess.Start(RivalProcess.DuckDbWord, _versions, _versions.Csv, 2, best));
        Add(_versions, "CSV with versions to scores, 2 threads", $"DuckDB to counts, {ways[best].Name}", runs, "", "");
    }

    private void Clean()
    {
        if (new FileInfo(_folder.Ndjson).Length > LargeFile)
        {
            File.Delete(_folder.Ndjson);
        }
    }
}
