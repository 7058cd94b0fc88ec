using System.CommandLine;
using System.Text;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>completion</c>: scripts that let a shell complete verbs, options and values by asking the tool itself.</summary>
internal static class CompletionVerb
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _dvc_indicators() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(dvc-indicators "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _dvc_indicators dvc-indicators

            """,
        ["zsh"] = """
            _dvc_indicators() {
                local -a words_found
                words_found=(${(f)"$(dvc-indicators "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"})
                compadd -a words_found || _files
            }
            compdef _dvc_indicators dvc-indicators

            """,
        ["fish"] = """
            complete -c dvc-indicators -a '(dvc-indicators "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName dvc-indicators -ScriptBlock {
                param($word, $line, $position)
                dvc-indicators "[suggest:$position]" "$line" 2>$null |
                    Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };

    public static Command Build(Streams streams)
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Prints a script that completes this tool's verbs and options in a shell.") { shell };
        command.SetAction(parsed =>
        {
            var script = Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n");
            Output.Write(null, streams, stream => stream.Write(Encoding.UTF8.GetBytes(script)));
            return ExitCode.Done;
        });
        HelpWithExamples.AddTo(
            command,
            "source <(dvc-indicators completion bash)",
            "dvc-indicators completion pwsh | Out-String | Invoke-Expression");
        return command;
    }
}
