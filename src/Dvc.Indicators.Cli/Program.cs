using Dvc.Indicators.Cli;

return CommandLine.Run(args, Streams.OfConsole());
