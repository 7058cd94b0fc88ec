using System.Text;

namespace Dvc.Indicators.Files.Csv;

/// <summary>Writes CSV: UTF-8 without byte order mark, commas, line feeds, and quotes (RFC 4180) only where a value needs them.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Starts with the header.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="header">The names of the columns.</param>
    public CsvLines(Stream stream, params ReadOnlySpan<string> header)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 15, leaveOpen: true);
        Write(header);
    }

    /// <summary>Writes one record.</summary>
    public void Write(params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            WriteValue(values[i]);
        }

        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();

    private void WriteValue(string value)
    {
        if (!value.AsSpan().ContainsAny(",\"\r\n"))
        {
            _writer.Write(value);
            return;
        }

        _writer.Write('"');
        _writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
