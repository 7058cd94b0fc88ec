using System.CommandLine;

namespace Dvc.Indicators.Cli.Options;

/// <summary>A folder of records in place of the options that name its files, see <see cref="Folders.RecordFolder"/>.</summary>
internal sealed class FolderArgument : Argument<string?>
{
    public FolderArgument()
        : base("folder")
    {
        Description = "A folder whose files are told by their names (dossiers*, procedures*, …) and by its dvc.json.";
        Arity = ArgumentArity.ZeroOrOne;
    }
}
