namespace Dvc.Indicators.Cli.Help;

/// <summary>The groups in which help shows options, in this order.</summary>
internal enum HelpGroup
{
    /// <summary>What is read.</summary>
    Inputs,

    /// <summary>For which period, by which rules.</summary>
    Rules,

    /// <summary>What is shown of a result.</summary>
    Selection,

    /// <summary>What is written, and where.</summary>
    Output,

    /// <summary>What ends a run, and what it may take.</summary>
    Limits,

    /// <summary>What every verb takes.</summary>
    General,
}
