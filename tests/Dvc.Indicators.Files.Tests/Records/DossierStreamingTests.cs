using System.Globalization;
using System.Text;
using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierStreamingTests
{
    // Telling the form of a payload takes as much as the longest record; reading takes a buffer of records beside it.
    private const long MostAhead = 2 * CsvHead.LargestRecord;

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("array")]
    [InlineData("object")]
    public void A_large_file_is_never_read_far_ahead(string form)
    {
        const int Records = 300_000;
        var stream = new EndlessDossiers(form, Records);
        var reader = new DossierReader([InputSource.FromStream("large", stream)]);
        var count = 0;
        long furthest = 0;
        foreach (var entry in reader.Read())
        {
            entry.Rejection.Should().BeNull();
            furthest = Math.Max(furthest, stream.BytesGiven - stream.EndOf(count));
            count++;
        }

        reader.Finish().Require().Report.Total.Accepted.Should().Be(Records);
        stream.BytesGiven.Should().BeGreaterThan(2 * MostAhead, "else the test says nothing");
        furthest.Should().BeInRange(1, MostAhead);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("json")]
    public void A_record_of_megabytes_is_read_and_one_that_is_larger_than_allowed_ends_the_reading(string form)
    {
        foreach (var (size, isAllowed)
            in new[] { (1_000_000, true), (CsvHead.LargestRecord - 500, true), (CsvHead.LargestRecord + 100_000, false) })
        {
            var officer = new string('x', size);
            var record = $"{{\"MaHoSo\":\"B\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":9,\"CanBoXuLy\":\"{officer}\"}}";
            var small = record.Replace(officer, "", StringComparison.Ordinal);
            var text = form switch
            {
                "csv" => $"{Required},CanBoXuLy\nA,2.1,H1,9,\nB,2.1,H1,9,{officer}\n",
                "ndjson" => $"{small}\n{record}\n",
                _ => $"[{small},{record}]",
            };
            var (entries, reading) = Read(null, TestFiles.Source(text, "d"));
            reading.IsValid.Should().Be(isAllowed);
            if (isAllowed)
            {
                entries[1].Dossier!.Officer.Should().HaveLength(size);
            }
            else
            {
                reading.Messages().Should().ContainSingle().Which.Should().Contain("4 MiB");
            }
        }
    }

    [Fact]
    public void A_line_without_end_is_not_gathered_forever()
    {
        foreach (var start in new[] { $"{Required}\n\"", "{\"a\":\"", "[\"", "{\"data\":[{\"a\":\"", "x" })
        {
            var stream = new EndlessStream(start);
            var (_, reading) = Read(null, InputSource.FromStream("d", stream));
            reading.Messages().Should().ContainSingle().Which.Should().StartWith("d");
            stream.BytesGiven.Should().BeLessThan(4 * CsvHead.LargestRecord);
        }
    }

    /// <summary>Makes its dossiers as they are read.</summary>
    private sealed class EndlessDossiers(string form, int records) : Stream
    {
        private readonly List<long> _ends = [];
        private byte[] _pending = Encoding.UTF8.GetBytes(form switch
        {
            "csv" => $"{Required},NgayTiepNhan,LePhi\n",
            "array" => "[",
            "object" => "{\"status\":1,\"data\":[",
            _ => "",
        });

        private int _at;
        private int _made;

        public long BytesGiven { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => BytesGiven; set => throw new NotSupportedException(); }

        public long EndOf(int record) => _ends[record];

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at == _pending.Length && _made <= records)
            {
                _pending = Encoding.UTF8.GetBytes(_made < records ? Record(_made) : End());
                _at = 0;
                _made++;
                _ends.Add(BytesGiven + _pending.Length);
            }

            var given = Math.Min(buffer.Length, _pending.Length - _at);
            _pending.AsSpan(_at, given).CopyTo(buffer);
            _at += given;
            BytesGiven += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private string Record(int number) => form == "csv"
            ? string.Create(CultureInfo.InvariantCulture,
                $"H44-260810-{number:D8},2.000206,H44.{number % 100},9,2026-08-10 08:00:00,50000\n")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(form == "ndjson" || number == 0 ? "" : ",")}{{\"MaHoSo\":\"H44-{number:D8}\",\"MaTTHC\":\"2.1\""
                    + $",\"MaCoQuan\":\"H44.{number % 100}\",\"TrangThaiHoSo\":9}}\n");

        private string End() => form switch
        {
            "array" => "]",
            "object" => "],\"message\":null}",
            _ => "\n",
        };
    }

    private sealed class EndlessStream(string start) : MemoryStream(Encoding.UTF8.GetBytes(start))
    {
        public long BytesGiven { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var bytes = new byte[buffer.Length];
            var count = Read(bytes, 0, bytes.Length);
            bytes.CopyTo(buffer);
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = base.Read(buffer, offset, count);
            if (given == 0)
            {
                BytesGiven.Should().BeLessThan(100_000_000, "somebody must stop asking");
                buffer.AsSpan(offset, count).Fill((byte)'x');
                given = count;
            }

            BytesGiven += given;
            return given;
        }
    }
}
