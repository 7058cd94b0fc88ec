using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// The bytes of a saved tally. Version 2: the magic word and the version (one byte); the basis as text; the sources; the records accepted,
/// superseded, and rejected for each reason; one more than the second until which the data reach, or 0; the number of facts and of procedure
/// facts; the procedures; the agencies, each with its code, dossiers, facts, and for each of its procedures the distance to the one before, at
/// least 1 and from −1 on, and its counts; the SHA-256 of all that. Before a list stands its length; sources, procedures and agencies ascend by
/// code points. Numbers are LEB128, texts UTF-8 with their length before them.
/// </summary>
internal static class TallyFormat
{
    private const byte Version = 2;

    private static ReadOnlySpan<byte> Magic => "DVCTALLY"u8;

    public static byte[] Write(Tally tally)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            WriteHead(writer, tally);
            WriteCounts(writer, tally);
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    public static Outcome<Tally> Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            return Failed(
                "Các byte không phải bảng đếm đã lưu: không bắt đầu bằng DVCTALLY.",
                "The bytes are not a saved tally: they do not begin with DVCTALLY.");
        }

        if (bytes.Length <= Magic.Length + SHA256.HashSizeInBytes)
        {
            return Failed("Bảng đếm đã lưu bị thiếu; đề nghị lưu lại.", "The saved tally is cut short; save it again.");
        }

        if (bytes[Magic.Length] is not Version and var version)
        {
            return version < Version
                ? Failed(
                    $"Bảng đếm đã lưu có định dạng {version}, không cho biết cơ sở của số đếm: đề nghị đếm lại; thư viện này đọc định dạng {Version}.",
                    $"The saved tally has format {version}, which does not tell what its counts rest on: count again; this library reads format {Version}.")
                : Failed(
                    $"Bảng đếm đã lưu có định dạng {version}: đề nghị đọc bằng thư viện mới hơn; thư viện này đọc định dạng {Version}.",
                    $"The saved tally has format {version}: read it with a newer library; this one reads format {Version}.");
        }

        var content = bytes[..^SHA256.HashSizeInBytes];
        return !SHA256.HashData(content).AsSpan().SequenceEqual(bytes[content.Length..])
            ? Failed(
                "Bảng đếm đã lưu bị hỏng: mã kiểm tra không khớp nội dung; đề nghị lưu lại.",
                "The saved tally is damaged: its check sum does not fit its content; save it again.")
            : ReadContent(new TallyBytes(content[(Magic.Length + 1)..])) is { } tally
            ? new Outcome<Tally>(tally)
            : Failed(
                "Bảng đếm đã lưu bị hỏng: nội dung không theo định dạng; đề nghị lưu lại.",
                "The saved tally is damaged: its content does not follow its format; save it again.");
    }

    private static void WriteHead(BinaryWriter writer, Tally tally)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(tally.Basis.ToString());
        WriteTexts(writer, tally.Sources);
        WriteAll(writer, [tally.Read.Accepted, tally.Read.Superseded]);
        WriteAll(writer, [.. RejectionReasons.All.Select(tally.Read.RejectedFor)]);
        writer.Write7BitEncodedInt64(tally.DataUntil is { } until ? until.SecondsSinceEpoch + 1L : 0);
        writer.Write((byte)FactCounts.Facts);
        writer.Write((byte)PairCounts.Facts);
    }

    private static void WriteCounts(BinaryWriter writer, Tally tally)
    {
        var table = tally.Counts;
        var pairs = tally.Agencies.Select(agency => table.Pairs.Value.CountsOf(table.NumberOf(agency)).ToArray()).ToArray();
        int[] procedures = [.. pairs.SelectMany(own => own).Select(pair => pair.Procedure).Distinct().OrderBy(it => table.Procedures[it], StringComparer.Ordinal)];
        var places = procedures.Index().ToDictionary(procedure => procedure.Item, procedure => procedure.Index);
        WriteTexts(writer, [.. procedures.Select(procedure => table.Procedures[procedure])]);
        writer.Write7BitEncodedInt64(tally.Agencies.Length);
        foreach (var (agency, own) in tally.Agencies.Zip(pairs))
        {
            writer.Write(agency.ToString());
            WriteAll(writer, [table.Dossiers[table.NumberOf(agency)]]);
            WriteAll(writer, table.Facts.Of(table.NumberOf(agency)));
            WriteAll(writer, [own.Length]);
            var before = -1;
            foreach (var (place, counts) in own.Select(pair => (Place: places[pair.Procedure], pair.Counts)).OrderBy(pair => pair.Place))
            {
                WriteAll(writer, [place - before]);
                WriteAll(writer, counts);
                before = place;
            }
        }
    }

    private static void WriteTexts(BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write7BitEncodedInt64(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static void WriteAll(BinaryWriter writer, ReadOnlySpan<long> counts)
    {
        foreach (var count in counts)
        {
            writer.Write7BitEncodedInt64(count);
        }
    }

    private static Tally? ReadContent(TallyBytes bytes)
    {
        bytes.FailUnless(TallyBasis.TryParse(bytes.Text(), out var basis));
        var sources = bytes.Texts();
        var (accepted, superseded) = (bytes.Number(), bytes.Number());
        var rejected = RejectionReasons.All.ToDictionary(reason => reason, _ => 0L);
        foreach (var reason in RejectionReasons.All)
        {
            rejected[reason] = bytes.Number();
        }

        var until = bytes.Number();
        bytes.FailUnless(basis is not null && until <= basis.Period.Cut.SecondsSinceEpoch);
        bytes.FailUnless(bytes.Byte() == FactCounts.Facts && bytes.Byte() == PairCounts.Facts);
        if (ReadCounts(ref bytes) is not { } counts)
        {
            return null;
        }

        var read = new ReadCounts(accepted + superseded + rejected.Values.Sum(), accepted, superseded, rejected);
        var tally = new Tally(basis!, sources, read, until == 0 ? null : VietnamTime.FromSeconds((uint)(until - 1)), counts);
        return tally.Dossiers == accepted ? tally : null;
    }

    private static CountedTable? ReadCounts(ref TallyBytes bytes)
    {
        var (procedures, agencies, dossiers, facts, pairs) =
            (bytes.Texts(), new List<AgencyCode>(), new List<long>(), new List<long[]>(), new CountedPairsBuilder());
        for (var left = bytes.Number(); left > 0 && !bytes.HasFailed; left--)
        {
            bytes.FailUnless(AgencyCode.TryParse(bytes.Text(), out var code) && (agencies.Count == 0 || code > agencies[^1]));
            agencies.Add(code);
            dossiers.Add(bytes.Number());
            facts.Add(bytes.Numbers(FactCounts.Facts));
            bytes.FailUnless(dossiers[^1] > 0 && facts[^1].All(count => count <= dossiers[^1]));
            pairs.BeginAgency();
            var place = -1L;
            for (var pair = bytes.Number(); pair > 0 && !bytes.HasFailed; pair--)
            {
                var distance = bytes.Number();
                bytes.FailUnless(distance > 0 && distance < procedures.Length - place);
                place += distance;
                var counts = bytes.Numbers(PairCounts.Facts);
                if (!bytes.HasFailed)
                {
                    pairs.Add((int)place, counts);
                }
            }
        }

        if (bytes.HasFailed || !bytes.IsAtEnd)
        {
            return null;
        }

        var all = new FactCounts(agencies.Count);
        for (var agency = 0; agency < agencies.Count; agency++)
        {
            all.Add(agency, facts[agency]);
        }

        return new CountedTable
        {
            Agencies = [.. agencies],
            Procedures = procedures,
            Dossiers = [.. dossiers],
            Facts = all,
            Pairs = new Lazy<CountedPairs>(pairs.Build()),
        };
    }

    private static Outcome<Tally> Failed(string vietnamese, string english) =>
        new(new OutcomeError(new LocalizedText(vietnamese, english)));
}
