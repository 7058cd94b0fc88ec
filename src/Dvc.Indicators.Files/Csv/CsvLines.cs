using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes CSV: UTF-8, line feeds, and quotes (RFC 4180) only where a value needs them; without byte order mark and with commas unless asked
/// otherwise.
/// </summary>
internal sealed class CsvLines : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _separator;

    /// <summary>Starts with the header.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="header">The names of the columns.</param>
    public CsvLines(Stream stream, params ReadOnlySpan<string> header)
        : this(stream, ',', false, header)
    {
    }

    /// <summary>Starts with the header.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="separator">What separates values.</param>
    /// <param name="hasMark">Whether a byte order mark comes first.</param>
    /// <param name="header">The names of the columns.</param>
    public CsvLines(Stream stream, char separator, bool hasMark, params ReadOnlySpan<string> header)
    {
        _separator = separator;
        _writer = new StreamWriter(stream, new UTF8Encoding(hasMark), bufferSize: 1 << 15, leaveOpen: true);
        Write(header);
    }

    /// <summary>Writes one record.</summary>
    public void Write(params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(_separator);
            }

            WriteValue(values[i]);
        }

        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();

    private void WriteValue(string value)
    {
        if (!value.AsSpan().ContainsAny("\"\r\n") && !value.Contains(_separator, StringComparison.Ordinal))
        {
            _writer.Write(value);
            return;
        }

        _writer.Write('"');
        _writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
