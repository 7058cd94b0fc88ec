using System.Text;

namespace Dvc.Indicators.Cli;

/// <summary>Where the tool reads and writes when a file is called <c>-</c>, and where its messages go. Text is UTF-8 without a byte order mark.</summary>
internal sealed class Streams(Stream input, Stream output, TextWriter error, bool isErrorATerminal)
{
    /// <summary>Whether somebody may be watching the messages.</summary>
    public bool IsErrorATerminal => isErrorATerminal;

    public Stream Input => input;

    public Stream Output => output;

    public TextWriter Error => error;

    public static Streams OfConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        var input = new InterruptibleInput(Console.OpenStandardInput(), Interruption.Token);
        return new Streams(input, Console.OpenStandardOutput(), error, !Console.IsErrorRedirected);
    }

    /// <summary>A writer of text on the standard output.</summary>
    public StreamWriter Writer() =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes a message for the user; it goes beside the result, never into it.</summary>
    public void Warn(string message) => error.WriteLine($"dvc-indicators: {message}");
}
