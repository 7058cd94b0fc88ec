using System.Text.Encodings.Web;
using System.Text.Json;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>Every finding and every rejection as JSON lines, in the order in which they are met.</summary>
internal sealed class FindingsFile(Stream stream) : IDisposable
{
    private readonly Utf8JsonWriter _writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Runs what finds, with a file to write to where one is named; the file is whole or not there.</summary>
    public static T Write<T>(string? path, Streams streams, Func<FindingsFile?, T> run)
        where T : class
    {
        if (path is null)
        {
            return run(null);
        }

        if (NamedFiles.IsStandardOutput(path))
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, "--findings", Said.Same(path),
                new("một tệp để ghi, vì kết quả ra stdout", "a file to write to, as the result goes to stdout"));
        }

        T? result = null;
        var error = OutputFile.WriteWhole(path, stream =>
        {
            using var findings = new FindingsFile(stream);
            result = run(findings);
        });
        if (error is not null)
        {
            throw new ToolFailure(ExitCode.InvalidInput, [error.Message]);
        }

        streams.Tell(path);
        return result!;
    }

    public void Dispose() => _writer.Dispose();

    public void Add(Rejection rejection)
    {
        _writer.WriteStartObject();
        _writer.WriteString("kind", "rejection");
        _writer.WriteString("reason", rejection.Reason.ToText());
        Finish(rejection.File, rejection.Line, rejection.Key, null, rejection.Column, rejection.Value, rejection.Message);
    }

    public void Add(QualityFinding finding)
    {
        _writer.WriteStartObject();
        _writer.WriteString("kind", "finding");
        _writer.WriteString("rule", finding.Rule.ToText());
        Finish(finding.Place.Source, finding.Place.Line, finding.Key, finding.Agency, finding.Column, finding.Value, finding.Message);
    }

    private void Finish(string? file, long? line, string key, AgencyCode? agency, string column, string value, LocalizedText message)
    {
        _writer.WriteString("file", file);
        if (line is { } known)
        {
            _writer.WriteNumber("line", known);
        }
        else
        {
            _writer.WriteNull("line");
        }

        _writer.WriteString("key", key);
        _writer.WriteString("agency", agency?.ToString());
        _writer.WriteString("column", column);
        _writer.WriteString("value", value);
        _writer.WriteStartObject("message");
        _writer.WriteString("vi", message.Vietnamese);
        _writer.WriteString("en", message.English);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        stream.WriteByte((byte)'\n');
    }
}
