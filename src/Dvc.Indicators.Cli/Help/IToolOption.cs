namespace Dvc.Indicators.Cli.Help;

/// <summary>An option as help shows it.</summary>
internal interface IToolOption : IDescribed
{
    /// <summary>The group in which help shows it.</summary>
    HelpGroup Group { get; }
}
