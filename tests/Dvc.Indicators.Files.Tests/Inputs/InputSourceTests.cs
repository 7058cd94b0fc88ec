using System.Text;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Inputs;

public class InputSourceTests
{
    private const string Header = "code,name,level,parent\n";
    private const string Text = Header + "H44,UBND tỉnh Phú Thọ,province,\n";

    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(Text);

    [Theory]
    [InlineData("agencies.csv")]
    [InlineData("agencies.csv.gz")]
    public void Gzip_is_told_by_its_first_bytes_and_never_by_the_name(string name)
    {
        Name(AgencyFile.Read(Source(Plain, name))).Should().Be("UBND tỉnh Phú Thọ");
        Name(AgencyFile.Read(Source(Gzip(Plain), name))).Should().Be("UBND tỉnh Phú Thọ");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1 << 20)]
    public void Gzip_of_several_members_is_one_content_however_it_arrives(int step)
    {
        var text = Encoding.UTF8.GetBytes(Text + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"H44.{i},Xã {i},commune,H44\n")));
        byte[] packed = [.. Gzip(text[..100]), .. Gzip([]), .. Gzip(text[100..])];

        var reading = AgencyFile.Read(InputSource.FromStream("agencies.csv", new SlowStream(packed, step)));

        reading.Require().Agencies.Should().HaveCount(9_001);
    }

    [Fact]
    public void Gzip_that_is_cut_off_anywhere_is_an_error()
    {
        var packed = Gzip(Plain);
        for (var length = 2; length < packed.Length; length++)
        {
            AgencyFile.Read(Source(packed[..length], "agencies.csv")).Messages().Should().Equal(
                ["agencies.csv: found a gzip file that is damaged or cut off; allowed: a whole one"], "of the first {0} bytes", length);
        }
    }

    [Fact]
    public void Gzip_that_is_cut_off_in_its_second_member_or_damaged_is_an_error()
    {
        byte[] twice = [.. Gzip(Plain), .. Gzip(Encoding.UTF8.GetBytes("H21,B,province,\n"))];
        var damaged = Gzip(Plain);
        damaged[^6] ^= 1;

        for (var length = Gzip(Plain).Length + 1; length < twice.Length; length++)
        {
            AgencyFile.Read(Source(twice[..length])).IsValid.Should().BeFalse("of the first {0} bytes", length);
        }

        AgencyFile.Read(Source(twice)).Require().Agencies.Should().HaveCount(2);
        AgencyFile.Read(Source(damaged)).Messages().Should().Equal(
            "figures.csv: found a gzip file that is damaged or cut off; allowed: a whole one");
    }

    [Fact]
    public void An_empty_file_in_gzip_is_an_empty_file() =>
        AgencyFile.Read(Source(Gzip([]), "a.gz")).Messages().Should().Equal(
            "a.gz: found an empty file; allowed: a header with the columns code, name, level, parent");

    [Fact]
    public void A_missing_file_is_one_error() =>
        AgencyFile.Read(InputSource.FromFile("no-such-folder/agencies.csv")).Messages().Should().Equal(
            "no-such-folder/agencies.csv: found no such file; allowed: a file that can be read");

    [Fact]
    public void A_directory_is_one_error()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            AgencyFile.Read(InputSource.FromFile(folder.FullName)).Messages().Should().Equal($"{folder.FullName}: found a directory; "
                + "allowed: a file");
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public void A_reading_error_half_way_is_one_error() =>
        AgencyFile.Read(new InputSource("pipe", () => new BrokenStream(Plain))).Messages().Should().Equal(
            "pipe: found a reading error (the cable is out); allowed: a file that can be read");

    private static string Name(FileReading<AgencyTree> reading) => reading.Require().Agencies.Single().Name;

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position < Length ? base.Read(buffer) : throw new IOException("the cable\nis out");
    }
}
