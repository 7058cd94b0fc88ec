using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;
using Dvc.Indicators.Files.Tests.Records;
using static Dvc.Indicators.Files.Tests.Blocks.BlockReadings;

namespace Dvc.Indicators.Files.Tests.Blocks;

public class BlockFuzzTests
{
    private const string Alphabet = "ab1\"\"\",,;\t\r\n\nđ ";

    [Fact]
    public void Random_csv_is_read_in_blocks_as_record_by_record()
    {
        var random = new Random(1);
        for (var round = 0; round < 3_000; round++)
        {
            var text = new StringBuilder($"{DossierReadings.Required}\n");
            for (var length = random.Next(round % 50 == 0 ? 3_000 : 60); length > 0; length--)
            {
                text.Append(random.Next(12) == 0 ? "A,2.1,H1,9" : Alphabet[random.Next(Alphabet.Length)].ToString());
            }

            Check(text.ToString(), Size(random), 1 + round % 3);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_dossiers_in_each_form_are_read_alike(int form)
    {
        var random = new Random(2 + form);
        for (var round = 0; round < 150; round++)
        {
            Check(Valid(random, form, random.Next(80)), Size(random), 1 + round % 8, Options(random));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Dossiers_with_bytes_changed_cut_out_or_doubled_are_read_alike(int form)
    {
        var random = new Random(5 + form);
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = (round % 2 == 0 ? Valid(random, form, 1 + random.Next(20)) : Usual(random, form, 1 + random.Next(20))).ToList();
            for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
            {
                Mutate(bytes, random);
            }

            CheckAlike([.. bytes], Size(random), 1 + round % 4, Options(random));
        }
    }

    [Fact]
    public void Random_bytes_are_read_alike()
    {
        var random = new Random(9);
        foreach (var head in new[] { "", $"{DossierReadings.Required}\n", "{\"MaHoSo\":\"A\"}\n", "[{\"MaHoSo\":\"A\"}," })
        {
            for (var round = 0; round < 300; round++)
            {
                var bytes = new byte[random.Next(300)];
                random.NextBytes(bytes);
                CheckAlike([.. Encoding.UTF8.GetBytes(head), .. bytes], Size(random));
            }
        }
    }

    [Fact]
    public void Several_files_of_any_form_packed_or_not_are_read_alike()
    {
        var random = new Random(10);
        for (var round = 0; round < 60; round++)
        {
            var files = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Valid(random, random.Next(3), random.Next(60)))
                .Select(bytes => random.Next(3) == 0 ? TestFiles.Gzip(bytes) : bytes).ToList();
            if (random.Next(5) == 0)
            {
                files[random.Next(files.Count)] = files[0][..random.Next(files[0].Length)];
            }

            Check(Size(random), 1 + round % 8, null, () =>
                [.. files.Select((bytes, i) => InputSource.FromStream($"f{i}", new SlowStream(bytes, 1 + 97 * i)))]);
        }
    }

    private static int Size(Random random) => 1 << random.Next(21);

    private static RecordOptions Options(Random random) => new()
    {
        Zone = (ZoneHandling)random.Next(3),
        KnowsAgency = random.Next(2) == 0 ? null : code => code.ToString() == "H15.12",
    };

    private static byte[] Valid(Random random, int form, int count)
    {
        var records = Enumerable.Range(0, count).Select(_ => DossierWriter.Make(random, mayBeWrong: true)).ToList();
        records.ForEach(record => record["SoLanBoSung"] = "1");
        return Encoding.UTF8.GetBytes(form switch
        {
            0 => DossierWriter.Csv(records, random),
            1 => DossierWriter.Lines(records, random),
            _ => DossierWriter.Payload(records, random),
        });
    }

    // Every line like the one before: what changes in a few bytes is next to what is read fast.
    private static byte[] Usual(Random random, int form, int count) => Encoding.UTF8.GetBytes(form switch
    {
        0 => $"{DossierReadings.Required},NgayHenTra,LePhi,DuocSoHoa\n" + string.Concat(Enumerable.Range(0, count).Select(
            i => $"H44-{i},2.{i % 3},H15.12,{1 + random.Next(10)},2026-08-1{i % 10} 07:30:59,{random.Next(9)}0000,{i % 2}\n")),
        1 => string.Concat(Enumerable.Range(0, count).Select(i => Line(random, i) + "\n")),
        _ => $"[{string.Join(',', Enumerable.Range(0, count).Select(i => Line(random, i)))}]",
    });

    private static string Line(Random random, int i) =>
        $"{{\"MaHoSo\":\"H44-{i}\",\"MaTTHC\":\"2.{i % 3}\",\"MaCoQuan\":\"H15.12\",\"TrangThaiHoSo\":{1 + random.Next(10)},"
            + $"\"NgayHenTra\":\"2026081{i % 10}073059\",\"a\":null,\"DuocSoHoa\":{(i % 2 == 0 ? "true" : "false")}}}";

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
                bytes[at] = "\"\r\n,:{}0 9-\\"u8[random.Next(12)];
                break;
        }
    }
}
