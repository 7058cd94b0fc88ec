namespace Dvc.Indicators.Cli;

/// <summary>
/// The standard streams that the tool was started with. One that was closed by then is null: its number has been taken by something that the
/// runtime opened, which must not be read or written.
/// </summary>
internal static class StandardStreams
{
    private const int CloseOnExec = 0x80000;

    private enum Number
    {
        Input,
        Output,
        Error,
    }

    public static Stream? OpenInput() => IsInherited(Number.Input) ? TryOpen(Console.OpenStandardInput) : null;

    public static Stream? OpenOutput() => IsInherited(Number.Output) ? TryOpen(Console.OpenStandardOutput) : null;

    public static Stream? OpenError() => IsInherited(Number.Error) ? TryOpen(Console.OpenStandardError) : null;

    // What is passed on to a program is never marked to be closed then; the runtime marks all that it opens.
    private static bool IsInherited(Number number)
    {
        const string Flags = "flags:";
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/proc/self/fdinfo"))
        {
            return true;
        }

        try
        {
            var line = File.ReadLines($"/proc/self/fdinfo/{number:D}").First(line => line.StartsWith(Flags, StringComparison.Ordinal));
            return (Convert.ToInt32(line[Flags.Length..].Trim(), 8) & CloseOnExec) == 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Stream? TryOpen(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
