using System.CommandLine;
using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Options;

/// <summary>A folder of records in place of the options that name its files, see <see cref="Folders.RecordFolder"/>.</summary>
internal sealed class FolderArgument : ToolArgument<string?>
{
    public FolderArgument()
        : base("folder", new(
            "Thư mục có các tệp nhận biết theo tên (dossiers*, procedures*, …) và theo tệp dvc.json của nó.",
            "A folder whose files are told by their names (dossiers*, procedures*, …) and by its dvc.json."))
    {
        Arity = ArgumentArity.ZeroOrOne;
    }
}
