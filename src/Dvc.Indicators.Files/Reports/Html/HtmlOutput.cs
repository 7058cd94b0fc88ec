using System.Runtime.CompilerServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes text as UTF-8. The parts of an interpolated text are written one after the other and never joined: a page of a whole country has
/// fifty million characters, which need not be made as texts first.
/// </summary>
internal sealed class HtmlOutput(Stream stream) : IDisposable
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(false), 1 << 15, leaveOpen: true);
    private bool _isDisposed;

    public void Write(string text) => _writer.Write(text);

    /// <summary>Writes the parts of an interpolated text; the handler has written them by the time of the call.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Parts parts)
    {
        _ = parts;
        ObjectDisposedException.ThrowIf(_isDisposed, this);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _writer.Dispose();
    }

    /// <summary>Takes the parts of an interpolated text; only texts are taken, so that no culture has a say.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Parts
    {
        private readonly HtmlOutput _output;

        public Parts(int literalLength, int formattedCount, HtmlOutput output)
        {
            _ = (literalLength, formattedCount);
            _output = output;
        }

        public void AppendLiteral(string text) => _output.Write(text);

        public void AppendFormatted(string text) => _output.Write(text);
    }
}
