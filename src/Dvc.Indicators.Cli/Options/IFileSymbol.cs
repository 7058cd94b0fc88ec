namespace Dvc.Indicators.Cli.Options;

/// <summary>An option or argument whose values name files.</summary>
internal interface IFileSymbol
{
    /// <summary>What is done with the files.</summary>
    FileUse Use { get; }

    /// <summary>What messages call it: <c>--dossiers</c>.</summary>
    string Label { get; }

    /// <summary>The files that a value means, such as those of a folder; none where it names something else.</summary>
    IEnumerable<string> FilesOf(string value);
}
