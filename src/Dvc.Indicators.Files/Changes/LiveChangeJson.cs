using System.Text.Json;
using Dvc.Indicators.Live;

namespace Dvc.Indicators.Files;

/// <summary>Writes what changed from one live view to the next as lines of JSON, one change a line. Safe for use by several threads.</summary>
public static class LiveChangeJson
{
    /// <summary>Writes the changes of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLines(LiveView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var change in view.Changes)
        {
            WriteLine(stream, json => Write(json, view, change));
        }
    }

    /// <summary>Writes a dossier that turns late unless something happens, as a line.</summary>
    /// <param name="at">The instant at which it is told.</param>
    /// <param name="due">The dossier.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static void WriteLine(VietnamTime at, LiveDue due, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WriteLine(stream, json =>
        {
            json.WriteString("at", at.ToString());
            json.WriteStartObject("due");
            json.WriteString("key", due.Key);
            json.WriteString("agency", due.Agency.ToString());
            json.WriteString("procedure", due.Procedure);
            json.WriteString("lateFrom", due.LateFrom.ToString());
            json.WriteEndObject();
        });
    }

    /// <summary>The word of a kind of cause.</summary>
    internal static string WordOf(LiveCauseKind kind) => kind switch
    {
        LiveCauseKind.Version => "version",
        LiveCauseKind.Removed => "removed",
        LiveCauseKind.TurnedLate => "turned-late",
        LiveCauseKind.Received => "received",
        LiveCauseKind.Petition => "petition",
        _ => "reference",
    };

    private static void WriteLine(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, ResultJsonWriter.FileLayout with { Indented = false }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, LiveView view, LiveChange change)
    {
        json.WriteString("at", view.Now.ToString());
        if (view.Position is { } position)
        {
            json.WriteString("position", position);
        }

        json.WriteNumber("epoch", view.Epoch);
        json.WriteString("period", change.Period.ToString());
        json.WriteString("agency", change.Agency.WrittenCode);
        json.WriteString("item", change.Item);
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
        json.WriteNumber("causeCount", change.CauseCount);
        json.WriteStartArray("causes");
        foreach (var cause in change.Causes)
        {
            Write(json, cause);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, LiveValue? value)
    {
        if (value is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (known.Figure is { } figure)
        {
            json.WriteNumber("numerator", figure.Numerator);
            json.WriteNumber("denominator", figure.Denominator);
        }

        json.WriteString("state", ResultWords.For(known.State));
        JsonNumbers.Write(json, "points", known.Points?.Value);
        JsonNumbers.Write(json, "rank", known.Rank?.Value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LiveCause cause)
    {
        json.WriteStartObject();
        json.WriteString("kind", WordOf(cause.Kind));
        if (cause.Key.Length > 0)
        {
            json.WriteString("key", cause.Key);
        }

        if (cause.At is { } at)
        {
            json.WriteString("at", at.ToString());
        }

        json.WriteNumber("numerator", cause.Numerator);
        json.WriteNumber("denominator", cause.Denominator);
        json.WriteEndObject();
    }
}
