using System.CommandLine;

namespace Dvc.Indicators.Cli.Help;

/// <summary>An argument with its help.</summary>
/// <param name="name">The name.</param>
/// <param name="text">What it is.</param>
internal class ToolArgument<T>(string name, LocalizedText text) : Argument<T>(name), IDescribed
{
    public LocalizedText Text => text;
}
