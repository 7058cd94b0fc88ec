using Dvc.Indicators.Benchmarks;

return args switch
{
    ["--help" or "-h", ..] => Commands.Help(),
    ["--scoring"] => Commands.Scoring(),
    ["--tallies"] => Commands.Tallies(),
    ["--check"] => Commands.Check(),
    ["--write", var folder, var rows, .. var rest] => Commands.Write(folder, rows, rest),
    _ => Commands.Switch(args),
};
