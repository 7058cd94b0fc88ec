using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>Finds the rule set that an argument names: a built-in id or a JSON file.</summary>
internal static class RuleSource
{
    // Rule sets and calendars have some tens of kilobytes.
    private const int LargestFile = 1 << 20;

    public static RuleSet Load(string name)
    {
        if (BuiltInRules.Find(name) is { } builtIn)
        {
            return builtIn;
        }

        if (!File.Exists(name) && !Directory.Exists(name))
        {
            var ids = string.Join(", ", BuiltInRules.All.Select(rules => rules.Id));
            throw new ToolFailure(ExitCode.WrongUsage, $"rule set {name}: found neither a file nor a built-in rule set of this name; built in: {ids}");
        }

        return Read(name);
    }

    /// <summary>Reads the rule set of a file, whose figures must exist.</summary>
    public static RuleSet Read(string path)
    {
        var reading = RuleSetJson.Read(ReadFile(path));
        var outcome = reading.Value is { } rules ? FigureNames.Check(rules) : reading;
        return outcome.Value ?? throw new ToolFailure(ExitCode.InvalidRules, [.. outcome.Errors.Select(error => $"{path}: {error}")]);
    }

    /// <summary>The file that a name means; none for a built-in rule set.</summary>
    public static IEnumerable<string> FilesOf(string name) => BuiltInRules.Find(name) is null ? [name] : [];

    public static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ToolFailure(ExitCode.InvalidInput, $"{path}: found a directory; allowed: a JSON file");
        }

        if (!File.Exists(path))
        {
            throw new ToolFailure(ExitCode.InvalidInput, $"{path}: found no such file; allowed: a JSON file");
        }

        var reading = InputSource.FromFile(path).ReadAll(LargestFile);
        return reading.Value ?? throw new ToolFailure(ExitCode.InvalidInput, [.. reading.Errors.Select(error => error.ToString())]);
    }
}
