using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Options;

/// <summary>An option whose values name files.</summary>
/// <param name="name">The name.</param>
/// <param name="use">What is done with the files.</param>
/// <param name="text">What it does.</param>
/// <param name="aliases">Other names, of which messages use the last.</param>
internal sealed class FileOption<T>(string name, FileUse use, LocalizedText text, params string[] aliases)
    : ToolOption<T>(name, use == FileUse.Input ? HelpGroup.Inputs : HelpGroup.Output, text, aliases), IFileSymbol
{
    public FileUse Use => use;

    public string Label { get; } = aliases.LastOrDefault(name);

    /// <summary>The files that a value means; unless said otherwise those of a pattern.</summary>
    public Func<string, IEnumerable<string>> Expand { get; init; } = value => use == FileUse.Input ? Inputs.FilesOf(value) : [value];

    public IEnumerable<string> FilesOf(string value) => Expand(value);
}
