using System.CommandLine;

namespace Dvc.Indicators.Cli.Help;

/// <summary>An option with its help.</summary>
/// <param name="name">The name.</param>
/// <param name="group">The group in which help shows it.</param>
/// <param name="text">What it does.</param>
/// <param name="aliases">Other names.</param>
internal class ToolOption<T>(string name, HelpGroup group, LocalizedText text, params string[] aliases) : Option<T>(name, aliases), IToolOption
{
    public LocalizedText Text => text;

    public HelpGroup Group { get; init; } = group;
}
