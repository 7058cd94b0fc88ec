using System.Text;
using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierFormTests
{
    private const string Element = "{\"MaHoSo\":\"K\",\"MaTTHC\":\"2.1\",\"MaCoQuan\":\"H1\",\"TrangThaiHoSo\":\"9\"}";

    [Theory]
    [InlineData("[]", DossierForm.Payload)]
    [InlineData(" \r\n\t[", DossierForm.Payload)]
    [InlineData("{\"data\":[]}", DossierForm.Payload)]
    [InlineData("\uFEFF {\"status\":{\"a\":[1]},\"DATA\" : [ {} ]}\n", DossierForm.Payload)]
    [InlineData("{\"data\":[{\"a\":1},", DossierForm.Payload)]
    [InlineData("{\"data\":null,\"data\":[]}", DossierForm.Payload)]
    [InlineData("{}", DossierForm.Lines)]
    [InlineData("{", DossierForm.Lines)]
    [InlineData("{\"data\":{}}", DossierForm.Payload)]
    [InlineData("{\"data\":\"[]\"}", DossierForm.Payload)] // an error that says so
    [InlineData("{\"data\":\"x\",\"MaHoSo\":\"1\"}", DossierForm.Lines)]
    [InlineData("{\"result\":{\"data\":[]}}", DossierForm.Payload)]
    [InlineData("{\"payload\":[]}", DossierForm.Payload)]
    [InlineData("{\"errorCode\":5}", DossierForm.Payload)]
    [InlineData("{\n\"MaHoSo\":\"1\"}\n", DossierForm.Object)]
    [InlineData("{\n\"MaHoSo\":\"1\"}\n{}", DossierForm.Lines)]
    [InlineData("{\"x\":{\"data\":[]}}", DossierForm.Lines)]
    [InlineData("{\"x\":[{\"data\":[]}]}", DossierForm.Lines)]
    [InlineData("{\"data\":[]}\n{\"data\":[]}", DossierForm.Payload)] // one answer a line
    [InlineData("{}\n{\"data\":[]}", DossierForm.Lines)]
    [InlineData("{oops}\n{\"data\":[]}", DossierForm.Csv)]
    [InlineData("[Mẫu 01],x", DossierForm.Csv)]
    [InlineData("", DossierForm.Csv)]
    [InlineData("MaHoSo,MaTTHC", DossierForm.Csv)]
    [InlineData("\"[\",x", DossierForm.Csv)]
    [InlineData("\n ,{", DossierForm.Csv)]
    [InlineData("5", DossierForm.Csv)]
    public void The_form_is_told_by_the_content(string text, object form)
    {
        foreach (var step in new[] { 1, 1_000_000 })
        {
            var (told, content) = DossierForms.Tell(new Inputs.SlowStream(Bytes(text), step));
            told.Should().Be((DossierForm)form);
            using var reader = new StreamReader(content);
            reader.ReadToEnd().Should().Be(text.TrimStart('\uFEFF'), "what was read ahead comes again");
        }
    }

    [Fact]
    public void A_payload_whose_array_comes_late_is_told_by_reading_ahead()
    {
        var (entries, _) = ReadText($"{{\"a\":\"{new string('x', 1_000_000)}\",\"b\":[{string.Join(',', Enumerable.Repeat("[1]", 100_000))}]"
            + $",\"data\":[{Element}]}}");
        entries.Should().ContainSingle().Which.Dossier!.Key.Should().Be("K");
    }

    [Fact]
    public void A_first_object_that_is_longer_than_a_record_can_be_is_a_payload()
    {
        var elements = string.Join(',', Enumerable.Repeat(Element, 80_000)); // 5.6 MB
        ReadText($"{{\"data\":[{elements}]}}").Entries.Should().HaveCount(80_000);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("json")]
    public void Gzip_is_told_by_its_first_bytes_whatever_the_name(string form)
    {
        var text = form switch
        {
            "csv" => $"\uFEFF{Required}\nK,2.1,H1,9\n",
            "ndjson" => $"{Element}\n",
            _ => $"\uFEFF[{Element}]",
        };
        byte[] twoMembers = [.. TestFiles.Gzip(Bytes(text[..7])), .. TestFiles.Gzip(Bytes(text[7..]))];
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), TestFiles.Gzip(Bytes(text)), twoMembers })
        {
            var (entries, reading) = Read(null, TestFiles.Source(bytes, "misleading.csv.gz.json"));
            reading.Require().Report.Total.Accepted.Should().Be(1);
            entries.Single().Dossier!.Key.Should().Be("K");
        }
    }
}
