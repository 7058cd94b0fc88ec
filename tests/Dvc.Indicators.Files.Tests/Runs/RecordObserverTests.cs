using System.Text;
using static Dvc.Indicators.Files.Tests.Runs.RecordRuns;

namespace Dvc.Indicators.Files.Tests.Runs;

public class RecordObserverTests
{
    [Fact]
    public void The_observer_is_told_of_records_in_the_order_of_reading()
    {
        var (_, told) = Run(Dossiers("K1,P,H44.1,2,2026-08-03,2026-08-05\nK2,P,H9,2,2026-08-03,\n", "K1,Q,H44.2,2,2026-08-03,2026-08-04\n") with
        {
            Agencies = [File("agencies.csv", Province)],
            Procedures = File("procedures.csv", "MaTTHC,ThoiHan,DonViThoiHan\nP,5,ngay\n-,,\n"),
            Petitions = File("petitions.csv", PetitionHeader + "A,H9,2026-08-03,,,,\n"),
        });

        told.Should().Equal(
            "rejected procedures.csv:3  MaTTHC - missing",
            "rejected petitions.csv:2 A MaCoQuan H9 agency",
            "accepted d1.csv:2 K1",
            "rejected d1.csv:3 K2 MaCoQuan H9 agency",
            "accepted d2.csv:2 K1",
            "found d2.csv:2 K1 no-deadline",
            "found d2.csv:2 K1 unknown-procedure",
            "found d2.csv:2 K1 superseded-version",
            "found d2.csv:2 K1 key-at-two-agencies");
    }

    [Fact]
    public void An_accepted_dossier_comes_with_its_facts_and_verdict()
    {
        var verdicts = new List<string>();
        var observer = new RecordObserver
        {
            Accepted = read =>
            {
                read.FactReader.Read(read.Dossier, out var verdict);
                verdicts.Add($"{read.Dossier.Key} {verdict?.IsOnTime}");
            },
        };

        RecordRun.Execute(Dossiers("K1,P,A,5,2026-08-03,\nK2,P,A,2,2026-09-01,\n"), observer).Require();

        // K1 is on time without a deadline; K2 was received after the period.
        verdicts.Should().Equal("K1 True", "K2 ");
    }

    [Fact]
    public void Findings_of_agencies_and_sources_come_after_the_last_record()
    {
        var header = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,KhongHaiLong\n";
        var rows = Enumerable.Range(0, 30).Select(i => $"K{i},P,A,2,2026-08-03,2026-08-10,1\n");
        var (_, told) = Run(new RecordInputs { Period = August, Dossiers = [File("d.csv", header + string.Concat(rows))] });

        told.Should().Contain(text => text.StartsWith("accepted d.csv:31 ", StringComparison.Ordinal));
        told[^1].Should().Be("found :  constant-flag");
    }

    [Fact]
    public void A_large_file_is_neither_read_ahead_nor_kept()
    {
        const int Count = 300_000;
        var stream = new MadeUpDossiers(Count);
        var watched = new List<WeakReference>();
        var (furthest, progress) = (0L, new List<long>());
        var observer = new RecordObserver
        {
            Accepted = read =>
            {
                furthest = Math.Max(furthest, stream.Given - read.Place.Line!.Value);
                if (read.Place.Line % 20_000 == 0)
                {
                    watched.Add(new WeakReference(read.Dossier));
                }
            },
            Progress = new ToldNumbers(progress),
        };

        var result = RecordRun.Execute(
            new RecordInputs { Period = August, Dossiers = [InputSource.FromStream("large", stream)] }, observer).Require();

        result.Counts().Should().Equal("large 300000 = 300000 + 0 + 0", "all 300000 = 300000 + 0 + 0");
        result.Figure("A", "DOSSIER_SYNC").Should().Be("300000/300000");
        furthest.Should().BeInRange(1, 200_000, "the first 4 MiB, whose bytes are judged, and a buffer are read ahead, not the file");
        progress.Select(records => records / 65_536).Should().Equal(1, 2, 3, 4);
        GC.Collect();
        watched.Should().HaveCount(15);
        watched.Count(dossier => dossier.IsAlive).Should().BeLessThan(3, "only keys and facts are kept");
    }

    private sealed class ToldNumbers(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }

    /// <summary>Makes rows when they are asked for.</summary>
    private sealed class MadeUpDossiers(int count) : ReadOnlyStream
    {
        private byte[] _row = Encoding.UTF8.GetBytes(DossierHeader);
        private int _at;

        /// <summary>The rows given so far, the header among them.</summary>
        public long Given { get; private set; } = 1;

        public override int Read(Span<byte> buffer)
        {
            if (_at == _row.Length)
            {
                if (Given > count)
                {
                    return 0;
                }

                (_row, _at) = (Encoding.UTF8.GetBytes(FormattableString.Invariant($"K{Given++},P,A,2,2026-08-03,\n")), 0);
            }

            var length = Math.Min(buffer.Length, _row.Length - _at);
            _row.AsSpan(_at, length).CopyTo(buffer);
            _at += length;
            return length;
        }
    }
}
