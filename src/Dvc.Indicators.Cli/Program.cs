using Dvc.Indicators.Cli;

Interruption.Watch();
return CommandLine.Run(args, Streams.OfConsole());
