using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// The bytes of <see cref="KeptDossiers"/>. Version 5: the magic word and the version (one byte); the length of the head and the head: the
/// columns, the span of receptions, reports, rejections, agencies and findings, numbers as LEB128, texts UTF-8 with their length before them; the XXH64 of the head; then the
/// table as <see cref="DossierTable.Save"/> writes it, with check sums of its own.
/// </summary>
internal static class KeptDossiersFormat
{
    private const byte Version = 5;
    private const int LargestHead = 1 << 30;

    private static ReadOnlySpan<byte> Magic => "DVCKEPT"u8;

    public static void Write(KeptDossiers kept, Stream stream)
    {
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true))
        {
            WriteHead(kept, writer);
        }

        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write((int)head.Length);
            writer.Write(head.GetBuffer().AsSpan(0, (int)head.Length));
            writer.Write(XxHash64.HashToUInt64(head.GetBuffer().AsSpan(0, (int)head.Length)));
        }

        kept.Table.Save(stream);
    }

    public static Outcome<KeptDossiers> Read(Stream stream, int threads)
    {
        try
        {
            using var head = ReadHead(stream);
            return head is null
                ? new Outcome<KeptDossiers>(new OutcomeError(new LocalizedText(
                    "Các byte không phải hồ sơ đã lưu của phiên bản này, hoặc bị hỏng; đề nghị lưu lại.",
                    "The bytes are no saved dossiers of this version, or are damaged; keep them again.")))
                : ReadContent(head, stream, threads);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException)
        {
            return new Outcome<KeptDossiers>(new OutcomeError(new LocalizedText(
                "Hồ sơ đã lưu bị hỏng hoặc thiếu; đề nghị lưu lại.", "The saved dossiers are damaged or cut short; keep them again.")));
        }
    }

    private static BinaryReader? ReadHead(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadByte() != Version
            || reader.ReadInt32() is not (>= 0 and <= LargestHead and var length))
        {
            return null;
        }

        var head = reader.ReadBytes(length);
        return head.Length == length && XxHash64.HashToUInt64(head) == reader.ReadUInt64()
            ? new BinaryReader(new MemoryStream(head), Encoding.UTF8)
            : null;
    }

    private static Outcome<KeptDossiers> ReadContent(BinaryReader head, Stream stream, int threads)
    {
        var columns = (DossierColumns)head.Read7BitEncodedInt();
        var received = ReceptionSpan.Read(head);
        var files = ReadList(head, ReadFile);
        var rejections = ReadList(head, ReadRejection);
        var agencies = ReadList(head, reader => new AgencyRecords(AgencyCode.Parse(reader.ReadString()), ReadCounts(reader), reader.ReadString(), ReadPlace(reader)));
        var notes = new RecordNotes(agencies, ReadList(head, ReadFinding), ReadList(head, ReadTwoCodes), ReadList(head, ReadBefore), received);
        var table = DossierTableFormat.Read(stream, threads);
        return table.Value is { } dossiers
            ? new Outcome<KeptDossiers>(new KeptDossiers(dossiers, columns, files, rejections, notes))
            : new Outcome<KeptDossiers>(table.Errors);
    }

    private static void WriteHead(KeptDossiers kept, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt((int)kept.Columns);
        kept.Notes.Received.Write(writer);
        WriteList(writer, kept.Files, WriteFile);
        WriteList(writer, kept.Rejections, WriteRejection);
        WriteList(writer, kept.Notes.Agencies, (_, agency) =>
        {
            writer.Write(agency.Agency.ToString());
            WriteList(writer, [.. agency.Counts], (_, count) => writer.Write7BitEncodedInt64(count));
            writer.Write(agency.FirstKey);
            WritePlace(writer, agency.FirstPlace);
        });
        WriteList(writer, kept.Notes.Findings, WriteFinding);
        WriteList(writer, kept.Notes.TwoCodes, (_, codes) =>
        {
            writer.Write(codes.Counted.ToString());
            writer.Write(codes.Superseded.ToString());
            writer.Write7BitEncodedInt64(codes.Count);
            writer.Write(codes.Key);
            WritePlace(writer, codes.Place);
        });
        WriteList(writer, kept.Notes.Before, (_, before) =>
        {
            writer.Write(before.Agency.ToString());
            writer.Write7BitEncodedInt(before.FirstDay.DayNumber);
            writer.Write7BitEncodedInt64(before.Count);
            WriteExample(writer, before.First);
        });
    }

    private static void WriteFinding(BinaryWriter writer, FindingCount finding)
    {
        writer.Write(finding.Rule.ToText());
        writer.Write7BitEncodedInt64(finding.Count);
        WriteExample(writer, finding.Example);
    }

    private static void WriteExample(BinaryWriter writer, FindingExample example)
    {
        writer.Write(example.Key);
        writer.Write(example.Agency?.ToString() ?? "");
        writer.Write(example.Column);
        WritePlace(writer, example.Place);
        writer.Write(example.Message.Vietnamese);
        writer.Write(example.Message.English);
    }

    private static FindingCount ReadFinding(BinaryReader reader)
    {
        if (!QualityRules.TryParse(reader.ReadString(), out var rule))
        {
            throw new FormatException("A finding has no rule.");
        }

        return new FindingCount(rule, reader.Read7BitEncodedInt64(), ReadExample(reader));
    }

    private static FindingExample ReadExample(BinaryReader reader)
    {
        var (key, agency) = (reader.ReadString(), reader.ReadString());
        var (column, place) = (reader.ReadString(), ReadPlace(reader));
        var message = new LocalizedText(reader.ReadString(), reader.ReadString());
        return new FindingExample(key, agency.Length == 0 ? null : AgencyCode.Parse(agency), column, place, message);
    }

    private static RecordsBefore ReadBefore(BinaryReader reader) => new(
        AgencyCode.Parse(reader.ReadString()), DateOnly.FromDayNumber(reader.Read7BitEncodedInt()), reader.Read7BitEncodedInt64(), ReadExample(reader));

    private static KeysAtTwoCodes ReadTwoCodes(BinaryReader reader) => new(
        AgencyCode.Parse(reader.ReadString()), AgencyCode.Parse(reader.ReadString()), reader.Read7BitEncodedInt64(), reader.ReadString(), ReadPlace(reader));

    private static void WritePlace(BinaryWriter writer, RecordPlace place)
    {
        writer.Write(place.Source ?? "");
        writer.Write7BitEncodedInt64(place.Line ?? 0);
    }

    private static RecordPlace ReadPlace(BinaryReader reader)
    {
        var (source, line) = (reader.ReadString(), reader.Read7BitEncodedInt64());
        return new RecordPlace(source.Length == 0 ? null : source, line == 0 ? null : line);
    }

    private static void WriteFile(BinaryWriter writer, FileReadReport file)
    {
        writer.Write(file.File);
        writer.Write7BitEncodedInt64(file.Counts.Accepted);
        writer.Write7BitEncodedInt64(file.Counts.Superseded);
        writer.Write7BitEncodedInt64(file.BlankLines);
        WriteList(writer, file.Counts.RejectedByReason, (_, reason) =>
        {
            writer.Write7BitEncodedInt((int)reason.Key);
            writer.Write7BitEncodedInt64(reason.Value);
        });
        WriteList(writer, file.UnknownColumns, (_, column) => writer.Write(column));
    }

    private static FileReadReport ReadFile(BinaryReader reader)
    {
        var file = reader.ReadString();
        var (accepted, superseded, blank) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        var rejected = ReadList(reader, _ => KeyValuePair.Create((RejectionReason)reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64()));
        var counts = new ReadCounts(accepted + superseded + rejected.Sum(reason => reason.Value), accepted, superseded, rejected);
        return new FileReadReport(file, counts, ReadList(reader, _ => reader.ReadString())) { BlankLines = blank };
    }

    private static void WriteRejection(BinaryWriter writer, Rejection rejection)
    {
        writer.Write(rejection.File);
        writer.Write7BitEncodedInt64(rejection.Line);
        writer.Write(rejection.Key);
        writer.Write(rejection.Column);
        writer.Write(rejection.Value);
        writer.Write7BitEncodedInt((int)rejection.Reason);
    }

    private static Rejection ReadRejection(BinaryReader reader) => new()
    {
        File = reader.ReadString(),
        Line = reader.Read7BitEncodedInt64(),
        Key = reader.ReadString(),
        Column = reader.ReadString(),
        Value = reader.ReadString(),
        Reason = (RejectionReason)reader.Read7BitEncodedInt(),
    };

    private static uint[] ReadCounts(BinaryReader reader) => [.. ReadList(reader, _ => (uint)reader.Read7BitEncodedInt64())];

    private static void WriteList<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static ImmutableArray<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            items.Add(read(reader));
        }

        return items.ToImmutable();
    }
}
