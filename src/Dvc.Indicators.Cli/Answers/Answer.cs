using System.Text.Encodings.Web;
using System.Text;
using System.Text.Json;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;

namespace Dvc.Indicators.Cli.Answers;

/// <summary>The answer of a verb of analysis: its rows, tables beside them, the options used, and what was assumed.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Main">The rows of CSV, by the contract of the verb.</param>
internal sealed record Answer(string Verb, AnswerTable Main)
{
    private const int Width = 80;
    private const int MostText = 34;

    /// <summary>Tables beside the rows, in the table and in JSON.</summary>
    public IReadOnlyList<AnswerTable> Others { get; init; } = [];

    /// <summary>The options that decided the result.</summary>
    public IReadOnlyList<(string Name, object? Value)> Options { get; init; } = [];

    /// <summary>What was assumed, or can not be told.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    public void Write(RankedResult result, ResultFormat format, Language language, Stream stream)
    {
        switch (format)
        {
            case ResultFormat.Json:
                WriteJson(result, stream);
                break;
            case ResultFormat.Csv:
                stream.Write(Encoding.UTF8.GetBytes(Csv(result.Scores.Rules.PointsDigits)));
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(Table(result, language)));
                break;
        }
    }

    private string Csv(int digits)
    {
        var text = new StringBuilder(string.Join(',', Main.Columns.Select(column => column.Id))).Append('\n');
        foreach (var row in Main.Rows)
        {
            text.AppendJoin(',', row.Select((cell, place) => Quoted(AnswerTable.Text(cell, Main.Columns[place].Kind, digits) ?? ""))).Append('\n');
        }

        return text.ToString();
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private string Table(RankedResult result, Language language)
    {
        var text = new StringBuilder(result.Scores.Rules.Name.In(language)).Append('\n');
        if (result.Scores.Context.Period is { } period)
        {
            text.Append(period.Name(language)).Append('\n');
        }

        foreach (var table in Others.Prepend(Main).Where(table => table.Rows.Count > 0 || table == Main))
        {
            text.Append('\n').Append(table.Title.In(language)).Append('\n').Append(TextOf(table, result.Scores.Rules.PointsDigits, language));
        }

        foreach (var note in Notes)
        {
            text.Append('\n').Append(note.In(language)).Append('\n');
        }

        return text.ToString();
    }

    private static TextTable TextOf(AnswerTable table, int digits, Language language)
    {
        var cells = table.Rows.Select(row => row.Select((cell, place) => AnswerTable.Text(cell, table.Columns[place].Kind, digits) ?? "–").ToArray()).ToList();
        var columns = table.Columns.Select((column, place) => new TextColumn(
            column.Title.In(language),
            Math.Clamp(cells.Select(row => row[place].Length).Append(column.Title.In(language).Split(' ').Max(word => word.Length)).Max(), 3, Math.Min(MostText, Width)),
            column.Kind != AnswerKind.Text)).ToArray();
        var text = new TextTable(columns);
        text.AddHeader();
        cells.ForEach(text.AddRow);
        return text;
    }

    private void WriteJson(RankedResult result, Stream stream)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            var rules = result.Scores.Rules;
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", 1);
            writer.WriteString("verb", Verb);
            writer.WriteStartObject("ruleSet");
            writer.WriteString("id", rules.Id);
            writer.WriteString("version", rules.Version);
            writer.WriteString("hash", rules.Hash);
            writer.WriteEndObject();
            writer.WriteString("period", result.Scores.Context.Period?.ToString());
            writer.WriteStartObject("options");
            foreach (var (name, value) in Options)
            {
                writer.WritePropertyName(name);
                WriteCell(writer, value, AnswerKind.Points, 0);
            }

            writer.WriteEndObject();
            foreach (var table in Others.Prepend(Main))
            {
                WriteRows(writer, table, rules.PointsDigits);
            }

            writer.WriteStartArray("notes");
            foreach (var note in Notes)
            {
                writer.WriteStartObject();
                writer.WriteString("vi", note.Vietnamese);
                writer.WriteString("en", note.English);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteRows(Utf8JsonWriter writer, AnswerTable table, int digits)
    {
        writer.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var place = 0; place < row.Length; place++)
            {
                writer.WritePropertyName(table.Columns[place].Id);
                WriteCell(writer, row[place], table.Columns[place].Kind, digits);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, object? cell, AnswerKind kind, int digits)
    {
        switch (cell)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                writer.WriteRawValue(AnswerTable.Text(cell, kind, digits)!);
                break;
        }
    }
}
