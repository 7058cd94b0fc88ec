namespace Dvc.Indicators.Cli;

/// <summary>Ctrl-C, or the end of the terminal, as a token: long work ends between two records and leaves no half-written file.</summary>
internal static class Interruption
{
    private static readonly CancellationTokenSource Source = new();

    public static CancellationToken Token => Source.Token;

    public static void Watch() => Console.CancelKeyPress += (_, press) =>
    {
        press.Cancel = true;
        Source.Cancel();
    };
}
