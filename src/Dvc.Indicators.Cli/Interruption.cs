using System.Runtime.InteropServices;

namespace Dvc.Indicators.Cli;

/// <summary>
/// Ctrl-C, the end of the terminal, or a request to end, as a token: long work ends between two records and leaves no half-written file.
/// </summary>
internal static class Interruption
{
    private static readonly CancellationTokenSource Source = new();
    private static readonly List<PosixSignalRegistration> Registrations = [];

    public static CancellationToken Token => Source.Token;

    public static void Watch()
    {
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, End));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, End));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, End));
    }

    // Whoever asks a second time does not want to wait: then the system ends the tool.
    private static void End(PosixSignalContext context)
    {
        context.Cancel = !Source.IsCancellationRequested;
        Source.Cancel();
    }
}
