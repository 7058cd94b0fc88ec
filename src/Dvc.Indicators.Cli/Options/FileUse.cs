namespace Dvc.Indicators.Cli.Options;

/// <summary>What a verb does with a file that it is told of.</summary>
internal enum FileUse
{
    /// <summary>It is read.</summary>
    Input,

    /// <summary>It is written, whole or not at all.</summary>
    Output,
}
