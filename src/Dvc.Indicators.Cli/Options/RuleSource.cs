namespace Dvc.Indicators.Cli.Options;

/// <summary>Finds the rule set that an argument names: a built-in id or a JSON file.</summary>
internal static class RuleSource
{
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

    public static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ToolFailure(ExitCode.InvalidInput, $"{path}: found a directory; allowed: a JSON file");
        }

        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new ToolFailure(ExitCode.InvalidInput, $"{path}: found no such file; allowed: a JSON file");
    }
}
