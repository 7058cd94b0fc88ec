using System.Text;

namespace Dvc.Indicators.Cli;

/// <summary>Where the tool reads and writes when a file is called <c>-</c>, and where its messages go. Text is UTF-8 without a byte order mark.</summary>
internal sealed class Streams(
    Stream input, Stream output, TextWriter error, bool isErrorATerminal, string? languageVariable = null, Action? leaveConsole = null,
    Func<long>? milliseconds = null)
{
    private readonly List<string> _written = [];

    /// <summary>Whether somebody may be watching the messages, and wants to.</summary>
    public bool IsErrorATerminal => isErrorATerminal && !IsQuiet;

    /// <summary>The language of all that is said.</summary>
    public Language Language { get; set; }

    /// <summary>Whether nothing is said but what is wrong.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Whether details are told too.</summary>
    public bool IsVerbose { get; set; }

    /// <summary>A clock that runs evenly, for how long things take; without one no time passes.</summary>
    public Func<long> Milliseconds { get; } = milliseconds ?? (static () => 0);

    /// <summary>What the environment says of the language; null where it says nothing.</summary>
    public string? LanguageVariable => languageVariable;

    public Stream Input => input;

    public Stream Output => output;

    public TextWriter Error => error;

    /// <summary>What has been written so far, for who interrupts.</summary>
    public IReadOnlyList<string> Written => _written;

    public static Streams OfConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var messages = new MessageStream(StandardStreams.OpenError());
        var error = new StreamWriter(messages, utf8) { AutoFlush = true, NewLine = "\n" };
        var input = new InterruptibleInput(StandardStreams.OpenInput(), Interruption.Token);
        UseUtf8();
        return new Streams(
            input, new ResultStream(StandardStreams.OpenOutput()), error, !Console.IsErrorRedirected,
            Environment.GetEnvironmentVariable(LanguageChoice.Variable), messages.LeaveConsole, static () => Environment.TickCount64);
    }

    /// <summary>A writer of text on the standard output.</summary>
    public StreamWriter Writer() =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Tells what is wrong; it goes beside the result, never into it.</summary>
    public void Fail(LocalizedText message) => error.WriteLine($"dvc-indicators: {message.In(Language)}");

    /// <summary>Tells what should be known beside the result, unless nobody wants to know.</summary>
    public void Warn(LocalizedText message)
    {
        if (!IsQuiet)
        {
            Fail(message);
        }
    }

    /// <summary>Tells a detail, where details are wanted.</summary>
    public void Detail(LocalizedText message)
    {
        if (IsVerbose)
        {
            Warn(message);
        }
    }

    /// <summary>The exit code of the limits that were passed: the result is written, and the exit code tells.</summary>
    public int LimitExit { get; private set; } = ExitCode.Done;

    /// <summary>Tells of a limit that was passed; the result is written all the same.</summary>
    public void PassLimit(LocalizedText message, int exit)
    {
        Fail(message);
        LimitExit = Math.Max(LimitExit, exit);
    }

    /// <summary>Lets messages go out although a result waits for its reader.</summary>
    public void FreeMessages() => leaveConsole?.Invoke();

    /// <summary>Remembers that a file is written, whole and in its place.</summary>
    public void Tell(string path) => _written.Add(path);

    // A console of Windows shows another encoding unless it is told; elsewhere and in files UTF-8 is what is written anyway.
    private static void UseUtf8()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
    }
}
