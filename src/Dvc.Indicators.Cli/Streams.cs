using System.Text;

namespace Dvc.Indicators.Cli;

/// <summary>Where the tool reads and writes when a file is called <c>-</c>, and where its messages go. Text is UTF-8 without a byte order mark.</summary>
internal sealed class Streams(Stream input, Stream output, TextWriter error, bool isErrorATerminal, Action? leaveConsole = null)
{
    private readonly List<string> _written = [];

    /// <summary>Whether somebody may be watching the messages.</summary>
    public bool IsErrorATerminal => isErrorATerminal;

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
        return new Streams(input, new ResultStream(StandardStreams.OpenOutput()), error, !Console.IsErrorRedirected, messages.LeaveConsole);
    }

    /// <summary>A writer of text on the standard output.</summary>
    public StreamWriter Writer() =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes a message for the user; it goes beside the result, never into it.</summary>
    public void Warn(string message) => error.WriteLine($"dvc-indicators: {message}");

    /// <summary>The exit code of the limits that were passed: the result is written, and the exit code tells.</summary>
    public int LimitExit { get; private set; } = ExitCode.Done;

    /// <summary>Tells of a limit that was passed; the result is written all the same.</summary>
    public void PassLimit(string message, int exit)
    {
        Warn(message);
        LimitExit = Math.Max(LimitExit, exit);
    }

    /// <summary>Lets messages go out although a result waits for its reader.</summary>
    public void FreeMessages() => leaveConsole?.Invoke();

    /// <summary>Remembers that a file is written, whole and in its place.</summary>
    public void Tell(string path) => _written.Add(path);
}
