using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes a result as JSON: its beginning, each of its agencies, its end. The smallest objects (one item of one agency) take one line each, all
/// others are laid out as the writer does it.
/// </summary>
internal sealed class ResultJsonWriter : IDisposable
{
    /// <summary>How files are laid out.</summary>
    public static readonly JsonWriterOptions FileLayout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RankedResult _result;
    private readonly Utf8JsonWriter _writer;
    private readonly ArrayBufferWriter<byte> _lineBuffer = new();
    private readonly Utf8JsonWriter _line;

    /// <summary>Makes a writer.</summary>
    /// <param name="result">The result.</param>
    /// <param name="writer">Where to; it stays open, and is not flushed.</param>
    public ResultJsonWriter(RankedResult result, Utf8JsonWriter writer)
    {
        _result = result;
        _writer = writer;
        _line = new Utf8JsonWriter(_lineBuffer, writer.Options with { Indented = false });
    }

    private ScoreResult Scores => _result.Scores;

    /// <summary>Writes the whole result.</summary>
    public void Write()
    {
        WriteBeginning();
        for (var row = 0; row < Scores.Count; row++)
        {
            WriteAgency(row);
        }

        WriteEnd();
    }

    /// <summary>Writes what comes before the agencies.</summary>
    public void WriteBeginning()
    {
        _writer.WriteStartObject();
        _writer.WriteNumber("formatVersion", ResultJson.FormatVersion);
        WriteHead();
        WriteArray("cohorts", _result.Cohorts, WriteCohort);
        _writer.WriteStartArray("agencies");
    }

    /// <summary>Writes what comes after the agencies.</summary>
    public void WriteEnd()
    {
        WriteEndOfAgencies();
        WriteEndOfResult();
    }

    /// <summary>Writes what comes after the agencies, but for the end: further properties may follow.</summary>
    public void WriteEndOfAgencies()
    {
        _writer.WriteEndArray();
        WriteArray("findings", Scores.Findings, WriteFinding);
        _writer.WritePropertyName("rules");
        RuleSetJson.Write(Scores.Rules, _writer);
    }

    /// <summary>Ends the result.</summary>
    public void WriteEndOfResult() => _writer.WriteEndObject();

    public void Dispose() => _line.Dispose();

    private void WriteHead()
    {
        _writer.WriteStartObject("ruleSet");
        _writer.WriteString("id", Scores.Rules.Id);
        _writer.WriteString("version", Scores.Rules.Version);
        _writer.WriteString("hash", Scores.Rules.Hash);
        _writer.WriteEndObject();
        _writer.WriteString("period", Scores.Context.Period?.ToString());
        _writer.WriteString("cut", Scores.Context.Cut?.ToString());
        _writer.WriteBoolean("provisional", Scores.Context.IsProvisional);
        _writer.WriteString("dataUntil", Scores.Context.DataUntil?.ToString());
        WriteNotMeasured(Scores.Missing);
        _writer.WriteString("tieRule", ResultWords.For(ResultWords.TieRules, _result.TieRule));
        ResultContextJson.Write(_writer, Scores.Context);
        RecordSummaryJson.Write(_writer, Scores.Context.Records, Scores.Agencies);
    }

    private void WriteNotMeasured(MissingInputs? missing)
    {
        if (missing is null)
        {
            _writer.WriteNull("notMeasured");
            return;
        }

        _writer.WriteStartObject("notMeasured");
        _writer.WriteNumber("agencies", missing.Agencies);
        WriteArray("components", missing.Components, _writer.WriteStringValue);
        WriteArray("sources", missing.Sources.Select(kind => ResultWords.For(ResultWords.SourceKinds, kind)), _writer.WriteStringValue);
        WriteArray("columns", missing.Columns, _writer.WriteStringValue);
        WriteArray("rows", missing.Rows, _writer.WriteStringValue);
        WriteTexts("message", missing.ToSentence());
        _writer.WriteEndObject();
    }

    private void WriteCohort(Cohort cohort)
    {
        var mean = _result.MeanOf(cohort);
        _writer.WriteStartObject();
        _writer.WriteString("level", cohort.Key.Level?.ToText());
        _writer.WriteString("parent", Written(cohort.Key.Parent));
        WriteTexts("label", cohort.Key.Label);
        _writer.WriteNumber("size", cohort.Rows.Length);
        _writer.WriteStartObject("mean");
        _writer.WritePropertyName("total");
        WriteMean(mean.Total);
        WriteArray("groups", mean.Groups, WriteMean);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteMean(ItemScore score)
    {
        _line.WriteStartObject();
        _line.WriteString("id", score.Id);
        WriteScore(_line, score, score.Share);
        WriteLine();
    }

    /// <summary>Writes one agency.</summary>
    public void WriteAgency(int row)
    {
        var score = Scores[row];
        var agency = score.Agency;
        _writer.WriteStartObject();
        _writer.WriteString("code", agency.WrittenCode);
        _writer.WriteString("name", agency.Name);
        _writer.WriteString("level", agency.Level?.ToText());
        _writer.WriteString("parent", Written(agency.Parent));
        _writer.WriteNumber("cohort", _result.CohortOf(row).Index);
        _writer.WriteBoolean("noActivity", score.HasNoActivity);
        _writer.WriteString("grade", score.Grade?.Id);
        WriteArray("missing", score.Missing, _writer.WriteStringValue);
        WriteArray("headlineRates", HeadlineRates.Compute(score), WriteHeadlineRate);
        _writer.WritePropertyName("total");
        _line.WriteStartObject();
        WriteScore(_line, score.Total, score.Total.Share);
        WriteRank(_line, _result.RankOf(row, RuleSet.TotalId));
        WriteLine();
        WriteArray("groups", score.Groups, group => WriteGroup(row, group));
        _writer.WriteEndObject();
    }

    private void WriteHeadlineRate(HeadlineRateScore rate)
    {
        _line.WriteStartObject();
        _line.WriteString("id", rate.Rate.Id);
        WriteInteger("numerator", rate.Value?.Numerator);
        WriteInteger("denominator", rate.Value?.Denominator);
        JsonNumbers.Write(_line, "percentage", rate.Value?.ToPercentage(2));
        WriteLine();
    }

    private void WriteGroup(int row, GroupScore group)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", group.Group.Id);
        WriteReported(_writer, Scores.Figures[row, group.Group.Id]);
        WriteScore(_writer, group.Score, group.Score.Share);
        WriteRank(_writer, _result.RankOf(row, group.Group.Id));
        WriteArray("components", group.Components, WriteComponent);
        _writer.WriteEndObject();
    }

    private void WriteComponent(ComponentScore component)
    {
        var entry = component.Entry;
        _line.WriteStartObject();
        _line.WriteString("id", component.Component.Id);
        _line.WriteString("source", ResultWords.For(ResultWords.Sources, entry.Kind));
        WriteInteger("numerator", entry.Kind == FigureKind.Counted ? entry.Figure.Numerator : null);
        WriteInteger("denominator", entry.Kind == FigureKind.Counted ? entry.Figure.Denominator : null);
        WriteReported(_line, entry);
        WriteScore(_line, component.Score, component.Ratio);
        WriteLine();
    }

    private static void WriteReported(Utf8JsonWriter writer, FigureEntry entry) =>
        JsonNumbers.Write(writer, "reported", entry.Kind == FigureKind.Reported ? entry.Reported.Value : null);

    private static void WriteScore(Utf8JsonWriter writer, ItemScore score, Ratio? ratio)
    {
        JsonNumbers.Write(writer, "score", (score.Measured is { } measured ? measured.Points : score.Points)?.Value);
        JsonNumbers.Write(writer, "maximum", (score.Measured?.Maximum ?? score.Maximum).Value);
        JsonNumbers.Write(writer, "ratio", ratio?.ToPercentage(2));
        writer.WriteString("state", ResultWords.For(score.State));
    }

    private static void WriteRank(Utf8JsonWriter writer, Rank? rank)
    {
        JsonNumbers.Write(writer, "rank", rank?.Value);
        writer.WriteBoolean("tied", rank?.IsTied ?? false);
    }

    private void WriteFinding(ScoreFinding finding)
    {
        _writer.WriteStartObject();
        _writer.WriteString("kind", ResultWords.For(finding.Kind));
        _writer.WriteString("agency", finding.Agency.WrittenCode);
        _writer.WriteString("item", finding.Item);
        WriteTexts("message", finding.Message);
        _writer.WriteEndObject();
    }

    private void WriteTexts(string name, LocalizedText texts)
    {
        _writer.WriteStartObject(name);
        _writer.WriteString("vi", texts.Vietnamese);
        _writer.WriteString("en", texts.English);
        _writer.WriteEndObject();
    }

    private void WriteArray<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _writer.WriteEndArray();
    }

    private void WriteInteger(string name, BigInteger? number)
    {
        _line.WritePropertyName(name);
        _line.WriteRawValue(number?.ToString(CultureInfo.InvariantCulture) ?? "null");
    }

    private string? Written(AgencyCode? code) =>
        code is not { } known ? null
        : Scores.Agencies.IndexOf(known) is >= 0 and var row ? Scores.Agencies[row].WrittenCode
        : known.ToString();

    private void WriteLine()
    {
        _line.WriteEndObject();
        _line.Flush();
        _writer.WriteRawValue(_lineBuffer.WrittenSpan, skipInputValidation: true);
        _lineBuffer.ResetWrittenCount();
        _line.Reset();
    }
}
