using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\n", "\r", "\\", "\\u", "\\ud8", "null", "true",
        "1", "e9", ";", "\t", " ", "\uFEFF", "MaHoSo", "\"data\":[",
        "\"TaiLieuNop\":", "\"MaHoSo\":", "\"DanhSachLePhi\":[{\"Gia\":", "2026-08-10", "Z", "\0", "đ", "😀",
    ];

    [Fact]
    public void Random_bytes_end_in_records_or_errors()
    {
        var random = new Random(1);
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = new byte[random.Next(round % 100 == 0 ? 200_000 : 300)];
            random.NextBytes(bytes);
            Check(bytes);
            Check([.. Prefix(random), .. bytes]);
        }
    }

    [Fact]
    public void Random_pieces_of_the_forms_end_in_records_or_errors()
    {
        var random = new Random(2);
        for (var round = 0; round < 3_000; round++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(60); piece >= 0; piece--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            Check([.. Prefix(random), .. Encoding.UTF8.GetBytes(text.ToString())]);
        }
    }

    [Fact]
    public void Valid_files_with_bytes_changed_cut_out_or_doubled_end_in_records_or_errors()
    {
        var random = new Random(3);
        for (var round = 0; round < 800; round++)
        {
            var bytes = Valid(random, 1 + random.Next(20)).ToList();
            for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
            {
                Mutate(bytes, random);
            }

            Check([.. bytes]);
        }
    }

    [Fact]
    public void Files_cut_off_anywhere_keep_their_first_records()
    {
        var random = new Random(4);
        for (var round = 0; round < 400; round++)
        {
            var bytes = Valid(random, 5);
            var whole = Check(bytes).Entries;
            var cut = Check(bytes[..random.Next(bytes.Length)]).Entries;

            // A record whose quotes are cut off is rejected, and its other lines are read as records.
            var first = cut.FindIndex(entry => entry.Rejection is { Reason: RejectionReason.Quote });
            var kept = first < 0 ? cut.SkipLast(1).ToList() : cut.Take(first).ToList();
            kept.Should().Equal(whole.Take(kept.Count));
        }
    }

    [Fact]
    public void Gzip_that_is_damaged_or_cut_off_is_an_error_and_never_a_shorter_file()
    {
        var random = new Random(5);
        for (var round = 0; round < 250; round++)
        {
            var packed = TestFiles.Gzip(Valid(random, 200));
            Check(packed[..random.Next(2, packed.Length)]).Reading.IsValid.Should().BeFalse();
            var damaged = packed.ToList();
            Mutate(damaged, random);
            Check([.. damaged]);
        }
    }

    [Fact]
    public void Long_fields_deep_values_and_long_lists_are_records_like_others()
    {
        var random = new Random(6);
        foreach (var nasty in new[]
        {
            new string('9', 1_000_000), new string(' ', 1_000_000), string.Concat(Enumerable.Repeat("Ế", 300_000)),
            new string('[', 1_000_000),
            string.Concat(Enumerable.Repeat("\"\"", 500_000)), string.Concat(Enumerable.Repeat("\\u0041", 170_000)),
            new string('\\', 1_000_000),
        })
        {
            foreach (var column in DossierField.Names)
            {
                var escaped = random.Next(2) == 0 ? $"\"{nasty}\"" : nasty;
                Check(Encoding.UTF8.GetBytes($"{DossierReadings.Required},X,{column}\nA,2.1,H1,9,,{escaped}\nB,2.1,H1,9,,\n"));
                Check(Encoding.UTF8.GetBytes($"{{\"MaHoSo\":\"A\",\"{column}\":{escaped}}}\n{{\"MaHoSo\":\"B\"}}\n"));
            }
        }

        var list = string.Join(',', Enumerable.Repeat("{\"IsDeleted\":0,\"DuocSoHoa\":0,\"Gia\":1}", 50_000));
        Check(Encoding.UTF8.GetBytes($"[{{\"MaHoSo\":\"A\",\"TaiLieuNop\":[{list}],\"DanhSachLePhi\":[{list}]}}]"))
            .Entries.Should().ContainSingle();
    }

    // What must hold of any bytes at all, read in one piece or in small ones.
    private static (List<DossierEntry> Entries, FileReading<DossierSummary> Reading) Check(byte[] bytes)
    {
        var (entries, reading) = DossierReadings.Read(null, TestFiles.Source(bytes, "fuzz"));
        entries.Should().NotContain(entry => entry.Dossier == null == (entry.Rejection == null));
        entries.Should().NotContain(
            entry => entry.Rejection != null && (entry.Rejection.Value.Length > 201 || entry.Rejection.Key.Length > 201));
        entries.Zip(entries.Skip(1)).Should().NotContain(pair => pair.First.Place.Line >= pair.Second.Place.Line);
        if (reading.IsValid)
        {
            var counts = reading.Value.Report.Total;
            counts.Read.Should().Be(entries.Count);
            counts.Accepted.Should().Be(entries.Count(entry => entry.Dossier is not null));
            counts.Rejected.Should().Be(entries.Count(entry => entry.Rejection is not null));
        }
        else
        {
            reading.Errors.Should().OnlyContain(
                error => error.File == "fuzz" && !error.Message.English.Contains('\n') && !error.Message.English.Contains('\r'));
        }

        if (bytes.Length < 2_000)
        {
            var (slow, slowReading) = DossierReadings.Read(null, InputSource.FromStream("fuzz", new SlowStream(bytes, 7)));
            slow.Should().Equal(entries);
            slowReading.Errors.Should().Equal(reading.Errors);
        }

        return (entries, reading);
    }

    private static byte[] Valid(Random random, int count)
    {
        var records = Enumerable.Range(0, count).Select(_ => DossierWriter.Make(random, mayBeWrong: true)).ToList();
        records.ForEach(record => record["SoLanBoSung"] = "1");
        return Encoding.UTF8.GetBytes(random.Next(3) switch
        {
            0 => DossierWriter.Csv(records, random),
            1 => DossierWriter.Lines(records, random),
            _ => DossierWriter.Payload(records, random),
        });
    }

    private static byte[] Prefix(Random random) => Encoding.UTF8.GetBytes(random.Next(5) switch
    {
        0 => "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,LePhi,NgayTiepNhan\n",
        1 => "{\"MaHoSo\":\"A\",",
        2 => "[{\"MaHoSo\":\"A\"},",
        3 => "{\"data\":[{\"MaHoSo\":\"A\"},",
        _ => "",
    });

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 30), bytes.Count - at);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
        }
    }
}
