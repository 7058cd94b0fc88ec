using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>Finds the rule set that an argument names: a built-in id or a JSON file.</summary>
internal static class RuleSource
{
    // Rule sets and calendars have some tens of kilobytes.
    private const int LargestFile = 1 << 20;

    private static readonly LocalizedText JsonFile = new("một tệp JSON", "a JSON file");

    public static RuleSet Load(string name)
    {
        if (BuiltInRules.Find(name) is { } builtIn)
        {
            return builtIn;
        }

        if (!File.Exists(name) && !Directory.Exists(name))
        {
            var ids = string.Join(", ", BuiltInRules.All.Select(rules => rules.Id));
            var hint = Nearest.Hint(name, BuiltInRules.All.Select(rules => rules.Id));
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                $"bộ quy tắc {name}: không có tệp và cũng không có bộ có sẵn nào tên này{hint.Vietnamese}; có sẵn: {ids}",
                $"rule set {name}: found neither a file nor a built-in rule set of this name{hint.English}; built in: {ids}");
        }

        return Read(name);
    }

    /// <summary>Reads the rule set of a file, whose figures must exist.</summary>
    public static RuleSet Read(string path)
    {
        var reading = RuleSetJson.Read(ReadFile(path));
        var outcome = reading.Value is { } rules ? FigureNames.Check(rules) : reading;
        return outcome.Value ?? throw new ToolFailure(ExitCode.InvalidRules, [.. outcome.Errors.Select(error => InFile(path, error))]);
    }

    /// <summary>The file that a name means; none for a built-in rule set.</summary>
    public static IEnumerable<string> FilesOf(string name) => BuiltInRules.Find(name) is null ? [name] : [];

    /// <summary>The line of a mistake in a file.</summary>
    public static LocalizedText InFile(string path, OutcomeError error) =>
        new($"{path}: {error.Message.Vietnamese}", $"{path}: {error.Message.English}");

    public static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw ToolFailure.At(ExitCode.InvalidInput, path, new("một thư mục", "a directory"), JsonFile);
        }

        if (!File.Exists(path))
        {
            throw ToolFailure.At(ExitCode.InvalidInput, path, new("tên tệp không tồn tại", "no such file"), JsonFile);
        }

        var reading = InputSource.FromFile(path).ReadAll(LargestFile);
        return reading.Value ?? throw new ToolFailure(ExitCode.InvalidInput, [.. reading.Errors.Select(error => error.Message)]);
    }
}
