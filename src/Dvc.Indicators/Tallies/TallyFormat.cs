using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// The bytes of a saved tally. Version 1: the magic word, the version (one byte), the period as text, the cut in seconds, the comparison,
/// the number of facts and of procedure facts; the agencies by code points, each with its code, dossiers, facts, and procedures by code
/// points, each with its code and counts; the SHA-256 of all that. Numbers are LEB128, texts UTF-8 with their length before them.
/// </summary>
internal static class TallyFormat
{
    private const byte Version = 1;

    private static ReadOnlySpan<byte> Magic => "DVCTALLY"u8;

    public static byte[] Write(Tally tally)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            WriteHead(writer, tally);
            writer.Write7BitEncodedInt64(tally.Agencies.Length);
            foreach (var agency in tally.Agencies)
            {
                writer.Write(agency.ToString());
                WriteCounts(writer, tally.CountsOf(agency)!);
            }
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    public static Outcome<Tally> Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            return Failed("The bytes are not a saved tally: they do not begin with DVCTALLY.");
        }

        if (bytes.Length <= Magic.Length + SHA256.HashSizeInBytes)
        {
            return Failed("The saved tally is cut short; save it again.");
        }

        if (bytes[Magic.Length] is not Version and var version)
        {
            return Failed($"The saved tally has format version {version}; this library reads version {Version}.");
        }

        var content = bytes[..^SHA256.HashSizeInBytes];
        return SHA256.HashData(content).AsSpan().SequenceEqual(bytes[content.Length..])
            ? ReadContent(new TallyBytes(content[(Magic.Length + 1)..]))
            : Failed("The saved tally is damaged: its check sum does not fit its content; save it again.");
    }

    private static void WriteHead(BinaryWriter writer, Tally tally)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(tally.Period.Period.ToString());
        writer.Write7BitEncodedInt64(tally.Period.Cut.SecondsSinceEpoch);
        writer.Write((byte)tally.Comparison);
        writer.Write((byte)AgencyCounts.FactCount);
        writer.Write((byte)AgencyCounts.ProcedureFactCount);
    }

    private static void WriteCounts(BinaryWriter writer, AgencyCounts counts)
    {
        writer.Write7BitEncodedInt64(counts.Dossiers);
        WriteAll(writer, counts.Facts);
        writer.Write7BitEncodedInt64(counts.Procedures.Count);
        foreach (var (procedure, dossiers) in counts.Procedures.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(procedure);
            WriteAll(writer, dossiers);
        }
    }

    private static void WriteAll(BinaryWriter writer, long[] counts)
    {
        foreach (var count in counts)
        {
            writer.Write7BitEncodedInt64(count);
        }
    }

    private static Outcome<Tally> ReadContent(TallyBytes bytes)
    {
        if (ReadPeriod(ref bytes) is not { } period)
        {
            return Failed("The saved tally has a period or a cut that does not exist; save it again.");
        }

        var comparison = (DueComparison)bytes.Byte();
        if (!Enum.IsDefined(comparison) || bytes.Byte() != AgencyCounts.FactCount || bytes.Byte() != AgencyCounts.ProcedureFactCount)
        {
            return Failed("The saved tally counts other facts than this version of its format has; save it again.");
        }

        var agencies = new Dictionary<AgencyCode, AgencyCounts>();
        for (var left = bytes.Number(); left > 0 && !bytes.HasFailed; left--)
        {
            if (!AgencyCode.TryParse(bytes.Text(), out var code) || !agencies.TryAdd(code, ReadCounts(ref bytes)))
            {
                return Damaged;
            }
        }

        return bytes.HasFailed || !bytes.IsAtEnd ? Damaged : new Outcome<Tally>(new Tally(period, comparison, agencies));
    }

    private static Outcome<Tally> Damaged => Failed("The saved tally is damaged: its content does not follow its format; save it again.");

    private static JudgedPeriod? ReadPeriod(ref TallyBytes bytes)
    {
        var text = bytes.Text();
        var seconds = bytes.Number();
        return ReportingPeriod.TryParse(text, out var period, out _)
            && seconds >= period.Start.SecondsSinceEpoch && seconds <= VietnamTime.Latest.SecondsSinceEpoch
            ? new JudgedPeriod(period, VietnamTime.FromSeconds((uint)seconds))
            : null;
    }

    private static AgencyCounts ReadCounts(ref TallyBytes bytes)
    {
        var counts = new AgencyCounts { Dossiers = bytes.Number() };
        ReadAll(ref bytes, counts.Facts);
        for (var left = bytes.Number(); left > 0 && !bytes.HasFailed; left--)
        {
            var procedure = bytes.Text();
            var dossiers = new long[AgencyCounts.ProcedureFactCount];
            ReadAll(ref bytes, dossiers);
            bytes.FailUnless(counts.Procedures.TryAdd(procedure, dossiers));
        }

        return counts;
    }

    private static void ReadAll(ref TallyBytes bytes, long[] counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = bytes.Number();
        }
    }

    private static Outcome<Tally> Failed(string error) => new(new OutcomeError(error));
}
