using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public sealed class DossierReaderTests : IDisposable
{
    private const string Element = "{\"MaHoSo\":\"P\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":\"9\"}";

    private readonly string _folder = Directory.CreateTempSubdirectory("dossiers").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_read_in_the_order_given_and_counted_each()
    {
        var (entries, reading) = Read(
            null,
            TestFiles.Source($"{Required},Z\nB,2.1,H1,9,\nA,2.1,H1,0,\nC,2.1,,9,\nC,2.1\n", "z.csv"),
            TestFiles.Source($"[{Element},5]", "p.json"),
            TestFiles.Source($"\n{Element}\n", "a.ndjson"));
        entries.Select(entry => (entry.FileIndex, entry.Place.Source, entry.Place.Line, entry.Dossier?.Key)).Should().Equal(
            (0, "z.csv", 2, "B"), (0, "z.csv", 3, null), (0, "z.csv", 4, null),
            (0, "z.csv", 5, null), (1, "p.json", 1, "P"), (1, "p.json", 2, null), (2, "a.ndjson", 2, "P"));
        var report = reading.Require().Report;
        report.Files.Select(file => (file.File, file.Counts.Read, file.Counts.Accepted, file.Counts.Superseded, file.Counts.Rejected))
            .Should().Equal(
            ("z.csv", 4, 1, 0, 3), ("p.json", 2, 1, 0, 1), ("a.ndjson", 1, 1, 0, 0));
        report.Files[0].Counts.RejectedByReason.Select(pair => $"{pair.Key} {pair.Value}")
            .Should().Equal("Fields 1", "Missing 1", "Status 1");
        report.Files[0].UnknownColumns.Should().Equal("Z");
        report.Total.Read.Should().Be(7);
    }

    [Fact]
    public void A_folder_is_its_files_by_name_without_hidden_ones_and_folders()
    {
        foreach (var name in new[] { "b.csv", "B.csv", "a10.csv", "a9.csv", ".hidden.csv" })
        {
            File.WriteAllText(Path.Combine(_folder, name), $"{Required}\n{name},2.1,H1,9\n");
        }

        Directory.CreateDirectory(Path.Combine(_folder, "0"));
        var (entries, reading) = Read(null, [.. InputFolder.Sources(_folder)]);
        reading.IsValid.Should().BeTrue();
        entries.Select(entry => entry.Dossier!.Key).Should().Equal("B.csv", "a10.csv", "a9.csv", "b.csv");
        entries[0].Place.Source.Should().Be(Path.Combine(_folder, "B.csv"));
        InputFolder.Sources(Path.Combine(_folder, "b.csv")).Should().ContainSingle().Which.Name.Should().Be(Path.Combine(_folder, "b.csv"));
    }

    [Fact]
    public void A_folder_without_files_and_a_file_that_is_not_there_are_errors()
    {
        var missing = Path.Combine(_folder, "missing.csv");
        var (entries, reading) = Read(null, [.. InputFolder.Sources(_folder), .. InputFolder.Sources(missing)]);
        entries.Should().BeEmpty();
        reading.Messages().Should().Equal(
            $"{_folder}: found a folder without files; allowed: a folder with files of dossiers",
            $"{missing}: found no such file; allowed: a file that can be read");
    }

    [Fact]
    public void What_is_wrong_with_several_files_is_told_at_once()
    {
        var (entries, reading) = Read(
            null,
            TestFiles.Source($"{Required},NgayTra\nA,2.1,H1,9,\nB,2.1,H1,9,08/13/2026", "months.csv"),
            TestFiles.Source($"{Required}\nC,2.1,H1,9\n", "good.csv"),
            TestFiles.Source("MaHoSo,MaTTHC,MaCoQuan\nA,2.1,H1\n", "header.csv"));
        entries.Select(entry => entry.Dossier?.Key).Should().Equal("A", null, "C");
        reading.Messages().Should().HaveCount(2);
        reading.Errors[0].ToString().Should().StartWith("months.csv: found dates with the month before the day (records that can only be read so: 1, only with the day first: 0)");
        reading.Errors[1].ToString().Should().StartWith("header.csv, line 1, column TrangThaiHoSo:");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public void Gzip_that_is_cut_off_refuses_the_run_whatever_was_read_before(double share)
    {
        var random = new Random(11);
        var csv = $"{Required}\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"K{random.Next()},2.{i},H1,9\n"));
        var json = "[" + string.Join(',', Enumerable.Range(0, 20_000)
            .Select(i => Element.Replace("P", $"P{random.Next()}", StringComparison.Ordinal))) + "]";
        foreach (var text in new[] { csv, json, json[1..^1].Replace("},{", "}\n{", StringComparison.Ordinal) })
        {
            var packed = TestFiles.Gzip(Bytes(text));
            var (_, reading) = Read(null, TestFiles.Source(packed[..(int)(packed.Length * share)], "d.gz"));
            reading.Messages().Should().Equal("d.gz: found a gzip file that is damaged or cut off; allowed: a whole one");
        }
    }

    [Fact]
    public void No_files_are_no_dossiers()
    {
        var (entries, reading) = Read(null);
        entries.Should().BeEmpty();
        reading.Require().Report.Files.Should().BeEmpty();
    }

    [Fact]
    public void Asking_before_the_end_or_reading_twice_is_a_mistake_of_the_program()
    {
        var reader = new DossierReader([TestFiles.Source($"{Required}\nA,2.1,H1,9\n")]);
        reader.Invoking(r => r.Finish()).Should().Throw<InvalidOperationException>();
        using (var entries = reader.Read().GetEnumerator())
        {
            entries.MoveNext().Should().BeTrue();
            reader.Invoking(r => r.Finish()).Should().Throw<InvalidOperationException>();
        }

        reader.Invoking(r => r.Read()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => new DossierReader(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new DossierReader([null!])).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => InputFolder.Sources("")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_file_is_closed_when_its_reader_stops_early()
    {
        var stream = new ClosingStream(Bytes($"{Required}\nA,2.1,H1,9\nB,2.1,H1,9\n"));
        var reader = new DossierReader([InputSource.FromStream("d", stream)]);
        reader.Read().First().Dossier!.Key.Should().Be("A");
        stream.IsClosed.Should().BeTrue();
    }

    private sealed class ClosingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
