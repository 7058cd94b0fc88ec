namespace Dvc.Indicators.Cli.Help;

/// <summary>A verb, option or argument that says in both languages what it is.</summary>
internal interface IDescribed
{
    /// <summary>What it is or does.</summary>
    LocalizedText Text { get; }
}
