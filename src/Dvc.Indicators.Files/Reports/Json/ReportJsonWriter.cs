using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Writes what a report adds to its result: the property <c>report</c>. Each agency takes one line.</summary>
internal sealed class ReportJsonWriter : IDisposable
{
    private readonly Report _report;
    private readonly Utf8JsonWriter _outer;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public ReportJsonWriter(Report report, Utf8JsonWriter outer)
    {
        _report = report;
        _outer = outer;
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public IEnumerable<FlushPoint> Write()
    {
        _outer.WriteStartObject("report");
        _outer.WritePropertyName("title");
        Line(() => Texts(_report.Title));
        _outer.WriteStartArray("sentences");
        foreach (var sentence in _report.Sentences)
        {
            Line(() => Texts(sentence));
        }

        _outer.WriteEndArray();
        List("targets", _report.Targets, Target);
        List("citations", _report.Citations, Citation);
        _outer.WritePropertyName("comparison");
        Line(Comparison);
        List("course", _report.Course, one =>
        {
            Text("period", one.Scores.Context.Period?.ToString());
            Text("cut", one.Scores.Context.Cut?.ToString());
        });
        _outer.WriteStartArray("agencies");
        foreach (var agency in _report.Agencies)
        {
            Line(agency, WriteAgency);
            yield return default;
        }

        _outer.WriteEndArray();
        _outer.WriteEndObject();
    }

    public void Dispose() => _writer.Dispose();

    private void Target(OfficialTarget target)
    {
        Text("item", target.Item);
        _writer.WritePropertyName("name");
        Texts(target.Name);
        Text("source", target.Source);
        JsonNumbers.Write(_writer, "percentage", target.Percentage);
        Text("from", target.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text("to", target.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Words("levels", target.Levels.Select(level => level.ToText()));
        Text("confidence", ConfidenceName(target.Confidence));
    }

    private void Citation(ReportCitation citation)
    {
        Text("text", citation.Text);
        Words("confidences", citation.Confidences.Select(ConfidenceName));
        Words("items", citation.Items);
    }

    private void Comparison()
    {
        if (_report.Comparison is { } comparison)
        {
            _writer.WriteStartObject();
            Text("period", comparison.Before.Scores.Context.Period!.ToString());
            Text("cut", comparison.Before.Scores.Context.Cut?.ToString());
            _writer.WriteNull("refusal");
            _writer.WriteEndObject();
        }
        else if (_report.Refusal is { } refusal)
        {
            _writer.WriteStartObject();
            _writer.WriteNull("period");
            _writer.WriteNull("cut");
            _writer.WritePropertyName("refusal");
            Texts(refusal.Message);
            _writer.WriteEndObject();
        }
        else
        {
            _writer.WriteNullValue();
        }
    }

    private void WriteAgency(ReportAgency agency)
    {
        Text("code", agency.Agency.WrittenCode);
        Text("publishingAuthority", agency.PublishingAuthority?.WrittenCode);
        Number("lost", agency.Lost);
        Change(agency.Change?.Total);
        Neighbours(agency.Neighbours);
        _writer.WriteStartArray("course");
        foreach (var points in agency.Course)
        {
            WriteValue(points);
        }

        _writer.WriteEndArray();
        Objects("targets", agency.Targets, WriteTargetResult);
        Objects("groups", agency.Groups, WriteGroup);
        Objects("winnable", agency.Winnable, WriteWinnable);
    }

    private void Neighbours(Neighbours? neighbours)
    {
        Text("above", neighbours?.Above?.Agency.WrittenCode);
        Number("gapAbove", neighbours?.GapAbove);
        Words("tied", neighbours?.Tied.Select(standing => standing.Agency.WrittenCode) ?? []);
        Text("below", neighbours?.Below?.Agency.WrittenCode);
        Number("gapBelow", neighbours?.GapBelow);
    }

    private void WriteTargetResult(TargetResult target)
    {
        Text("item", target.Target.Item);
        _writer.WriteBoolean("measured", target.IsMeasured);
        JsonNumbers.Write(_writer, "actual", target.Actual?.ToPercentage(2));
        JsonNumbers.Write(_writer, "gap", target.Gap);
        if (target.IsMet is { } isMet)
        {
            _writer.WriteBoolean("met", isMet);
        }
        else
        {
            _writer.WriteNull("met");
        }
    }

    private void WriteGroup(ReportGroup group)
    {
        Text("id", group.Group.Id);
        Number("lost", group.Lost);
        Number("withoutData", group.WithoutData);
        Change(group.Change);
        Objects("components", group.Components, part =>
        {
            Text("id", part.Component.Id);
            Number("lost", part.Lost);
            _writer.WriteBoolean("canInfluence", part.CanInfluence);
            Number("change", part.Change?.Points);
        });
    }

    private void WriteWinnable(WinnablePoints winnable)
    {
        Text("group", winnable.Group.Id);
        Text("component", winnable.Component?.Id);
        Number("points", winnable.Points);
        Number("inTotal", winnable.InTotal);
        _writer.WriteBoolean("hasData", winnable.HasData);
        _writer.WriteBoolean("canInfluence", winnable.CanInfluence);
    }

    private void Change(ItemChange? change)
    {
        Number("change", change?.Points);
        JsonNumbers.Write(_writer, "places", change?.Places);
    }

    private static string ConfidenceName(Confidence confidence) => confidence switch
    {
        Confidence.Stated => "stated",
        Confidence.Fitted => "fitted",
        Confidence.Derived => "derived",
        _ => "assumed",
    };

    private void Texts(LocalizedText texts)
    {
        _writer.WriteStartObject();
        Text("vi", texts.Vietnamese);
        Text("en", texts.English);
        _writer.WriteEndObject();
    }

    private void Text(string name, string? text) => _writer.WriteString(name, text);

    private void Number(string name, Points? points) => JsonNumbers.Write(_writer, name, points?.Value);

    private void WriteValue(Points? points)
    {
        if (points is { } known)
        {
            _writer.WriteNumberValue(known.Value);
        }
        else
        {
            _writer.WriteNullValue();
        }
    }

    private void Words(string name, IEnumerable<string> words)
    {
        _writer.WriteStartArray(name);
        foreach (var word in words)
        {
            _writer.WriteStringValue(word);
        }

        _writer.WriteEndArray();
    }

    private void Objects<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            _writer.WriteStartObject();
            write(item);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void List<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        _outer.WriteStartArray(name);
        foreach (var item in items)
        {
            Line(item, write);
        }

        _outer.WriteEndArray();
    }

    private void Line<T>(T item, Action<T> write) => Line(() =>
    {
        _writer.WriteStartObject();
        write(item);
        _writer.WriteEndObject();
    });

    private void Line(Action write)
    {
        write();
        _writer.Flush();
        _outer.WriteRawValue(_buffer.WrittenSpan, skipInputValidation: true);
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }
}
