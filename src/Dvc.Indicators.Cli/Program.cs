using Dvc.Indicators.Cli;

RunMemory.Reserve(args);
Rehearsal.Start(args);
Interruption.Watch();
return CommandLine.Run(args, Streams.OfConsole());
