using System.Globalization;
using Dvc.Indicators.Benchmarks;
using Dvc.Indicators.Benchmarks.Comparisons;

return args switch
{
    ["--help" or "-h", ..] => Commands.Help(),
    ["--scoring"] => Commands.Scoring(),
    ["--tallies"] => Commands.Tallies(),
    ["--reports"] => Commands.Reports(),
    ["--rivals", .. var words] => Commands.Rivals(words),
    [RivalProcess.DuckDbWord, var file, var procedures, var output, var threads, var versions] =>
        RivalProcess.DuckDb(file, procedures, output, Number(threads), Number(versions)),
    [RivalProcess.DuckDbFiguresWord, var file, var procedures, var agencies, var output, var threads, var form] =>
        RivalProcess.DuckDbFigures(file, procedures, agencies, output, Number(threads), Number(form)),
    [RivalProcess.CsvHelperWord, var file, var procedures, var output, var threads, _] =>
        RivalProcess.CsvHelper(file, procedures, output, Number(threads)),
    ["--check"] => Commands.Check(),
    ["--write", var folder, var rows, .. var rest] => Commands.Write(folder, rows, rest),
    _ => Commands.Switch(args),
};

static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
