using Dvc.Indicators.Cli;

RunMemory.Reserve(args);
Interruption.Watch();
return CommandLine.Run(args, Streams.OfConsole());
