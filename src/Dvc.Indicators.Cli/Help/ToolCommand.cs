using System.CommandLine;

namespace Dvc.Indicators.Cli.Help;

/// <summary>A verb with its help.</summary>
/// <param name="name">The name.</param>
/// <param name="text">What it does.</param>
internal sealed class ToolCommand(string name, LocalizedText text) : Command(name), IDescribed
{
    public LocalizedText Text => text;
}
