using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Options;

/// <summary>An argument whose value names a file that is read.</summary>
/// <param name="name">The name.</param>
/// <param name="text">What it is.</param>
internal sealed class FileArgument<T>(string name, LocalizedText text) : ToolArgument<T>(name, text), IFileSymbol
{
    public FileUse Use => FileUse.Input;

    public string Label => Name;

    /// <summary>The files that the value means; unless said otherwise those of a pattern.</summary>
    public Func<string, IEnumerable<string>> Expand { get; init; } = Inputs.FilesOf;

    public IEnumerable<string> FilesOf(string value) => Expand(value);
}
