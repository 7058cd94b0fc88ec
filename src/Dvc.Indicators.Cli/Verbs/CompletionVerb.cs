using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Dvc.Indicators.Cli.Help;

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
        var shell = new ToolArgument<string>("shell", new("Trình lệnh: bash, zsh, fish hoặc pwsh.", "The shell: bash, zsh, fish or pwsh."));
        shell.Validators.Add(Check);
        shell.CompletionSources.Add([.. Scripts.Keys]);
        var command = new ToolCommand("completion", new(
            "In tập lệnh giúp trình lệnh tự hoàn thành lệnh và tùy chọn của công cụ này.",
            "Prints a script that completes this tool's verbs and options in a shell.")) { shell };
        command.SetAction(parsed =>
        {
            var script = Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n");
            Output.Write(null, streams, stream => stream.Write(Encoding.UTF8.GetBytes(script)));
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "source <(dvc-indicators completion bash)",
            "dvc-indicators completion pwsh | Out-String | Invoke-Expression");
        return command;
    }

    // What is empty is told with all other values that are.
    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: { Length: > 0 } word }] && !Scripts.ContainsKey(word))
        {
            var hint = Nearest.Hint(word, Scripts.Keys);
            result.AddError("shell", new($"{word}{hint.Vietnamese}", $"{word}{hint.English}"), Said.List(Scripts.Keys));
        }
    }
}
