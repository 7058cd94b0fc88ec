using System.Collections.Immutable;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>The part <c>read</c> of a result: what was read from records and how much of it is suspect; null where figures were given.</summary>
internal static class RecordSummaryJson
{
    private static readonly LocalizedText AllowedCount = new("số nguyên từ 0 trở lên", "a whole number from 0 on");

    public static void Write(Utf8JsonWriter writer, RecordSummary? records, AgencyRoster agencies)
    {
        if (records is null)
        {
            writer.WriteNull("read");
            return;
        }

        writer.WriteStartObject("read");
        WriteCounts(writer, records.Read.Total);
        writer.WriteBoolean("withoutEvaluations", records.IsWithoutEvaluations);
        writer.WriteStartArray("files");
        foreach (var file in records.Read.Files)
        {
            WriteFile(writer, file);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("quality");
        for (var row = 0; row < agencies.Count; row++)
        {
            WriteQuality(writer, records.Quality[row], agencies[row].WrittenCode);
        }

        writer.WriteEndArray();
        FindingCountJson.Write(writer, records.Findings);
        writer.WriteEndObject();
    }

    /// <summary>Reads the part; what is wrong with it is reported to the fields. Totals and grades are computed again, not read.</summary>
    public static RecordSummary? Read(JsonFields fields, AgencyRoster agencies)
    {
        if (!fields.Has("read"))
        {
            return null;
        }

        var read = fields.Object("read");
        var files = read.Objects("files").Select(ReadFile).OfType<FileReadReport>().ToImmutableArray();
        var quality = read.Objects("quality").Select(ReadQuality).OfType<AgencyQuality>().ToImmutableArray();
        if (!quality.Select(each => each.Agency).SequenceEqual(agencies.Agencies.Select(agency => agency.Code)))
        {
            read.Report(
                "quality", new("các cơ quan khác", "other agencies"),
                new("mỗi cơ quan của agencies một mục, theo thứ tự", "one entry for each of agencies, in their order"));
            return null;
        }

        return new RecordSummary(new ReadReport(files), quality, read.Flag("withoutEvaluations")) { Findings = FindingCountJson.Read(read) };
    }

    private static void WriteCounts(Utf8JsonWriter writer, ReadCounts counts)
    {
        writer.WriteNumber("read", counts.Read);
        writer.WriteNumber("accepted", counts.Accepted);
        writer.WriteNumber("superseded", counts.Superseded);
        writer.WriteStartObject("rejected");
        foreach (var (reason, count) in counts.RejectedByReason)
        {
            writer.WriteNumber(reason.ToText(), count);
        }

        writer.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter writer, FileReadReport file)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.File);
        WriteCounts(writer, file.Counts);
        writer.WriteStartArray("unknownColumns");
        foreach (var column in file.UnknownColumns)
        {
            writer.WriteStringValue(column);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteQuality(Utf8JsonWriter writer, AgencyQuality quality, string agency)
    {
        writer.WriteStartObject();
        writer.WriteString("agency", agency);
        writer.WriteNumber("suspect", quality.Suspect);
        writer.WriteNumber("dossiers", quality.Dossiers);
        writer.WriteString("grade", quality.Grade?.ToText());
        writer.WriteEndObject();
    }

    private static FileReadReport? ReadFile(JsonFields fields)
    {
        var rejected = fields.Object("rejected");
        var byReason = RejectionReasons.All.Where(reason => rejected.Has(reason.ToText()))
            .Select(reason => KeyValuePair.Create(reason, Count(rejected, reason.ToText()))).ToList();
        var (read, accepted, superseded) = (Count(fields, "read"), Count(fields, "accepted"), Count(fields, "superseded"));
        if (read != accepted + superseded + byReason.Sum(reason => reason.Value))
        {
            fields.Report("read", ErrorValue.Same(Shown(read)), ErrorValue.Same("accepted + superseded + rejected"));
            return null;
        }

        return new FileReadReport(fields.Text("file"), new ReadCounts(read, accepted, superseded, byReason), fields.Texts("unknownColumns"));
    }

    private static AgencyQuality? ReadQuality(JsonFields fields)
    {
        var (suspect, dossiers) = (Count(fields, "suspect"), Count(fields, "dossiers"));
        if (!AgencyCode.TryParse(fields.Text("agency"), out var agency) || suspect > dossiers)
        {
            fields.Report(
                "suspect", ErrorValue.Same(Shown(suspect)),
                new("nhiều nhất bằng số hồ sơ, của một cơ quan", "at most the number of dossiers, of an agency"));
            return null;
        }

        return new AgencyQuality(agency, suspect, dossiers);
    }

    public static long Count(JsonFields fields, string name) =>
        (long)(fields.OptionalNumber(name, AllowedCount, number => number >= 0 && number <= Figure.LargestCount && decimal.Truncate(number) == number) ?? 0);

    private static string Shown(long count) => FormattableString.Invariant($"{count}");
}
