using System.CommandLine;
using System.CommandLine.Parsing;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>The files that a command line names, and whether a run may write where it is told to: nobody's file is lost.</summary>
internal sealed class NamedFiles
{
    private const string NullDevice = "/dev/null";
    private const string StandardOutput = "/dev/stdout";

    private static readonly string[] StandardOutputs = ["-", StandardOutput, "/dev/fd/1", "/proc/self/fd/1"];

    private readonly List<Named> _inputs = [];
    private readonly List<Named> _outputs = [];

    private NamedFiles(ParseResult parsed)
    {
        foreach (var result in parsed.CommandResult.Children)
        {
            if (SymbolOf(result) is { } symbol)
            {
                AddAll(symbol, result.Tokens.Select(token => token.Value));
            }
        }

        // Without -o the result goes to stdout, which may be a file as well.
        var isOutputNamed = _outputs.Exists(output => output.Label == CommonOptions.OutputLabel);
        if (!isOutputNamed && parsed.CommandResult.Command.Options.OfType<IFileSymbol>().Any(option => option.Label == CommonOptions.OutputLabel))
        {
            AddOutput(CommonOptions.OutputLabel, "-");
        }
    }

    /// <summary>Whether a path is the standard output, by whichever of its names.</summary>
    public static bool IsStandardOutput(string path) => Array.IndexOf(StandardOutputs, path) >= 0;

    /// <summary>The files that a command line names.</summary>
    public static NamedFiles From(ParseResult parsed) => new(parsed);

    /// <summary>Ends the verb where an output is an input or another output, and where stdin would be read twice.</summary>
    public void Check()
    {
        if (_inputs.Count(input => input.Shown == "-") > 1)
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage, "-: nhận được nhiều hơn một lần; cho phép: một tệp từ stdin", "-: found more than once; allowed: one file from stdin");
        }

        for (var i = 0; i < _outputs.Count; i++)
        {
            CheckInputs(_outputs[i]);
            CheckOutputs(_outputs[i], i);
        }
    }

    /// <summary>Ends the verb where one of several files that go into a folder is an input or another output.</summary>
    public void Check(string label, string path)
    {
        var output = new Named(label, path, path);
        CheckInputs(output);
        CheckOutputs(output, _outputs.Count);
    }

    private static IFileSymbol? SymbolOf(SymbolResult result) => result switch
    {
        OptionResult option => option.Option as IFileSymbol,
        ArgumentResult argument => argument.Argument as IFileSymbol,
        _ => null,
    };

    private void AddAll(IFileSymbol symbol, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (symbol.Use == FileUse.Output)
            {
                AddOutput(symbol.Label, value);
            }
            else if (symbol.Use == FileUse.Input)
            {
                _inputs.AddRange(symbol.FilesOf(value).Select(file => new Named(symbol.Label, file, file == "-" ? "/dev/stdin" : file)));
            }
        }
    }

    private void AddOutput(string label, string path) => _outputs.Add(new Named(label, path, IsStandardOutput(path) ? StandardOutput : path));

    private void CheckInputs(Named output)
    {
        foreach (var input in _inputs)
        {
            // A terminal may be read and written at once.
            if (FileIdentity.AreSame(output.Path, input.Path) && !FileIdentity.IsStream(input.Path))
            {
                throw Refused(
                    output, new($"tệp mà {input} đọc", $"the file that {input} reads"), new("tệp không bị đọc", "a file that is not read"));
            }
        }
    }

    private void CheckOutputs(Named output, int count)
    {
        foreach (var other in _outputs.Take(count))
        {
            if (output.Path != NullDevice && FileIdentity.AreSame(output.Path, other.Path))
            {
                throw Refused(
                    output, new($"tệp mà {other} ghi", $"the file that {other} writes"), new("mỗi đầu ra một tệp riêng", "a file of its own for each"));
            }
        }
    }

    private static ToolFailure Refused(Named output, LocalizedText found, LocalizedText allowed) =>
        ToolFailure.At(ExitCode.WrongUsage, output.ToString(), found, allowed);

    private sealed record Named(string Label, string Shown, string Path)
    {
        public override string ToString() => Path == StandardOutput ? "stdout" : $"{Label} {Shown}";
    }
}
