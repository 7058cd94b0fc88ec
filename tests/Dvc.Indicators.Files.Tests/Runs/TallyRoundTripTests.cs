using System.Text;
using Dvc.Indicators.Files.Tests.Samples;
using Dvc.Indicators.Samples;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>
/// The figures that records give, written and read again, give the same result as the records: points, states, ranks, byte for byte as CSV.
/// What nobody looked at has no row, so it is not measured in both.
/// </summary>
public sealed class TallyRoundTripTests
{
    private static readonly string[] Optional = ["agencies.csv", "procedures.csv", "authority.csv", "decisions.csv", "petitions.csv"];

    // Each column that a component needs; of two that are enough each alone, both.
    private static readonly string[] Columns =
    [
        "KenhThucHien", "DuocThanhToanTrucTuyen", "LePhi", "CoTepKetQua", "CoTepThanhPhan", "HoSoCoThanhPhanSoHoa,DuocSoHoa",
        "DuocLayTuKhoDMQG", "DuocLayTuKhoDMQG,TaiKhoanDuocXacThucVoiVNeID", "KhongHaiLong", "NgayHenTra",
    ];

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2, 40)]
    [InlineData(3, 1)]
    public void Figures_written_and_read_again_give_the_bytes_of_the_records(ulong seed, long size)
    {
        using var sample = new WrittenSample(SampleProvince.PhuTho.Plan(seed, size));

        // Every choice of files: 32 of them.
        for (var chosen = 0; chosen < 1 << Optional.Length; chosen++)
        {
            HashSet<string> files = [.. Optional.Where((_, file) => (chosen & (1 << file)) != 0)];
            Compare(sample, files, "");
        }

        foreach (var columns in Columns)
        {
            Compare(sample, [.. Optional], columns);
        }
    }

    private static void Compare(WrittenSample sample, HashSet<string> files, string absent)
    {
        InputSource? Chosen(string name) => files.Contains(name) ? InputSource.FromFile(Path.Combine(sample.Folder, name)) : null;

        var run = RecordRun.Execute(new RecordInputs
        {
            Period = sample.Plan.Province.Period,
            Dossiers = [Source(Without(absent, Path.Combine(sample.Folder, "dossiers.csv")), "dossiers.csv")],
            Agencies = Chosen("agencies.csv") is { } given ? [given] : [],
            Procedures = Chosen("procedures.csv"),
            Authority = Chosen("authority.csv"),
            Decisions = Chosen("decisions.csv"),
            Petitions = Chosen("petitions.csv"),
        }).Require();
        var figures = Written(stream => TallyCsv.Write(run.Figures, run.Rules, stream));
        var agencies = Chosen("agencies.csv") is { } list ? AgencyFile.Read(list).Require() : null;
        var again = Indicators.Score(FigureFile.Read([Source(figures)], agencies, run.Period.Period, run.Rules).Require(), run.Rules);

        Csv(again).Should().Be(Csv(run.Ranked), "with {0} without {1}", string.Join(' ', files), absent);
    }

    private static string Csv(RankedResult result) => Encoding.UTF8.GetString(Written(stream => ResultCsv.Write(result, stream)));

    // A column under a name that nobody knows is an absent one.
    private static string Without(string columns, string file)
    {
        var text = File.ReadAllText(file);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var names = text[..end].Split(',').Select(name => columns.Split(',').Contains(name) ? $"x{name}" : name);
        return string.Join(',', names) + text[end..];
    }
}
