namespace Dvc.Indicators.Cli.Folders;

/// <summary>A folder of records, whose files are told by their names: <c>dossiers*</c>, <c>procedures*</c>, …, and its settings.</summary>
internal static class RecordFolder
{
    /// <summary>The kind of file that says how others are to be read; it is JSON.</summary>
    public const string Mapping = "mapping";

    private static readonly string[] Kinds = ["dossiers", "procedures", "authority", "decisions", "petitions", "agencies", "figures", Mapping];

    // Several of these are read as one.
    private static readonly string[] Several = ["dossiers", "agencies", "figures", Mapping];

    /// <summary>The options that a folder stands for: its settings, and its files for what they do not name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="streams">Is told of files that are passed over.</param>
    /// <param name="hasOption">Whether an option is given besides: then it goes before what the folder has.</param>
    public static List<string> ToOptions(string folder, Streams streams, Func<string, bool> hasOption)
    {
        var settings = Path.Combine(folder, FolderSettings.FileName);
        var options = File.Exists(settings) ? FolderSettings.Read(settings) : [];
        var named = options.Select(option => option.Option).ToHashSet(StringComparer.Ordinal);
        var files = FilesIn(folder);
        foreach (var kind in Kinds.Where(kind => files[kind].Any() && !named.Contains($"--{kind}") && !hasOption($"--{kind}")))
        {
            var found = files[kind].ToList();
            if (kind == "figures" && (files["dossiers"].Any() || named.Contains("--dossiers") || hasOption("--dossiers")))
            {
                var names = string.Join(", ", found);
                streams.Warn(new(
                    $"{names}: bỏ qua vì thư mục có hồ sơ; có thể nêu trong {FolderSettings.FileName} hoặc --figures",
                    $"{names}: passed over, as the folder has dossiers; {FolderSettings.FileName} or --figures can name it"));
                continue;
            }

            if (found.Count > 1 && !Several.Contains(kind))
            {
                throw ToolFailure.At(ExitCode.WrongUsage, folder, Said.List(found), new(
                    $"một tệp {kind}*, hoặc một tệp nêu trong {FolderSettings.FileName} hoặc --{kind}",
                    $"one file {kind}*, or one named by {FolderSettings.FileName} or --{kind}"));
            }

            options.Add(($"--{kind}", found));
        }

        return options.Count > 0
            ? [.. from option in options
                where !hasOption(option.Option)
                from value in option.Values
                from word in (string[])[option.Option, value]
                select word]
            : throw ToolFailure.At(
                ExitCode.WrongUsage, folder,
                new(
                    $"thư mục không có {FolderSettings.FileName} và không có tệp nào có tên đã biết",
                    $"no {FolderSettings.FileName} and no file of a known name"),
                NamesBegin(Kinds));
    }

    /// <summary>Files that are known by their names, as a phrase.</summary>
    public static LocalizedText NamesBegin(IEnumerable<string> kinds)
    {
        var names = string.Join(", ", kinds);
        return new($"các tệp có tên bắt đầu bằng {names}", $"files whose names begin with {names}");
    }

    /// <summary>The files of a folder by their kinds, in the order of their names; those of no kind are left out.</summary>
    public static ILookup<string, string> FilesIn(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .Order(StringComparer.Ordinal)
        .Select(path => (Path: path, Kind: Array.Find(Kinds, kind => Path.GetFileName(path).StartsWith(kind, StringComparison.OrdinalIgnoreCase))))
        .Where(file => file.Kind is not null && !HasExtension(file.Path, ".md") && (file.Kind != Mapping || HasExtension(file.Path, ".json")))
        .ToLookup(file => file.Kind!, file => file.Path);

    private static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
